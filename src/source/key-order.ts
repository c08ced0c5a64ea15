/**
 * Order of keys in company files that the program writes: what something is, who holds it, where it hangs, and then the
 * rest. Keys of a kind that is not listed here come last, in the order in which they are given.
 */
const ORDER: readonly string[] = [
  ...["version", "include", "company", "id", "role", "name", "names", "person", "title", "kind", "level"],
  ...["vacant", "status", "since", "until", "acting", "from", "to"],
  ...["officer", "why", "head", "heads", "reportsTo", "dotted", "assistantTo", "deputy"],
  ...["chair", "members", "oversees", "headcount", "asOf", "location", "purpose", "tags", "note"],
  ...["officers", "people", "departments", "teams", "committees", "focus", "exceptions"],
];

const POSITIONS = new Map(ORDER.map((key, position) => [key, position]));

/** Returns entries in the order of their keys; entries of unknown keys stay in their own order, at the end. */
export function sortByKey<T extends { readonly key: string }>(entries: readonly T[]): readonly T[] {
  const isInOrder = entries.every((entry, at) => {
    const before = entries[at - 1];
    return before === undefined || positionOfKey(before.key) <= positionOfKey(entry.key);
  });
  return isInOrder ? entries : [...entries].sort((a, b) => positionOfKey(a.key) - positionOfKey(b.key));
}

/** Returns the position of a key in that order; keys of a kind that is not listed come last. */
export function positionOfKey(key: string): number {
  return POSITIONS.get(key) ?? ORDER.length;
}
