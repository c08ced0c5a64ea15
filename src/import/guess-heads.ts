import type { GuessedOfficer } from "./guess-officers.js";
import type { PeopleIndex } from "./people-index.js";
import type { ReportingLines } from "./reporting-lines.js";
import { listUnits } from "./unit-tree.js";
import type { PlannedUnit } from "./unit-tree.js";

/** The head of a unit, as an index into the list of people. */
export interface GuessedHead {
  readonly at: number;
  /** Reason why this person was chosen, if others could be the head as well. */
  readonly comment?: string;
}

export interface HeadsContext {
  readonly lines: ReportingLines;
  readonly officers: readonly GuessedOfficer[];
  /** Index of people, for heads that a record names. */
  readonly index: PeopleIndex;
}

/**
 * Finds the head of each unit: the one that the source names, or else the member whose manager is outside the unit. If
 * there are several such members, the head is the one with most people below; if two have equally many, the unit gets
 * no head.
 */
export function guessHeads(
  roots: readonly PlannedUnit[],
  context: HeadsContext,
): ReadonlyMap<PlannedUnit, GuessedHead> {
  const units = listUnits(roots);
  const unitOf = new Map(units.flatMap((unit) => unit.members.map((at) => [at, unit] as const)));
  const isBelow = createBelowTest(units);
  const isOfficer = new Set(context.officers.map(({ at }) => at));
  const heads = new Map<PlannedUnit, GuessedHead>();
  for (const unit of units) {
    const named = unit.record?.heads.flatMap((cell) => context.index.find(cell)?.found ?? []) ?? [];
    const [head, another] = named;
    if (head !== undefined && another === undefined) heads.set(unit, { at: head });
    if (named.length > 0) continue;
    const outside = unit.members.filter((at) => {
      const to = context.lines.managers[at];
      const home = to === undefined ? undefined : unitOf.get(to);
      return home === undefined || !isBelow(home, unit);
    });
    const guess = chooseHead(outside, context.lines, isOfficer);
    if (guess !== undefined) heads.set(unit, guess);
  }
  return heads;
}

function chooseHead(
  outside: readonly number[],
  { below }: ReportingLines,
  isOfficer: ReadonlySet<number>,
): GuessedHead | undefined {
  const [best, second] = [...outside].sort((a, b) => (below[b] ?? 0) - (below[a] ?? 0) || a - b);
  if (best === undefined) return undefined;
  // A member with nobody below does not lead a unit, except an officer, whose department may just be starting.
  if (below[best] === 0) return second === undefined && isOfficer.has(best) ? { at: best } : undefined;
  if (second === undefined) return { at: best };
  if (below[second] === below[best]) return undefined;
  const comment = `guessed: of ${outside.length} posts here that report elsewhere, this one has most people below`;
  return { at: best, comment };
}

/**
 * Returns a function that tells whether a unit is the same as another, or below it; in a walk through the tree, a unit
 * and all units below it form one range.
 */
function createBelowTest(units: readonly PlannedUnit[]): (unit: PlannedUnit, above: PlannedUnit) => boolean {
  const first = new Map(units.map((unit, at) => [unit, at]));
  const last = new Map(first);
  for (const unit of units.toReversed()) {
    const { parent } = unit;
    if (parent !== undefined) last.set(parent, Math.max(last.get(parent) ?? 0, last.get(unit) ?? 0));
  }
  return (unit, above) => {
    const at = first.get(unit) ?? -1;
    return at >= (first.get(above) ?? Infinity) && at <= (last.get(above) ?? -1);
  };
}
