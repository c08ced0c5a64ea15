import type { OptionTable } from "./command.js";

/** Options that every command has. */
export const COMMON_OPTIONS = {
  deadline: { type: "text", describe: "stop the run after SECONDS and write nothing [default: 60]" },
  quiet: {
    type: "switch",
    describe: "hide progress and the notes about written files; errors and warnings stay",
  },
  verbose: { type: "switch", describe: "show where in the program an error came from" },
} as const satisfies OptionTable;
