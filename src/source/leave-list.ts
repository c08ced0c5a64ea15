import { EditRefusal, refuseComment, refuseKeptLines } from "./edit-refusals.js";
import { endOfLine, endOfLineBefore, isFlow } from "./editable-yaml.js";
import type { EditableYaml } from "./editable-yaml.js";
import type { Splice } from "./splice.js";
import type { TakenEntry } from "./taken-entry.js";
import type { YamlList, YamlPair } from "./yaml-node.js";

/** A list that entries are moved out of. */
export interface LeftList {
  readonly pair: YamlPair;
  readonly list: YamlList;
  /** Entries that are moved out of the list, by their index in it. */
  readonly taken: ReadonlyMap<number, TakenEntry>;
  /** Whether other entries are moved into the list. */
  readonly hasComing: boolean;
}

/** Returns the splices that take entries out of a list; a list that loses all its entries becomes `[]`. */
export function leaveList({ text }: EditableYaml, left: LeftList): readonly Splice[] {
  const { pair, list, taken, hasComing } = left;
  if (isFlow(text, list)) return leaveFlow(text, left);
  const gone = [...taken.values()].map(({ start, end }): Splice => ({ start, end, text: "" }));
  if (taken.size < list.items.length || hasComing) return gone;
  const colon = text.indexOf(":", pair.key.end) + 1;
  if (/\S/u.test(text.slice(colon, endOfLine(text, colon)).replace(/(?:^|\s)#.*/u, "")))
    throw new EditRefusal("its list has an anchor or a tag, and would be empty");
  return [{ start: colon, end: colon, text: " []" }, ...gone];
}

function leaveFlow(text: string, { list, taken, hasComing }: LeftList): readonly Splice[] {
  if (hasComing && taken.size === list.items.length)
    throw new EditRefusal("all other entries leave the list, which is in brackets");
  if (taken.size === list.items.length && /,\s*\]$/u.test(text.slice(list.start, list.end)))
    throw new EditRefusal("all entries leave the list, which ends in a comma");
  const splices: Splice[] = [];
  for (let at = 0; at < list.items.length; at++) {
    if (!taken.has(at)) continue;
    const first = at;
    while (taken.has(at + 1)) at++;
    const [own, last] = [list.items[first], list.items[at]];
    const [before, after] = [list.items[first - 1], list.items[at + 1]];
    if (own === undefined || last === undefined) continue;
    const range =
      after === undefined ? { start: before?.end ?? own.start, end: last.end } : { start: own.start, end: after.start };
    refuseComment(text.slice(range.start, range.end));
    splices.push({ ...range, text: "" });
  }
  return splices;
}

/**
 * Returns the offset at which to add other entries if the entries at the end of a list are moved away; undefined if the
 * list's last entry stays, or if the list is in brackets.
 */
export function findPlaceBefore(
  { text }: EditableYaml,
  { list, taken }: Pick<LeftList, "list" | "taken">,
): number | undefined {
  let first = list.items.length;
  while (taken.has(first - 1)) first--;
  const start = taken.get(first)?.start;
  if (start === undefined || isFlow(text, list)) return undefined;
  refuseKeptLines(text, list.items[first - 1]);
  return endOfLineBefore(text, start);
}
