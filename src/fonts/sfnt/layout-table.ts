/**
 * The tables `GSUB` and `GPOS`: which glyphs replace others, and where glyphs are placed. A rule can call other rules.
 * Calls in a circle, or many calls on many levels, could keep programs busy for hours.
 */
import { RuleCalls } from "./rule-calls.js";
import type { TableBytes } from "./table-bytes.js";

const MOST_LOOKUPS = 10_000;
const DEEPEST = 6;

/** Checks the list of rules of a layout table. */
export function checkLayoutTable(table: TableBytes | undefined): void {
  if (table === undefined) return;
  const lists = [4, 6, 8].map((at) => table.u16(at));
  if (lists.some((at) => at >= table.length)) table.refuse("points beyond its own end");
  const list = table.part(lists[2] ?? 0);
  const count = list.u16(0);
  if (count > MOST_LOOKUPS) table.refuse(`claims to have ${count} rules`);
  const rules = new RuleCalls(table.tag);
  const calls = Array.from({ length: count }, (_, index) => rules.list(list.part(list.u16(2 + index * 2))));
  refuseEndlessCalls(table, calls);
}

/** Refuses rules that call one another in a circle, or through too many levels. */
function refuseEndlessCalls(table: TableBytes, calls: readonly ReadonlySet<number>[]): void {
  const depths = new Map<number, number>();
  const measure = (lookup: number, level: number): number => {
    const called = calls[lookup];
    if (called === undefined) table.refuse("calls a rule that does not exist");
    if (level > DEEPEST) table.refuse(`calls rules more than ${DEEPEST} levels deep`);
    const known = depths.get(lookup);
    if (known !== undefined) return known;
    let depth = 0;
    for (const each of called) depth = Math.max(depth, 1 + measure(each, level + 1));
    if (depth > DEEPEST) table.refuse(`calls rules more than ${DEEPEST} levels deep`);
    depths.set(lookup, depth);
    return depth;
  };
  calls.forEach((_, lookup) => measure(lookup, 0));
}
