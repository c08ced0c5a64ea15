import { createCompanySchema } from "../pipeline.js";
import { print } from "./terminal.js";

/** `orgwright schema`: prints the JSON Schema of company files, for editors. Gives the exit code. */
export function schema(): number {
  print(JSON.stringify(createCompanySchema(), null, 2) + "\n");
  return 0;
}
