import process from "node:process";
import { toPrintable } from "../report/index.js";
import { suggest } from "../wording/index.js";
import { CI_CHOICES, HOST_NAMES } from "./ci-choices.js";
import type { CiChoice } from "./ci-choices.js";
import { TEMPLATE_IDS, TEMPLATES } from "./template-list.js";
import type { Template } from "./template-list.js";
import { nameInTemplate } from "./template-text.js";
import { UsageError } from "./usage-error.js";

/** Decisions about a new company as they were typed. */
export interface TypedDecisions {
  readonly template: string | undefined;
  readonly name: string | undefined;
  readonly ci: string | undefined;
}

/** Decisions about a new company; a decision that was not typed is absent. */
export interface Decisions {
  readonly template: Template | undefined;
  readonly name: string | undefined;
  readonly ci: CiChoice | undefined;
}

/** Returns the decisions that were typed. */
export function readDecisions({ template, name, ci }: TypedDecisions): Decisions {
  return {
    template: template === undefined ? undefined : findTemplate(template),
    name: name === undefined ? undefined : readName(name),
    ci: ci === undefined ? undefined : findCi(ci),
  };
}

/**
 * Tells whether somebody can answer: standard input and standard error are a terminal, and no build server runs the
 * program.
 */
export function canAsk(): boolean {
  const { CI: ci = "", TERM: term } = process.env;
  // Node's types claim that every stream is a terminal.
  const streams: readonly { readonly isTTY?: boolean }[] = [process.stdin, process.stderr];
  return ci === "" && term !== "dumb" && streams.every(({ isTTY }) => isTTY === true);
}

/**
 * Asks on the terminal for decisions that were not typed.
 *
 * @param context.isCiOpen whether nothing shows which code host the repository belongs to
 * @param context.tableName name of the company if it was made from a table; then no template is asked for
 */
export async function askDecisions(
  typed: Decisions,
  { isCiOpen, tableName }: { readonly isCiOpen: boolean; readonly tableName: string | undefined },
): Promise<Decisions> {
  const { askChoice, askText } = await import("./questions.js");
  const template =
    typed.template ??
    (tableName === undefined
      ? getTemplate(await askChoice("Which company is most like yours?", TEMPLATES, { first: "startup" }))
      : undefined);
  const first = tableName ?? (template === undefined ? "" : nameInTemplate(template));
  const answer = typed.name ?? (await askText("What is it called?", { first, refuse: refuseName }));
  // The file already contains the proposed name, perhaps in quotes, so do not write it again.
  const name = answer === first ? undefined : answer;
  const hosts = CI_CHOICES.map((id) => ({ id, title: HOST_NAMES[id] }));
  const ci =
    typed.ci ??
    (isCiOpen ? await askChoice<CiChoice>("Which code host should check it?", hosts, { first: "none" }) : undefined);
  return { template, name, ci };
}

function getTemplate(id: string): Template {
  return TEMPLATES.find((each) => each.id === id) ?? TEMPLATES[0];
}

function findTemplate(word: string): Template {
  const template = TEMPLATES.find(({ id }) => id === word);
  if (template !== undefined) return template;
  const known = TEMPLATE_IDS.join(", ");
  throw new UsageError(`There is no template '${toPrintable(word)}'. Known: ${known}.${suggest(word, TEMPLATE_IDS)}`);
}

function findCi(word: string): CiChoice {
  const choice = CI_CHOICES.find((id) => id === word);
  if (choice !== undefined) return choice;
  const known = CI_CHOICES.join(", ");
  throw new UsageError(`--ci cannot be '${toPrintable(word)}'. Known: ${known}.${suggest(word, CI_CHOICES)}`);
}

function readName(name: string): string {
  const refusal = refuseName(name);
  if (refusal !== undefined) throw new UsageError(`--name: ${refusal}`);
  return name;
}

const LONGEST_NAME = 200;

function refuseName(name: string): string | undefined {
  if (name.trim() === "") return "The name of a company needs letters.";
  if (name.length > LONGEST_NAME) return `The name of a company has up to ${LONGEST_NAME} characters.`;
  if (toPrintable(name) !== name) return `'${toPrintable(name)}' holds characters that cannot be drawn.`;
  return undefined;
}
