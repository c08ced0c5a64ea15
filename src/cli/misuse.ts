import { findMeantWord } from "../catalog/index.js";
import { toPrintable } from "../report/index.js";
import { didYouMean } from "../wording/index.js";
import { COMMANDS, COMMON_OPTIONS, findCommand } from "./commands/index.js";
import type { Command } from "./commands/index.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

const COMMAND_NAMES = COMMANDS.map(({ name }) => name);
const OPTIONS_OF_ALL: readonly string[] = [...Object.keys(COMMON_OPTIONS), "help", "version"];

/** Rewords the parser's message for users, and suggests the nearest command or option that exists. */
export function explainMisuse(message: string, args: readonly string[]): UsageError {
  const word = args.find((arg) => !arg.startsWith("-"));
  const command = findCommand(word);
  if (command === undefined) return word === undefined ? explainNoCommand(args) : explainCommand(word);

  const unknown = /^Unknown arguments?: (?<list>.*)$/su.exec(message)?.groups?.list?.split(", ")[0];
  if (unknown !== undefined)
    return args.includes(unknown) ? explainWord(unknown, command) : explainOption(unknown, command);
  const unvalued = /^Not enough arguments following: (?<name>.*)$/su.exec(message)?.groups?.name;
  if (unvalued !== undefined)
    return new UsageError(`${toFlag(unvalued)} needs a value after it.${pointAtHelp(command)}`);
  if (message.startsWith("Not enough non-option arguments") && command.operand?.whenMissing !== undefined)
    return new UsageError(command.operand.whenMissing);
  return new UsageError(`${toPrintable(message)}${pointAtHelp(command)}`);
}

function explainNoCommand(args: readonly string[]): UsageError {
  const unknown = args.map((arg) => arg.replace(/^-+|=.*$/gsu, "")).find((name) => !OPTIONS_OF_ALL.includes(name));
  if (unknown !== undefined && unknown !== "") return explainOption(unknown, undefined);
  return new UsageError(`Name a command: ${COMMAND_NAMES.join(", ")}.${pointAtHelp(undefined)}`);
}

function explainCommand(word: string): UsageError {
  const meant = /\.ya?ml$/iu.test(word) ? "render" : findMeantWord(word, COMMAND_NAMES);
  const known = ` Commands: ${COMMAND_NAMES.join(", ")}.`;
  return new UsageError(`Unknown command '${toPrintable(word)}'.${didYouMean(meant)}${known}${pointAtHelp(undefined)}`);
}

function explainWord(word: string, command: Command): UsageError {
  return new UsageError(`Unexpected argument '${toPrintable(word)}'.${pointAtHelp(command)}`);
}

function explainOption(name: string, command: Command | undefined): UsageError {
  const own = command === undefined ? [] : Object.keys(command.options);
  const meant = findMeantWord(name, [...own, ...OPTIONS_OF_ALL]);
  const remedy = didYouMean(meant && toFlag(meant));
  return new UsageError(`Unknown option '${toPrintable(toFlag(name))}'.${remedy}${pointAtHelp(command)}`);
}

function toFlag(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function pointAtHelp(command: Command | undefined): string {
  return ` See '${TOOL.name} ${command === undefined ? "" : `${command.name} `}--help'.`;
}
