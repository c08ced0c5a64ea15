import process from "node:process";
import yargs from "yargs";
import type { Argv, Options } from "yargs";
import { COMMANDS, COMMON_OPTIONS, findCommand } from "./commands/index.js";
import type { Command, OptionTable, OptionValues, Words } from "./commands/index.js";
import { guardDashes, restoreDashes } from "./dashed-words.js";
import type { Deadline } from "./deadline.js";
import { beginOutput } from "./terminal.js";
import { TOOL } from "./tool.js";

const PURPOSE = "Org charts as code: one YAML file says who leads which department and which officer answers for it.";
const EPILOGUE = `Data goes to standard output, notes to standard error. Exit code 0: fine; 1: the company file has errors,
or --check found a difference; 2: the command could not be carried out.`;

/**
 * Carries out one command line and returns the exit code. Loads a command's code only to run that command, so help and
 * version load none.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  if (args.length === 0) return (await import("./greeting.js")).greet();
  try {
    return await parseAndRun(guardDashes(args));
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const { explainMisuse } = await import("./misuse.js");
    throw explainMisuse(error.message, args);
  }
}

/** Error for a command line that the argument parser rejects; the parser wrote its message. */
class Misuse extends Error {}

async function parseAndRun(args: readonly string[]): Promise<number> {
  // Stays undefined if help or the version was asked for.
  let run: ((deadline: Deadline) => Promise<number>) | undefined;
  // Load the words of the help page before the parser starts. If the parser waited for them, it would report wrong
  // usage differently.
  const asked = isHelpAsked(args) ? findCommand(args.find((word) => !word.startsWith("-"))) : undefined;
  const described = asked && (await describeOptions(asked.options));
  const parser = yargs([...args])
    .scriptName(TOOL.name)
    .usage(`$0 <command>\n\n${PURPOSE}`);
  for (const command of COMMANDS)
    parser.command(
      usageOf(command),
      command.summary,
      (page: Argv) =>
        fillHelpPage(page, command, command === asked && described ? described : toHiddenOptions(command.options)),
      (argv) => {
        const { values, operands } = readValues(argv, command);
        run = (deadline) => command.run(values, { operands, deadline, commands: COMMANDS });
      },
    );
  const { deadline, quiet } = await parser
    .options(isHelpAsked(args) ? await describeOptions(COMMON_OPTIONS) : toHiddenOptions(COMMON_OPTIONS))
    .middleware([keepLast, restoreDashesIn])
    .demandCommand(1, "")
    .strict()
    .parserConfiguration({
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-positional-numbers": false,
    })
    .version(TOOL.version)
    .help()
    .alias("help", "h")
    .epilogue(EPILOGUE)
    .wrap(110)
    // Keep messages in English, whatever the machine's language is.
    .locale("en")
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw message === null && error !== undefined ? error : new Misuse(String(restoreDashes(message ?? "")));
    })
    .parseAsync();
  if (run === undefined) return 0;
  const { refuseUnknownCacheSetting } = await import("./cache-setting.js");
  refuseUnknownCacheSetting(process.env);
  const { runWithin } = await import("./deadline.js");
  beginOutput({ isQuiet: quiet === true });
  return runWithin(typeof deadline === "string" ? deadline : undefined, run);
}

/** Returns the usage of a command: `render <file>` or `check <files..>`. */
function usageOf({ name, operand }: Command): string {
  if (operand === undefined) return name;
  const words = `${operand.name}${operand.isList === true ? ".." : ""}`;
  return operand.whenMissing === undefined ? `${name} [${words}]` : `${name} <${words}>`;
}

function fillHelpPage(page: Argv, { operand, examples = [], epilogue }: Command, options: ParserOptions): Argv {
  page.options(options);
  // Without an explicit default, the help page would show an empty list as the default.
  if (operand !== undefined)
    page.positional(operand.name, {
      type: "string",
      demandOption: operand.whenMissing !== undefined,
      describe: operand.describe,
      ...(operand.isList === true && { default: undefined }),
    });
  for (const [line, outcome] of examples) page.example(`$0 ${line}`, outcome);
  return epilogue === undefined ? page : page.epilogue(epilogue);
}

type ParserOptions = Readonly<Record<string, Options>>;

/** Describes options in the parser's form, with the words of the help page. */
async function describeOptions(table: OptionTable): Promise<ParserOptions> {
  const described: Record<string, Options> = {};
  for (const [name, option] of Object.entries(toParserOptions(table)))
    described[name] = { ...option, describe: await resolveWords(table[name]?.describe ?? "") };
  return described;
}

/**
 * Returns options without their descriptions, hidden on help pages. An unbundled parser writes a help page even if
 * nobody asks for help, and hidden options save time there.
 */
function toHiddenOptions(table: OptionTable): ParserOptions {
  const entries = Object.entries(toParserOptions(table));
  return Object.fromEntries(entries.map(([name, option]) => [name, { ...option, hidden: true }]));
}

function toParserOptions(table: OptionTable): ParserOptions {
  const entries = Object.entries(table).map(([name, option]): [string, Options] => {
    if (option.type === "switch") return [name, { type: "boolean", default: false }];
    const { alias, default: value } = option;
    return [
      name,
      { type: "string", requiresArg: true, ...(alias && { alias }), ...(value !== undefined && { default: value }) },
    ];
  });
  return Object.fromEntries(entries);
}

async function resolveWords(words: Words): Promise<string> {
  return typeof words === "string" ? words : words();
}

function isHelpAsked(args: readonly string[]): boolean {
  return args.some((word) => /^(--help|-\w*h)/.test(word));
}

/**
 * Keeps the last value of an option that is typed several times, as other programs do. An operand or option that takes
 * a list keeps all values.
 */
function keepLast(argv: Record<string, unknown>): void {
  const lists = COMMANDS.flatMap(({ operand, options }) => [
    ...(operand === undefined ? [] : [operand.name]),
    ...Object.keys(options).filter((name) => isListOption(options[name])),
  ]);
  for (const [name, value] of Object.entries(argv))
    if (Array.isArray(value) && !lists.includes(name) && name !== "_") argv[name] = value.at(-1);
}

function restoreDashesIn(argv: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(argv)) argv[name] = restoreDashes(value);
}

/** Returns the values of options. The parser has already checked their types, and has refused unknown options. */
function readValues(
  argv: Readonly<Record<string, unknown>>,
  { options, operand }: Command,
): { readonly values: OptionValues<OptionTable>; readonly operands: readonly string[] } {
  const values = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, isListOption(option) ? toList(argv[name]) : argv[name]]),
  );
  // The parser turns an operand that was left out into an empty list.
  const typed = operand === undefined ? [] : toList(argv[operand.name]);
  return { values: values as OptionValues<OptionTable>, operands: typed };
}

function isListOption(option: OptionTable[string] | undefined): boolean {
  return option?.type === "text" && option.isList === true;
}

/** Returns the values of an option or operand as a list, however often it was typed. */
function toList(value: unknown): readonly string[] {
  return [value]
    .flat()
    .filter((word) => word !== undefined)
    .map(String);
}
