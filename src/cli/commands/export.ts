import { joinWithOr } from "../../wording/index.js";
import { defineCommand } from "./command.js";
import { STDIN_NAME_OPTION } from "./words.js";

/** Writes a company for another program. */
export const exportCommand = defineCommand({
  name: "export",
  summary: "Write the company for another program: JSON, CSV, Mermaid, Backstage, CODEOWNERS, ...",
  operand: {
    name: "company",
    describe: "company file (YAML), or - for standard input",
    isList: true,
    whenMissing: "Name a company file: orgwright export company.yaml --to json",
  },
  options: {
    to: {
      type: "text",
      describe: async () =>
        `format: ${joinWithOr((await import("../../bridges/index.js")).BRIDGES.map(({ id }) => id))} [default: by the name ` +
        "of the file after -o]",
    },
    output: { alias: "o", type: "text", describe: "write to a file [default: standard output]" },
    names: {
      type: "text",
      default: "full",
      describe: "full, titles (posts without the names of people) or none",
    },
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside the company file or above]",
    },
    "stdin-name": STDIN_NAME_OPTION,
  },
  examples: [
    ["export company.yaml --to mermaid", "a flowchart for a README on GitHub"],
    ["export company.yaml -o company.csv", "a table that 'orgwright import' reads back"],
    ["export company.yaml --to codeowners -o .github/CODEOWNERS", "who reviews which files, from 'paths:' of units"],
  ],
  run: async ({ to, output, names, config, "stdin-name": stdinName }, { operands: files, deadline }) =>
    (await import("../export.js")).exportCompany({ files, to, output, names, config, stdinName, deadline }),
});
