/**
 * In: a word. Out: the command it names, with its options and its words for help. One file per command; parsing, help,
 * "did you mean" and the greeting all read this list. The surprise: a command loads the code that does its work only
 * when it runs, so that help and a mistyped option cost nothing.
 */
import { check } from "./check.js";
import type { Command, OptionTable } from "./command.js";
import { diff } from "./diff.js";
import { drift } from "./drift.js";
import { explain } from "./explain.js";
import { history } from "./history.js";
import { importCommand } from "./import.js";
import { init } from "./init.js";
import { render } from "./render.js";
import { rules } from "./rules.js";
import { schema } from "./schema.js";
import { who } from "./who.js";

export type { Command, OptionTable, OptionValues, Words } from "./command.js";

/** The commands in the order of the help page. */
export const COMMANDS: readonly Command[] = [
  init,
  render,
  check,
  diff,
  history,
  who,
  explain,
  importCommand,
  drift,
  rules,
  schema,
];

/** Options that every command has. */
export const COMMON_OPTIONS = {
  deadline: { type: "text", describe: "stop the run after SECONDS and write nothing [default: 60]" },
  quiet: {
    type: "switch",
    describe: "hide progress and the notes about written files; errors and warnings stay",
  },
  verbose: { type: "switch", describe: "show where in the program an error came from" },
} as const satisfies OptionTable;

/** Returns the command a word names, if it is one. */
export function findCommand(word: string | undefined): Command | undefined {
  return COMMANDS.find(({ name }) => name === word);
}
