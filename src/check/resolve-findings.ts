import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type {
  ExceptedFinding,
  Finding,
  Problem,
  RelatedPlace,
  RelatedProblemPlace,
  ResolvedFindings,
  Severity,
} from "../model/finding.js";
import type { Exception } from "../model/graph.js";
import type { RuleCard, RuleSettings, SeverityLevel } from "../model/rule.js";
import type { Origin, SourceDocument, SourceRange } from "../model/source.js";
import { accepts, reviewExceptions } from "./exceptions.js";
import { createFingerprinter } from "./fingerprint.js";
import { ListingLimit } from "./listing-limit.js";
import { isAllowedKey } from "./personal-data.js";
import { describeSilence } from "./role-rules.js";
import { RULE_CARDS } from "./rules/index.js";
import { levelOf, levelOfProblem } from "./severities.js";

/** A file that problems are located in, together with the files it includes. */
export interface LocatedFile {
  /** File to report for a problem that has no origin of its own. */
  readonly file: string;
  /** Finds places in the text; absent if the text could not be read as YAML. */
  readonly locator?: Pick<SourceDocument, "locate" | "has"> | undefined;
}

export interface ResolveRequest {
  readonly places: LocatedFile;
  readonly rules?: RuleSettings;
  /** Cards of the company's own rules. */
  readonly ownCards?: readonly RuleCard[];
  /** Exceptions of the company. */
  readonly exceptions?: readonly Exception[];
  /** Whether rules about the structure ran; if so, an exception that accepted nothing is reported. */
  readonly isStructureChecked?: boolean;
  /** ISO date of the check; without one, no exception has ended. */
  readonly now?: string | undefined;
  readonly checkpoint?: Checkpoint | undefined;
}

const START_OF_FILE: SourceRange = {
  start: { offset: 0, line: 1, column: 1 },
  end: { offset: 0, line: 1, column: 1 },
};

const CARDS_BY_ID = new Map(RULE_CARDS.map((card) => [card.id, card]));

/**
 * Gives the problems of one company or config file their severity, place and fingerprint, and separates those that an
 * exception accepts. A problem reported twice at the same place is listed once.
 */
export function resolveFindings(problems: readonly Problem<string>[], request: ResolveRequest): ResolvedFindings {
  const { rules = {}, exceptions = [], isStructureChecked = false, now, checkpoint = NO_DEADLINE } = request;
  const ask = askEvery(100, checkpoint);
  const cards = listCards(request);
  const context = { cards, rules, now };
  const used = new Set<Exception>();
  const limit = new ListingLimit();
  const findings: Finding[] = [];
  const excepted: ExceptedFinding[] = [];
  const finish = createFinisher(request.places, cards);
  for (const one of locateProblems(leaveOutConsequences(problems, rules, cards), request, cards)) {
    ask();
    const exception = exceptions.find((each) => accepts(each, one, context));
    if (exception !== undefined) {
      used.add(exception);
      excepted.push({ finding: finish(one), ...toReason(exception) });
    } else if (limit.lists(one)) findings.push(finish(one));
  }
  if (isStructureChecked) {
    const needless = locateProblems(reviewExceptions(exceptions, used, context), request, cards);
    findings.push(...needless.filter((one) => limit.lists(one)).map(createFinisher(request.places, cards)));
  }
  return { findings: sortFindings([...findings, ...limit.describe()]), excepted };
}

/** A problem with everything that decides whether and where it is listed. */
type LocatedProblem = Pick<Finding, "rule" | "severity" | "file" | "range" | "subjects"> & {
  readonly problem: Problem<string>;
  readonly origin: Origin | undefined;
};

/** Sorts problems by file, place and rule, and lists repeated ones only once. */
function locateProblems(
  problems: readonly Problem<string>[],
  { places, rules = {} }: ResolveRequest,
  cards: CardsById,
): readonly LocatedProblem[] {
  const located = problems.flatMap((problem): LocatedProblem | [] => {
    const severity = severityOf(problem, rules, cards);
    if (severity === "off" || isAllowedKey(problem, rules)) return [];
    const origin = findOrigin(problem, places);
    return {
      problem,
      rule: problem.rule,
      severity,
      file: origin?.file ?? places.file,
      range: problem.range ?? (origin && places.locator?.locate(origin)) ?? START_OF_FILE,
      origin,
      subjects: problem.subjects ?? [],
    };
  });
  return leaveOutRepeats(located.sort(comparePlaces));
}

