import { defineCommand } from "./command.js";

/** Prints the JSON Schema of company files. */
export const schema = defineCommand({
  name: "schema",
  summary: "Print the JSON Schema of company files, for editors",
  options: {},
  examples: [
    ["schema", "the schema on standard output"],
    ["schema > company.schema.json", "a file for '# yaml-language-server: $schema=company.schema.json'"],
  ],
  run: async (_, { deadline }) => (await import("../schema.js")).schema({ deadline }),
});
