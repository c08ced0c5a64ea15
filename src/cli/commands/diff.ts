import { defineCommand } from "./command.js";
import { STDIN_NAME_OPTION } from "./words.js";

/** Tells what changed between two states of a company. */
export const diff = defineCommand({
  name: "diff",
  summary: "Say what changed between two states of a company",
  operand: {
    name: "states",
    describe:
      "the old and the new state: a company file, a folder with one, REV:path for a file as git has it, or - for standard input; a single state is compared with its last commit",
    isList: true,
    whenMissing: "Name the company file to compare with its last commit, or two states: orgwright diff company.yaml",
  },
  options: {
    since: {
      type: "text",
      describe: "with a single state: the revision, or the day (year-month-day), to compare it with [default: HEAD]",
    },
    format: {
      alias: "f",
      type: "text",
      describe: "text, markdown or json [default: by the extension of -o, else text]",
      offers: { words: ["text", "markdown", "json"] },
    },
    output: {
      alias: "o",
      type: "text",
      describe: "write to a file [default: standard output]",
      offers: { paths: "files" },
    },
    "exit-code": { type: "switch", describe: "exit with 1 if something changed" },
    now: { type: "text", describe: "date on which both states are checked (year-month-day) [default: today]" },
    "stdin-name": STDIN_NAME_OPTION,
    config: {
      type: "text",
      describe: "config file for both states [default: the nearest one of each state, read from the same commit]",
      offers: { paths: "files" },
    },
  },
  examples: [
    ["diff company.yaml", "what you have changed since the last commit"],
    ["diff main:org/company.yaml org/company.yaml -f markdown", "a comment for a pull request"],
    ["diff company.yaml --since 2026-01-01", "what this year has changed"],
  ],
  epilogue: "Exit code 2: one of the states cannot be read.",
  run: async (options, { operands, deadline }) => {
    const { "stdin-name": stdinName, "exit-code": hasExitCode, ...rest } = options;
    return (await import("../diff.js")).diff({ ...rest, operands, stdinName, hasExitCode, deadline });
  },
});
