/** Reduces the commands to what shells complete. */
import type { Command, Offered, OptionTable } from "../commands/command.js";
import { COMMON_OPTIONS } from "../commands/common-options.js";

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Values of the words after the command; absent if the command takes none. */
  readonly operand?: CompletedValues;
}

export interface CompletedOption {
  /** Long form without its dashes. */
  readonly name: string;
  /** Letter of the short form, without its dash. */
  readonly letter?: string;
  readonly summary: string;
  /** Values of the option; absent for a switch. */
  readonly values?: CompletedValues;
}

export interface CompletedValues {
  readonly words: readonly string[];
  readonly paths?: "files" | "folders";
}

/** Lists the commands with their options and known values, from the table that parsing and help read too. */
export async function listCompleted(commands: readonly Command[]): Promise<readonly CompletedCommand[]> {
  return Promise.all(commands.map(completeCommand));
}

/** Options that the parser adds by itself. */
export const HELP: CompletedOption = { name: "help", letter: "h", summary: "Show help" };
export const VERSION: CompletedOption = { name: "version", summary: "Show version number" };

async function completeCommand({ name, summary, operand, options }: Command): Promise<CompletedCommand> {
  const own = await completeOptions({ ...options, ...COMMON_OPTIONS });
  return {
    name,
    summary,
    options: [...own, HELP],
    ...(operand && { operand: await completeValues(operand.offers ?? { paths: "files" }) }),
  };
}

function completeOptions(table: OptionTable): Promise<readonly CompletedOption[]> {
  return Promise.all(
    Object.entries(table).map(async ([name, option]) => {
      const words = typeof option.describe === "string" ? option.describe : await option.describe();
      const shared = { name, summary: summarise(words) };
      if (option.type === "switch") return shared;
      const { alias, offers = {} } = option;
      return { ...shared, ...(alias !== undefined && { letter: alias }), values: await completeValues(offers) };
    }),
  );
}

async function completeValues({ words = [], paths }: Offered): Promise<CompletedValues> {
  return { words: typeof words === "function" ? await words() : words, ...(paths && { paths }) };
}

const LONGEST_SUMMARY = 60;

/** Cuts the words of a help page to what fits beside an option in a list. */
function summarise(words: string): string {
  const text = (words.replace(/\s*\[default:.*$/su, "").split(";")[0] ?? "").trim();
  return text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY - 3).replace(/\s+\S*$/u, "")}...`;
}
