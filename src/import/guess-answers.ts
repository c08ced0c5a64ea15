import { createDepartmentFinder, ROLES } from "../catalog/index.js";
import type { DepartmentDomain } from "../catalog/index.js";
import type { GuessedHead } from "./guess-heads.js";
import type { GuessedOfficer } from "./guess-officers.js";
import type { ReportingLines } from "./reporting-lines.js";
import { listUnits } from "./unit-tree.js";
import type { PlannedUnit } from "./unit-tree.js";

/** The officer who probably answers for a unit, as an index into the list of people. */
export interface GuessedAnswer {
  readonly at: number;
  /** Reason, as a comment: the answer is always a guess, because tables say who reports to whom and not who answers. */
  readonly comment: string;
}

export interface AnswersContext {
  readonly lines: ReportingLines;
  readonly officers: readonly GuessedOfficer[];
  readonly heads: ReadonlyMap<PlannedUnit, GuessedHead>;
}

/**
 * Guesses who answers for units: the officer above the head of the unit, or else the officer who usually answers for
 * such a unit. The head of the company does not count as the officer above, since everybody is below that post. A unit
 * for which the same officer answers as for the unit around it is left out, since it inherits the answer.
 */
export function guessAnswers(
  roots: readonly PlannedUnit[],
  context: AnswersContext,
): ReadonlyMap<PlannedUnit, GuessedAnswer> {
  const find = createDepartmentFinder();
  const findOfficerAbove = createOfficerFinder(context);
  const officerOf = new Map(context.officers.flatMap(({ at, roles }) => roles.map((role) => [role, at] as const)));
  const answers = new Map<PlannedUnit, GuessedAnswer>();
  const inForce = new Map<PlannedUnit, number>();
  const domains = new Map<PlannedUnit, DepartmentDomain>();
  for (const unit of listUnits(roots)) {
    const around = unit.parent && inForce.get(unit.parent);
    const match = find({ name: unit.name, kind: unit.record?.kind, within: unit.parent && domains.get(unit.parent) });
    if (match?.kind !== undefined) domains.set(unit, match.kind.domain);
    const head = context.heads.get(unit)?.at;
    const above = head === undefined ? undefined : findOfficerAbove(head);
    const usual = match === undefined || match.confidence === "low" ? undefined : officerOf.get(match.usual);
    const guess = guessOne({ head, above, usual: around === undefined ? usual : undefined });
    if (guess !== undefined && guess.at !== around) answers.set(unit, guess);
    const answering = guess?.at ?? around;
    if (answering !== undefined) inForce.set(unit, answering);
  }
  return answers;
}

interface Candidates {
  readonly head: number | undefined;
  readonly above: number | undefined;
  readonly usual: number | undefined;
}

function guessOne({ head, above, usual }: Candidates): GuessedAnswer | undefined {
  if (above !== undefined)
    return { at: above, comment: above === head ? "guessed: leads it" : "guessed: the head reports there" };
  return usual === undefined ? undefined : { at: usual, comment: "guessed from the name of the unit" };
}

/**
 * Returns a function that finds the nearest officer at or above somebody. It remembers the result for everybody it
 * passes, since a chain of managers can be as long as the table.
 */
function createOfficerFinder({ lines, officers }: AnswersContext): (start: number) => number | undefined {
  const found = new Map(officers.map(({ at, roles }) => [at, roles.some(answersForUnits) ? at : undefined]));
  return (start) => {
    const way: number[] = [];
    const seen = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !found.has(at) && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = lines.managers[at];
    }
    const officer = at === undefined ? undefined : found.get(at);
    for (const one of way) found.set(one, officer);
    return officer;
  };
}

/** Tells whether a role answers for the units that report to it. The CEO does not: every unit is below the CEO. */
function answersForUnits(role: string): boolean {
  return role !== "ceo" && ROLES.some(({ id }) => id === role);
}
