import type { Named } from "../model/card.js";
import type { RuleCard } from "../model/rule.js";
import { explainNamed, explainRoles, findNamedThings, listExplained, listOwnCards } from "../pipeline.js";
import { checkOpened, RULE_CARDS } from "../pipeline.js";
import type { ExplainedCompany, NamingContext } from "../pipeline.js";
import { toPrintable, writeExplained, writeExplainedComparison } from "../report/index.js";
import type { Explained, ExplainFormat } from "../report/index.js";
import { joinWithOr, suggest } from "../wording/index.js";
import { openAsked } from "./asked-company.js";
import type { AskedCompany } from "./asked-company.js";
import { sortWords } from "./asked-words.js";
import { createDateFinder, findToday } from "./check-date.js";
import type { Deadline } from "./deadline.js";
import { explainUnknown } from "./explain-unknown.js";
import { readOwnCards } from "./rules.js";
import { STDIN_NAME } from "./files/standard-input.js";
import { print } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

const FORMATS: readonly ExplainFormat[] = ["text", "json", "markdown"];

export interface ExplainOptions {
  readonly operands: readonly string[];
  readonly format: string;
  readonly stdinName: string | undefined;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

/** Facts that go into explanations. */
interface Facts extends NamingContext {
  readonly cards: readonly RuleCard[];
  readonly company?: ExplainedCompany;
}

/** Carries out `orgwright explain`: prints what is known about words. Returns the exit code. */
export async function explain({ operands, format: typed, ...request }: ExplainOptions): Promise<number> {
  const format = toFormat(typed);
  const { files, words } = sortWords(operands);
  if (files.length > 1) throw new UsageError("Name only one company file, because a card is about one company.");
  const { companies, code } = files.length === 0 ? NO_COMPANY : await openAsked({ ...request, files });
  const [company] = companies;
  if (files.length > 0 && company === undefined) return code;
  const facts = company === undefined ? await readFacts(words, request) : toFacts(company, request.deadline);
  if (facts === undefined) return 2;
  const text = writeWords(format, words, facts);
  request.deadline.checkpoint();
  print(text);
  return code;
}

const NO_COMPANY = { companies: [] as readonly AskedCompany[], code: 0 as const };

function toFormat(word: string): ExplainFormat {
  const format = FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  const remedy = suggest(word, FORMATS);
  throw new UsageError(`'${toPrintable(word)}' is not a format of cards. Known: ${FORMATS.join(", ")}.${remedy}`);
}

/**
 * Returns the facts for explanations without a company. Reads custom rules from the config file only if a word is not
 * known without them. So a rule about faults in the config file can be explained even while the config file has such
 * faults.
 */
async function readFacts(
  words: readonly string[],
  { config, deadline }: Pick<ExplainOptions, "config" | "deadline">,
): Promise<Facts | undefined> {
  const known = toNaming(RULE_CARDS);
  if (words.length > 0 && words.every((word) => findNamedThings(word, known).length > 0)) return known;
  const ownCards = await readOwnCards(config, deadline);
  return ownCards && toNaming([...RULE_CARDS, ...ownCards]);
}

function toNaming(cards: readonly RuleCard[]) {
  return { cards, rules: cards.map(({ id }) => id) };
}

function toFacts(asked: AskedCompany, deadline: Deadline): Facts {
  const { graph, path } = asked;
  const settings = asked.config.check;
  const naming = toNaming([...RULE_CARDS, ...listOwnCards(settings)]);
  const findings = () => {
    const commit = path === STDIN_NAME ? undefined : createDateFinder(deadline)(path);
    const dates = { now: commit, today: findToday() };
    return checkOpened(asked, { settings, ...dates, expired: deadline.expired }).findings;
  };
  return { ...naming, graph, company: { graph, ownWords: settings.words, findings } };
}

function writeWords(format: ExplainFormat, words: readonly string[], facts: Facts): string {
  if (words.length === 0) return writeExplained(format, [{ shown: listExplained(facts), also: [] }], TOOL);
  const named = words.map((word) => findThings(word, facts));
  const roles = named.map((things) => findRoleAmong(things, facts));
  const isComparison = words.length > 1 && roles.every((role) => role !== undefined);
  if (isComparison) return writeExplainedComparison(format, explainRoles(roles, facts.company), TOOL);
  return writeExplained(
    format,
    named.flatMap((things) => explainThings(things, facts)),
    TOOL,
  );
}

/**
 * Returns all meanings of a word; the first is the one to explain. Refuses a word that names nothing or names several
 * roles.
 */
function findThings(word: string, facts: Facts): readonly Named[] {
  const things = findNamedThings(word, facts);
  const [first, second] = things;
  if (first === undefined) throw new UsageError(explainUnknown(word, facts));
  if (first.kind !== "role" || second?.kind !== "role") return things;
  const roles = things.flatMap(({ kind, id }) => (kind === "role" ? [id] : []));
  throw new UsageError(`'${toPrintable(word)}' stands for several roles. Name one of them: ${joinWithOr(roles)}.`);
}

/** Returns the role among the meanings of a word. If the word names an officer, returns that officer's role. */
function findRoleAmong(things: readonly Named[], { graph }: Facts): string | undefined {
  const role = things.find(({ kind }) => kind === "role")?.id;
  const node = graph?.nodes.get(things[0]?.id ?? "");
  return node?.kind === "officer" ? (node.role.id ?? role) : role;
}

function explainThings([first, ...also]: readonly Named[], { cards, company }: Facts): readonly Explained[] {
  if (first === undefined) return [];
  const shown = first.kind === "rule" ? cards.find(({ id }) => id === first.id) : explainNamed(first, company);
  return shown === undefined ? [] : [{ shown, also }];
}
