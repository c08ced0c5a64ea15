import yargs from "yargs";
import { COMMAND_OPTIONS, COMMON_OPTIONS } from "./commands.js";
import { TOOL } from "./tool.js";

const PURPOSE = "Org charts as code: one YAML file says who leads which department and which officer answers for it.";
const EPILOGUE = `Data goes to standard output, notes to standard error. Exit code 0: fine; 1: the company file has errors,
or --check found a difference; 2: the command could not be carried out.`;

const RENDER_EPILOGUE = `Settings may also stand in the config file (page: slide) or in the environment
(ORGWRIGHT_PAGE=slide); what is typed wins over the environment, and that over the config file.`;

/**
 * Carries out one command line and gives the exit code. A command is loaded when it is called: help and
 * version need none of them.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    return await parseAndRun(keepDashedNames(args));
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const { explainMisuse } = await import("./misuse.js");
    throw explainMisuse(error.message, args);
  }
}

/** What the argument parser does not take, in its own words. */
class Misuse extends Error {}

/**
 * Names after `--` may start with `-`. The parser does not hand those to a command, so they get a `./` in
 * front, which is the same file.
 */
function keepDashedNames(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  if (end < 0) return args;
  const names = args.slice(end + 1).map((name) => (name.startsWith("-") ? `./${name}` : name));
  return [...args.slice(0, end), ...names];
}

/** Of an option typed several times the last counts, as in other programs; company files are the one list. */
function keepLast(argv: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(argv))
    if (Array.isArray(value) && name !== "files" && name !== "_") argv[name] = value.at(-1);
}

/** The parser makes up the help page of every command it runs; what is hidden takes it no time. */
function hideOptions<Options extends object>(options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, hidden: true }]),
  ) as Options;
}

function everyOption<Options extends object>(options: Options): Options {
  return options;
}

function isHelpAsked(args: readonly string[]): boolean {
  return args.some((word) => /^(--help|-\w*h)/.test(word));
}

async function parseAndRun(args: readonly string[]): Promise<number> {
  const describe = isHelpAsked(args) ? everyOption : hideOptions;
  let run = (): Promise<number> => Promise.resolve(0);
  await yargs([...args])
    .scriptName(TOOL.name)
    .usage(`$0 <command>\n\n${PURPOSE}`)
    .command(
      "render <file>",
      "Draw the chart of a company file",
      (command) =>
        command
          .positional("file", { type: "string", demandOption: true, describe: "the company file (YAML)" })
          .options(describe(COMMAND_OPTIONS.render))
          .example("$0 render company.yaml", "writes out/company.svg")
          .example("$0 render company.yaml -o board.svg", "writes board.svg")
          .example("$0 render company.yaml --page slide", "slides that lead to one another, names in 9 pt and more")
          .example("$0 render company.yaml -f svg,png,pdf --scale 2", "all three, the PNG at twice its size")
          .epilogue(RENDER_EPILOGUE),
      ({ file, output, format, focus, config, check, ...options }) => {
        const { page, pages, people, names, depth, theme, scale, background, "min-font": minFont } = options;
        const flags = { page, pages, minFont, people, names, depth, theme, scale, background };
        const { "explain-layout": explainLayout, "as-of": asOf, deck, "deck-layout": deckLayout, findings } = options;
        const request = {
          file,
          output,
          format,
          flags,
          focus,
          config,
          asOf,
          deck,
          deckLayout,
          explainLayout,
          findings,
          check,
        };
        run = async () => (await import("./render.js")).render(request);
      },
    )
    .command(
      "check <files..>",
      "Say what is wrong with company files, and where",
      (command) =>
        command
          .positional("files", {
            type: "string",
            demandOption: true,
            default: undefined,
            describe: "company files (YAML)",
          })
          .options(describe(COMMAND_OPTIONS.check))
          .example("$0 check company.yaml", "findings with the lines they are on")
          .example("$0 check *.yaml -f json -o findings.json", "one report on several files"),
      ({ files, "fail-on": failOn, "update-baseline": updateBaseline, ...options }) => {
        const { format, output, config, now, baseline, policy } = options;
        // The parser makes a list of `files..`, and its types do not know.
        const named = [files].flat();
        const request = { files: named, format, output, config, now, failOn, policy, baseline, updateBaseline };
        run = async () => (await import("./check.js")).check(request);
      },
    )
    .command(
      "rules",
      "List the rules that check asks",
      (command) => command.options(COMMAND_OPTIONS.rules),
      ({ format, config }) => {
        run = async () => (await import("./rules.js")).rules({ format, config });
      },
    )
    .command(
      "explain <rule>",
      "Say what a rule asks, why, and how to put it right",
      (command) =>
        command
          .positional("rule", { type: "string", demandOption: true, describe: "the rule, as reports name it" })
          .options(COMMAND_OPTIONS.explain),
      ({ rule, config }) => {
        run = async () => (await import("./rules.js")).explain({ rule, config });
      },
    )
    .command(
      "schema",
      "Print the JSON Schema of company files, for editors",
      (command) => command.options(COMMAND_OPTIONS.schema),
      () => {
        run = async () => (await import("./schema.js")).schema();
      },
    )
    .options(COMMON_OPTIONS)
    .middleware(keepLast)
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
    // The language of the machine must not change what tests and people read.
    .locale("en")
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw message === null && error !== undefined ? error : new Misuse(message ?? "");
    })
    .parseAsync();
  return run();
}
