import type { ComparedEntry } from "./entries.js";
import { groupBy } from "../model/group-by.js";
import type { EntryPair, Matching } from "./match.js";

/** Removed units, and the unit that now contains most of what was in them. */
export interface Merger {
  /** Id of the unit that now contains most of what was in the removed units. */
  readonly into: string;
  readonly units: readonly ComparedEntry[];
}

/**
 * Finds units that were merged into another: they were removed, and more than half of the teams and posts of each are
 * now in that unit. If only one unit was merged, the unit that it went into has to be in the old state too: a new unit
 * could be the removed one under another name.
 */
export function findMergers({ pairs, removed }: Matching): readonly Merger[] {
  const old = new Set(pairs.map(({ after }) => after.id));
  const contents = groupBy(pairs, ({ before }) => homeOf(before));
  const targets = new Map<string, ComparedEntry[]>();
  for (const unit of removed) {
    if (unit.kind !== "unit") continue;
    const into = findTarget(contents.get(unit.id) ?? []);
    if (into === undefined) continue;
    const units = targets.get(into);
    if (units === undefined) targets.set(into, [unit]);
    else units.push(unit);
  }
  return [...targets].flatMap(([into, units]) => (units.length > 1 || old.has(into) ? [{ into, units }] : []));
}

/** Returns the unit that a unit or post is in. */
export function homeOf({ fields }: ComparedEntry): string | undefined {
  const home = fields.nestedIn ?? fields.unit;
  return typeof home === "string" ? home : undefined;
}

/** Returns the id of the unit in which more than half of the entries are now. */
function findTarget(contents: readonly EntryPair[]): string | undefined {
  for (const [home, group] of groupBy(contents, ({ after }) => homeOf(after))) {
    if (group.length * 2 > contents.length) return home;
  }
  return undefined;
}
