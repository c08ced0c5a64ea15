import type { ComparedEntry } from "./entries.js";
import { REFERENCES } from "./fields.js";
import { compareTexts } from "./compare-texts.js";
import { groupBy } from "../model/group-by.js";

export interface EntryPair {
  readonly before: ComparedEntry;
  readonly after: ComparedEntry;
}

/**
 * Pairs of entries that are the same in two states, and the entries that only one state has, each list in file order.
 */
export interface Matching {
  readonly pairs: readonly EntryPair[];
  readonly removed: readonly ComparedEntry[];
  readonly added: readonly ComparedEntry[];
}

/** Kinds of entries that others refer to by id. */
const NODES: ReadonlySet<string> = new Set(["company", "officer", "unit", "post", "committee"]);

/**
 * Finds the entries that are the same in two states. If the file gives an id, the id decides. An entry without such an
 * id is recognised by its name and, if several entries have that name, by its facts: its generated id depends on the
 * other entries and on their order.
 */
export function matchEntries(before: readonly ComparedEntry[], after: readonly ComparedEntry[]): Matching {
  const matcher = new Matcher(before.filter(isNode), after.filter(isNode));
  matcher.matchBy((entry) => (entry.hasMadeId ? undefined : entry.id));
  matcher.matchAlike();
  matcher.matchBy((entry) => entry.id);
  matcher.matchLone((entry) => entry.name, isEitherMade);
  matcher.matchLone(seatOf, isEitherMade);
  const nodes = matcher.conclude();
  const toNew = new Map(nodes.pairs.map((pair) => [pair.before.id, pair.after.id]));
  const lines = new Matcher(before.filter(isLine), after.filter(isLine));
  lines.matchBy((entry, isBefore) => (isBefore ? translateEnds(entry, toNew) : entry.id));
  const { pairs, removed, added } = lines.conclude();
  return {
    pairs: [...nodes.pairs, ...pairs],
    removed: [...nodes.removed, ...removed],
    added: [...nodes.added, ...added],
  };
}

const isNode = ({ kind }: ComparedEntry) => NODES.has(kind);
const isLine = ({ kind }: ComparedEntry) => !NODES.has(kind);
const isEitherMade = ({ before, after }: EntryPair) => before.hasMadeId || after.hasMadeId;

/**
 * Returns what identifies a post whose holder may have changed: its title, and the unit or manager that it is under.
 */
function seatOf({ kind, fields }: ComparedEntry): string | undefined {
  if (kind !== "post" || fields.title === undefined) return undefined;
  return JSON.stringify([fields.title, fields.unit ?? fields.manager]);
}

/**
 * Returns the id that a dotted line has in the new state, made of the new ids of its ends; the id of a focus area stays
 * the same.
 */
function translateEnds({ id, fields: { from, to } }: ComparedEntry, toNew: ReadonlyMap<string, string>): string {
  if (typeof from !== "string" || typeof to !== "string") return id;
  const number = id.slice(`${from} > ${to}`.length);
  return `${toNew.get(from) ?? from} > ${toNew.get(to) ?? to}${number}`;
}

type KeyOf = (entry: ComparedEntry, isBefore: boolean) => string | undefined;

/** Pairs entries in several passes; a pass leaves out entries that are paired already. */
class Matcher {
  readonly #before: readonly ComparedEntry[];
  readonly #after: readonly ComparedEntry[];
  readonly #beforeOf = new Map<ComparedEntry, ComparedEntry>();
  readonly #paired = new Set<ComparedEntry>();
  readonly #namesBefore: ReadonlyMap<string, string>;
  readonly #namesAfter: ReadonlyMap<string, string>;

  constructor(before: readonly ComparedEntry[], after: readonly ComparedEntry[]) {
    this.#before = before;
    this.#after = after;
    this.#namesBefore = new Map(before.map(({ id, name }) => [id, name]));
    this.#namesAfter = new Map(after.map(({ id, name }) => [id, name]));
  }

