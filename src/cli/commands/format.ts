import { defineCommand } from "./command.js";
import { STDIN_NAME_OPTION } from "./words.js";

/** Puts company files into the usual layout. */
export const format = defineCommand({
  name: "format",
  summary: "Put company files into a standard order and layout, and keep their comments",
  operand: {
    name: "files",
    describe: "company files and parts of them (YAML), folders, or - for standard input, which goes to standard output",
    isList: true,
    whenMissing: "Name a company file: orgwright format company.yaml",
  },
  options: {
    check: { type: "switch", describe: "write nothing; name the files that differ, and exit with 1 if there are any" },
    "stdin-name": STDIN_NAME_OPTION,
  },
  examples: [
    ["format company.yaml departments/*.yaml", "the company file and its parts"],
    ["format --check company.yaml", "in CI: exit code 1 if somebody forgot to format"],
  ],
  epilogue: "Exit code 1: a file is not YAML, or --check found files to format.",
  run: async ({ check, "stdin-name": stdinName }, { operands: files, deadline }) =>
    (await import("../format.js")).format({ files, check, stdinName, deadline }),
});
