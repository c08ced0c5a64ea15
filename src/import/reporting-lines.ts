import type { ReviewRemark } from "../model/review.js";
import { countPeople, listNames } from "../wording/index.js";
import type { PersonRecord } from "./records.js";
import { tellPerson } from "./tell-person.js";

/** Lines to managers, as indexes into the list of people. */
export type Managers = readonly (number | undefined)[];

/** Facts that follow from the reporting lines of all people. */
export interface ReportingLines {
  readonly managers: Managers;
  /**
   * Number of people below each person, at all levels. People on a loop are not counted for anybody.
   */
  readonly below: readonly number[];
  /** Number of managers above each person; for people on a loop or below one, the number has no meaning. */
  readonly depth: readonly number[];
  /** People without a manager; those with the most people below come first. */
  readonly tops: readonly number[];
  readonly remarks: readonly ReviewRemark[];
}

/**
 * Follows the reporting lines of all people, upwards and downwards. Never recurses: a loop or a chain can be as long as
 * the table.
 */
export function followLines(people: readonly PersonRecord[], managers: Managers): ReportingLines {
  const { below, looped } = countBelow(managers);
  const depth = measureDepth(managers);
  const tops = [...managers.keys()].filter((at) => managers[at] === undefined);
  tops.sort((a, b) => (below[b] ?? 0) - (below[a] ?? 0) || a - b);
  const loops = listLoops(managers, looped);
  // Leave out people whose manager was not found: there is already a remark about that.
  const unmanaged = tops.filter((at) => people[at]?.managers.length === 0);
  const remarks = [...loops.map((loop) => describeLoop(people, loop)), ...describeTops(people, unmanaged, below)];
  return { managers, below, depth, tops, remarks };
}

/** Counts upwards, starting with people who have nobody below; people whom the count never reaches are on a loop. */
function countBelow(managers: Managers): { readonly below: readonly number[]; readonly looped: ReadonlySet<number> } {
  const below = managers.map(() => 0);
  const waiting = managers.map(() => 0);
  for (const to of managers) if (to !== undefined) waiting[to] = (waiting[to] ?? 0) + 1;
  const ready = [...waiting.keys()].filter((at) => waiting[at] === 0);
  const looped = new Set(managers.keys());
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    looped.delete(at);
    const to = managers[at];
    if (to === undefined) continue;
    below[to] = (below[to] ?? 0) + (below[at] ?? 0) + 1;
    waiting[to] = (waiting[to] ?? 0) - 1;
    if (waiting[to] === 0) ready.push(to);
  }
  return { below, looped };
}

function measureDepth(managers: Managers): readonly number[] {
  const depth: number[] = managers.map((to) => (to === undefined ? 0 : -1));
  for (const start of managers.keys()) {
    const way: number[] = [];
    const seen = new Set<number>();
    let at = start;
    while (depth[at] === -1 && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = managers[at] ?? at;
    }
    let level = Math.max(0, depth[at] ?? 0);
    for (const one of way.reverse()) depth[one] = ++level;
  }
  return depth;
}

function listLoops(managers: Managers, looped: ReadonlySet<number>): readonly (readonly number[])[] {
  const left = new Set(looped);
  const loops: number[][] = [];
  for (const start of looped) {
    if (!left.has(start)) continue;
    const loop: number[] = [];
    for (let at: number | undefined = start; at !== undefined && left.delete(at); at = managers[at]) loop.push(at);
    loops.push(loop);
  }
  return loops;
}

function describeLoop(people: readonly PersonRecord[], loop: readonly number[]): ReviewRemark {
  const chain = listNames(
    loop.map((at) => tellPerson(people[at])),
    { most: 6 },
  );
  const message = `${countPeople(loop.length)} report in a loop: ${chain}. The lines were kept as they are; correct one of them.`;
  return { kind: "loop", weight: "error", message, places: placesOf(people, loop) };
}

function describeTops(
  people: readonly PersonRecord[],
  tops: readonly number[],
  below: readonly number[],
): readonly ReviewRemark[] {
  if (tops.length < 2) return [];
  const shown = tops.map((at) => `${tellPerson(people[at])} with ${String(below[at] ?? 0)} below`);
  const message = `${countPeople(tops.length)} have no manager: ${listNames(shown, { most: 5 })}.`;
  return [{ kind: "several-tops", weight: "guess", message, places: placesOf(people, tops) }];
}

function placesOf(people: readonly PersonRecord[], positions: readonly number[]) {
  return positions.flatMap((at) => people[at]?.place ?? []);
}
