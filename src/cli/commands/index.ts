/**
 * In: a word. Out: the command that the word names, with its options and its help text. One file per command; parsing,
 * help, "did you mean" and the greeting all read this list. The surprise: a command loads the code that does its work
 * only when it runs, so that help and a mistyped option cost nothing.
 */
import { check } from "./check.js";
import type { Command } from "./command.js";
import { completion } from "./completion.js";
import { diff } from "./diff.js";
import { drift } from "./drift.js";
import { explain } from "./explain.js";
import { exportCommand } from "./export.js";
import { format } from "./format.js";
import { history } from "./history.js";
import { importCommand } from "./import.js";
import { init } from "./init.js";
import { preview } from "./preview.js";
import { render } from "./render.js";
import { rules } from "./rules.js";
import { schema } from "./schema.js";
import { who } from "./who.js";

export { COMMON_OPTIONS } from "./common-options.js";
export type { Command, Offered, OptionTable, OptionValues, Words } from "./command.js";

/** The commands in the order of the help page. */
export const COMMANDS: readonly Command[] = [
  init,
  render,
  preview,
  check,
  diff,
  history,
  who,
  explain,
  importCommand,
  exportCommand,
  drift,
  format,
  rules,
  schema,
  completion,
];

/** Returns the command a word names, if it is one. */
export function findCommand(word: string | undefined): Command | undefined {
  return COMMANDS.find(({ name }) => name === word);
}