/** Leaves out repeats: problems of one rule at one place are next to each other after sorting. */
function leaveOutRepeats(located: readonly LocatedProblem[]): readonly LocatedProblem[] {
  let said = new Set<string>();
  return located.filter((one, at) => {
    const before = located[at - 1];
    if (before === undefined || comparePlaces(before, one) !== 0) said = new Set();
    if (said.has(one.problem.message)) return false;
    said.add(one.problem.message);
    return true;
  });
}

/**
 * Creates a function that makes the findings of one file. Problems have to be passed in file order, because
 * fingerprints count findings that are alike.
 */
function createFinisher(places: LocatedFile, cards: CardsById): (located: LocatedProblem) => Finding {
  const fingerprint = createFingerprinter();
  return ({ problem, severity, file, range, origin, subjects }) => ({
    rule: problem.rule,
    severity,
    message: problem.message,
    help:
      problem.meantRole === undefined
        ? problem.help
        : problem.help + describeSilence(problem.meantRole, cards.values()),
    file,
    range,
    ...(origin !== undefined && { origin }),
    subjects,
    related: findRelated(problem, places),
    fingerprint: fingerprint(problem),
  });
}

/** Sorts findings of several files by file, place and rule. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(comparePlaces);
}

type CardsById = ReadonlyMap<string, RuleCard>;

function listCards({ ownCards = [] }: ResolveRequest): CardsById {
  return ownCards.length === 0
    ? CARDS_BY_ID
    : new Map([...CARDS_BY_ID, ...ownCards.map((card) => [card.id, card] as const)]);
}

function severityOf(problem: Problem<string>, rules: RuleSettings, cards: CardsById): SeverityLevel {
  const card = cards.get(problem.rule);
  return levelOfProblem(problem, card === undefined ? "warn" : levelOf(card, rules));
}

function toReason({ reason, until, owner }: Exception): Omit<ExceptedFinding, "finding"> {
  return { reason, ...(until !== undefined && { until }), ...(owner !== undefined && { owner }) };
}

/** Leaves out problems that are consequences of an error, so that one cause gives one finding. */
function leaveOutConsequences(
  problems: readonly Problem<string>[],
  rules: RuleSettings,
  cards: CardsById,
): readonly Problem<string>[] {
  const hasCause = problems.some(
    (problem) => problem.isConsequence !== true && severityOf(problem, rules, cards) === ("error" satisfies Severity),
  );
  return hasCause ? problems.filter((problem) => problem.isConsequence !== true) : problems;
}

/** Finds the first candidate place that exists in the file. */
function findOrigin({ origin, orAt = [] }: RelatedOrOwn, { locator }: LocatedFile): Origin | undefined {
  if (origin === undefined || locator === undefined || orAt.length === 0) return origin;
  return [origin, ...orAt].find((place) => locator.has(place)) ?? origin;
}

type RelatedOrOwn = Pick<Problem<string>, "origin" | "orAt"> | RelatedProblemPlace;

function findRelated(problem: Problem<string>, places: LocatedFile): readonly RelatedPlace[] {
  const { locator } = places;
  // Without the text no place is known, and a wrong one is worse than none: if the line matters, the message names it.
  if (locator === undefined) return [];
  return (problem.related ?? []).map((related) => {
    const origin = findOrigin(related, places) ?? related.origin;
    return { message: related.message, file: origin.file, range: locator.locate(origin) };
  });
}

function comparePlaces(a: Pick<Finding, "file" | "range" | "rule">, b: typeof a): number {
  return compareText(a.file, b.file) || compareRanges(a.range, b.range) || compareText(a.rule, b.rule);
}

function compareRanges(a: SourceRange, b: SourceRange): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}

/** Compares by code unit: the order must not depend on the machine's language setting. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
