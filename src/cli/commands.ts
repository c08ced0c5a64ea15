/** The options of each command by the word users type; help, parsing and "did you mean" read the same table. */
export const COMMAND_OPTIONS = {
  render: {
    output: {
      alias: "o",
      type: "string",
      requiresArg: true,
      describe: "FILE.svg, FOLDER/, or - for standard output [default: out/<name of the file>.svg]",
    },
    check: {
      type: "boolean",
      default: false,
      describe: "write nothing; exit with 1 if the files on disk are not what would be written",
    },
  },
  check: {
    format: { alias: "f", type: "string", requiresArg: true, default: "text", describe: "text or json" },
    output: {
      alias: "o",
      type: "string",
      requiresArg: true,
      describe: "write the report to a file [default: standard output]",
    },
  },
  schema: {},
} as const;

export type CommandName = keyof typeof COMMAND_OPTIONS;

/** Options every command has. */
export const COMMON_OPTIONS = {
  verbose: { type: "boolean", default: false, describe: "show where in the program an error came from" },
} as const;

/** The command a word names, if it is one. */
export function findCommand(word: string | undefined): CommandName | undefined {
  return COMMAND_NAMES.find((name) => name === word);
}

export const COMMAND_NAMES: readonly CommandName[] = ["render", "check", "schema"];
