import { defineCommand } from "./command.js";

/** Prints the JSON Schema of company files. */
export const schema = defineCommand({
  name: "schema",
  summary: "Print the JSON Schema of company files, for editors",
  options: {},
  run: async (_, { deadline }) => (await import("../schema.js")).schema({ deadline }),
});
