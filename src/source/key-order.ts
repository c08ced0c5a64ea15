/**
 * Order of keys in company files that the program writes: what an entry is, who holds it, what it hangs under, and then
 * the rest. Keys of a kind that is not listed here come last, in the order in which they are given.
 */
const ENTRY_ORDER: readonly string[] = [
  ...[
    "include",
    "rule",
    "on",
    "reason",
    "id",
    "role",
    "name",
    "names",
    "person",
    "title",
    "photo",
    "scope",
    "from",
    "to",
  ],
  ...["kind", "level", "vacant", "status", "since", "until", "acting", "officer", "owner", "backup", "why"],
  ...["notApplicable", "department", "reportsTo", "head", "heads", "dotted", "assistantTo", "deputy", "overseenBy"],
  ...["designatedBy", "archetype", "responsible", "consulted", "informed", "chair", "members", "oversees", "headcount"],
  ...["asOf", "reviewed", "lang", "regimes", "focus", "paths", "location", "purpose", "tags", "line", "links", "note"],
];

/**
 * Keys whose values are lists of entries; such lists are long, so these keys come last. Entries are numbered in file
 * order, so moving such a key changes the numbers.
 */
const LIST_ORDER: readonly string[] = ["people", "departments", "teams"];

const FILE_ORDER: readonly string[] = [
  ...["$schema", "version", "company", "officers", "people", "committees", "departments", "teams", "include"],
  ...["dotted", "focus", "exceptions"],
];

/** The kind of a map, which decides the order of its keys; the keys of an opaque map are the user's own. */
export type MapKind = "file" | "entry" | "areas" | "opaque";

const ORDERS: Readonly<Record<MapKind, readonly string[]>> = {
  file: FILE_ORDER,
  entry: [...ENTRY_ORDER, ...LIST_ORDER],
  areas: [],
  opaque: [],
};

/** Kinds of the maps below the keys of a file. */
const BELOW_FILE: ReadonlyMap<string, MapKind> = new Map<string, MapKind>([
  ...["company", "officers", "people", "committees", "departments", "teams", "dotted", "exceptions"].map(
    (key) => [key, "entry"] as const,
  ),
  ["focus", "areas"],
]);
/** Keys of an entry whose values are entries or lists of entries. */
const BELOW_ENTRY: ReadonlySet<string> = new Set(["head", "heads", ...LIST_ORDER]);

/** Returns the kind of the maps below a key. */
export function kindBelow(kind: MapKind, key: string): MapKind {
  if (kind === "file") return BELOW_FILE.get(key) ?? "opaque";
  if (kind === "entry") return BELOW_ENTRY.has(key) ? "entry" : "opaque";
  return kind === "areas" ? "entry" : "opaque";
}

/**
 * Returns the kind of the map at the top of a file; with the key `name`, the file is a part that holds one department.
 */
export function kindOfTop(keys: readonly string[]): MapKind {
  return keys.includes("name") && !keys.includes("company") ? "entry" : "file";
}

const POSITIONS: ReadonlyMap<MapKind, ReadonlyMap<string, number>> = new Map(
  (Object.entries(ORDERS) as [MapKind, readonly string[]][]).map(([kind, order]) => [
    kind,
    new Map(order.map((key, position) => [key, position])),
  ]),
);

/** Keys below which there are entries, so that the order of the keys decides the order of entries. */
const HOLDS_ENTRIES: ReadonlySet<string> = new Set(
  [...FILE_ORDER, ...LIST_ORDER].filter((key) => !["$schema", "version", "company"].includes(key)),
);

export interface SortOptions {
  readonly kind?: MapKind;
  /** Whether keys that hold entries keep their order, because something depends on the order of entries. */
  readonly keepsEntries?: boolean;
}

/** Returns entries in the order of their keys; entries of unknown keys stay in their own order, at the end. */
export function sortByKey<T extends { readonly key: string }>(
  entries: readonly T[],
  { kind = "entry", keepsEntries = false }: SortOptions = {},
): readonly T[] {
  const positions = POSITIONS.get(kind) ?? new Map<string, number>();
  const last = positions.size;
  const positionOf = ({ key }: T) => (keepsEntries && HOLDS_ENTRIES.has(key) ? last : (positions.get(key) ?? last + 1));
  const isInOrder = entries.every((entry, at) => {
    const before = entries[at - 1];
    return before === undefined || positionOf(before) <= positionOf(entry);
  });
  return isInOrder ? entries : [...entries].sort((a, b) => positionOf(a) - positionOf(b));
}

/** Returns the rank of a key in the usual order for a kind of map; unknown keys come last. */
export function positionOfKey(key: string, kind: MapKind): number {
  return POSITIONS.get(kind)?.get(key) ?? Infinity;
}
