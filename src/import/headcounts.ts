import type { PersonRecord } from "./records.js";
import { listUnits } from "./unit-tree.js";
import type { PlannedUnit } from "./unit-tree.js";

/**
 * Counts the people of each unit, including those in the units below it. If the source gives a larger number, that
 * number is used, since the source may count people whom it does not list.
 */
export function countHeads(
  roots: readonly PlannedUnit[],
  people: readonly PersonRecord[],
): ReadonlyMap<PlannedUnit, number> {
  const counts = new Map<PlannedUnit, number>();
  for (const unit of listUnits(roots).toReversed()) {
    const listed = unit.members.map((at) => countHolders(people[at]));
    const below = unit.units.map((each) => counts.get(each) ?? 0);
    const sum = [...listed, ...below, Math.round(unit.unlisted ?? 0)].reduce((total, count) => total + count, 0);
    counts.set(unit, Math.max(sum, unit.record?.headcount ?? 0));
  }
  return counts;
}

function countHolders(person: PersonRecord | undefined): number {
  if (person === undefined || person.state === "vacant") return 0;
  return Math.max(1, person.names.length);
}
