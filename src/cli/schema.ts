import { createCompanySchema } from "../pipeline.js";
import type { Deadline } from "./deadline.js";
import { print } from "./terminal.js";

/** Carries out `orgwright schema`: prints the JSON Schema of company files, for editors. Returns the exit code. */
export function schema({ deadline }: { readonly deadline: Deadline }): number {
  const text = JSON.stringify(createCompanySchema(), null, 2) + "\n";
  deadline.checkpoint();
  print(text);
  return 0;
}