  conclude(): Matching {
    const pairs = this.#after.flatMap((after) => {
      const before = this.#beforeOf.get(after);
      return before === undefined ? [] : [{ before, after }];
    });
    return { pairs, removed: this.#leftOf(this.#before), added: this.#leftOf(this.#after) };
  }

  /** Pairs entries of one kind that have the same key; each key occurs at most once in a state. */
  matchBy(keyOf: KeyOf): void {
    const after = this.#group(this.#after, (entry) => keyOf(entry, false));
    for (const [key, [one]] of this.#group(this.#before, (entry) => keyOf(entry, true))) {
      this.#pair(one, after.get(key)?.[0]);
    }
  }

  /** Pairs entries that have the same key, if no other entry of their state has that key and `isAllowed` agrees. */
  matchLone(keyOf: KeyOf, isAllowed: (pair: EntryPair) => boolean): void {
    const after = this.#group(this.#after, (entry) => keyOf(entry, false));
    for (const [key, group] of this.#group(this.#before, (entry) => keyOf(entry, true))) {
      const [one, ...others] = group;
      const [other, ...otherOthers] = after.get(key) ?? [];
      if (one === undefined || other === undefined || others.length + otherOthers.length > 0) continue;
      if (isAllowed({ before: one, after: other })) this.#pair(one, other);
    }
  }

  /**
   * Pairs entries without ids of their own by name; if several have the same name, those with the same facts are paired
   * first.
   */
  matchAlike(): void {
    const nameOf = ({ hasMadeId, name }: ComparedEntry) => (hasMadeId ? name : undefined);
    const after = this.#group(this.#after, nameOf);
    for (const [key, group] of this.#group(this.#before, nameOf)) this.#pairGroup(group, after.get(key) ?? []);
  }

  #pairGroup(before: readonly ComparedEntry[], after: readonly ComparedEntry[]): void {
    if (before.length === 1 && after.length === 1) {
      this.#pair(before[0], after[0]);
      return;
    }
    for (const describe of [describeWhole, describePlace]) {
      const others = groupBy(this.#leftOf(after), (entry) => describe(entry, this.#namesAfter));
      for (const [key, group] of groupBy(this.#leftOf(before), (entry) => describe(entry, this.#namesBefore))) {
        for (const [index, entry] of group.entries()) this.#pair(entry, others.get(key)?.[index]);
      }
    }
    // The entries still left have moved or changed. They are paired in the order of their facts, so that the result
    // does not depend on the order of the file.
    const rest = sortByFacts(this.#leftOf(after), this.#namesAfter);
    for (const [index, entry] of sortByFacts(this.#leftOf(before), this.#namesBefore).entries()) {
      this.#pair(entry, rest[index]);
    }
  }

  #pair(before: ComparedEntry | undefined, after: ComparedEntry | undefined): void {
    if (before === undefined || after === undefined) return;
    this.#beforeOf.set(after, before);
    this.#paired.add(before).add(after);
  }

  #leftOf(entries: readonly ComparedEntry[]): readonly ComparedEntry[] {
    return entries.filter((entry) => !this.#paired.has(entry));
  }

  #group(entries: readonly ComparedEntry[], keyOf: (entry: ComparedEntry) => string | undefined) {
    const keyed = this.#leftOf(entries).filter((entry) => keyOf(entry) !== undefined);
    return groupBy(keyed, (entry) => `${entry.kind} ${keyOf(entry) ?? ""}`);
  }
}

/** Describes an entry by its facts, with names in place of the ids of other entries. */
function describeWhole({ fields }: ComparedEntry, names: ReadonlyMap<string, string>): string {
  return JSON.stringify(
    Object.entries(fields).map(([field, value]) => [field, REFERENCES.has(field) ? nameAll(value, names) : value]),
  );
}

/** Describes an entry by the names of the units and managers above it. */
function describePlace({ fields }: ComparedEntry, names: ReadonlyMap<string, string>): string {
  const above = [fields.nestedIn, fields.under, fields.unit, fields.manager];
  return JSON.stringify(above.map((value) => (value === undefined ? null : nameAll(value, names))));
}

function nameAll(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => nameAll(one, names)).toSorted();
  return typeof value === "string" ? (names.get(value) ?? value) : value;
}

function sortByFacts(entries: readonly ComparedEntry[], names: ReadonlyMap<string, string>): readonly ComparedEntry[] {
  if (entries.length < 2) return entries;
  const facts = new Map(entries.map((entry) => [entry, describeWhole(entry, names)]));
  return entries.toSorted((a, b) => compareTexts(facts.get(a) ?? "", facts.get(b) ?? ""));
}
