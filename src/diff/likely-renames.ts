import { countEdits } from "../catalog/index.js";
import type { FieldValue, LikelyRename } from "../model/diff.js";
import { COMPANY } from "../model/graph.js";
import { toSubject } from "./changes/context.js";
import type { ComparedEntry } from "./entries.js";
import { compareTexts } from "./compare-texts.js";
import type { EntryPair, Matching } from "./match.js";

/** A removed and an added unit that may be the same unit under another name. */
export interface LikelyPair {
  readonly before: ComparedEntry;
  readonly after: ComparedEntry;
  readonly rename: LikelyRename;
}

/**
 * Largest number of units of one state that may share a fact: a fact that more of them share is ignored, since it
 * hardly tells them apart.
 */
const MOST_ALIKE = 40;

/** Smallest numbers of points at which two units are likely, and very likely, to be the same. */
const LIKELY = 4;
const VERY_LIKELY = 6;

/**
 * Finds units that look renamed: one was removed, and an added one has the same head, contents, place or officer, or a
 * similar name. Only an id in the file can tell for certain that both are the same unit.
 */
export function findLikelyRenames(matching: Matching): readonly LikelyPair[] {
  const finder = new RenameFinder(matching);
  const taken = new Set<ComparedEntry>();
  return finder.listCandidates().flatMap(({ before, after, clues }) => {
    const points = sum(clues.map((clue) => clue.points));
    if (points < LIKELY || taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    const confidence = points >= VERY_LIKELY ? ("high" as const) : ("medium" as const);
    return [
      { before, after, rename: { from: toSubject(before), confidence, because: clues.map(({ words }) => words) } },
    ];
  });
}

interface Clue {
  readonly words: string;
  readonly points: number;
}

interface Candidate extends EntryPair {
  readonly clues: readonly Clue[];
}

class RenameFinder {
  readonly #removed: readonly ComparedEntry[];
  readonly #added: readonly ComparedEntry[];
  readonly #toNew: ReadonlyMap<string, string>;
  /**
   * Ids of the entries in each unit. The key is the unit's id in the state that the map is about; the ids of the
   * entries are always those of the new state.
   */
  readonly #contentsBefore: ReadonlyMap<string, readonly string[]>;
  readonly #contentsAfter: ReadonlyMap<string, readonly string[]>;

  constructor({ pairs, removed, added }: Matching) {
    this.#removed = removed.filter(({ kind }) => kind === "unit");
    this.#added = added.filter(({ kind }) => kind === "unit");
    this.#toNew = new Map([[COMPANY, COMPANY], ...pairs.map(({ before, after }) => [before.id, after.id] as const)]);
    this.#contentsBefore = groupContents(pairs, ({ before }) => before);
    this.#contentsAfter = groupContents(pairs, ({ after }) => after);
  }

  /** Returns pairs of units that share at least one fact, the likeliest first. */
  listCandidates(): readonly Candidate[] {
    const [gone, fresh] = [this.#groupByFact(this.#removed, true), this.#groupByFact(this.#added, false)];
    const partners = new Map<ComparedEntry, Set<ComparedEntry>>();
    for (const [key, group] of gone) {
      const others = fresh.get(key) ?? [];
      if (Math.max(group.length, others.length) > MOST_ALIKE) continue;
      for (const before of group) {
        const known = partners.get(before) ?? new Set();
        partners.set(before, known);
        for (const after of others) known.add(after);
      }
    }
    const candidates = [...partners].flatMap(([before, others]) =>
      [...others].map((after) => ({ before, after, clues: this.#findClues(before, after) })),
    );
    return candidates.toSorted((a, b) => pointsOf(b) - pointsOf(a) || compareTexts(nameBoth(a), nameBoth(b)));
  }

  #groupByFact(entries: readonly ComparedEntry[], isBefore: boolean): ReadonlyMap<string, readonly ComparedEntry[]> {
    const groups = new Map<string, ComparedEntry[]>();
    for (const entry of entries) for (const key of new Set(this.#keysOf(entry, isBefore))) add(groups, key, entry);
    return groups;
  }

  /** Returns a text for each fact about an entry; two entries with the same fact have the same text. */
  #keysOf(entry: ComparedEntry, isBefore: boolean): readonly string[] {
    const toNew = (id: unknown) => (isBefore ? (this.#toNew.get(String(id)) ?? "gone") : String(id));
    const contents = (isBefore ? this.#contentsBefore : this.#contentsAfter).get(entry.id) ?? [];
    const { nestedIn, under, heads, headPosts } = entry.fields;
    const facts = [
      ...contents.map((id) => ["holds", id]),
      ...listOf(heads).map((head) => ["head", head]),
      ...listOf(headPosts).map((post) => ["post", toNew(post)]),
      ["place", toNew(nestedIn ?? under)],
    ];
    return facts.map((fact) => JSON.stringify(fact));
  }

  #findClues(before: ComparedEntry, after: ComparedEntry): readonly Clue[] {
    const held = this.#contentsBefore.get(before.id) ?? [];
    const holds = new Set(this.#contentsAfter.get(after.id));
    const kept = held.filter((id) => holds.has(id)).length;
    const isSame = (field: string) => before.fields[field] !== undefined && this.#isSame(field, before, after);
    const clues: readonly (Clue | false)[] = [
      kept > 0 &&
        kept * 2 >= Math.max(held.length, holds.size) && { words: "the same units and posts inside", points: 4 },
      (isSame("heads") || isSame("headPosts")) && { words: "the same head", points: 3 },
      areNamesAlike(before.name, after.name) && { words: "a similar name", points: 2 },
      isSame("answerBy") && { words: "the same officer", points: 1 },
      (isSame("nestedIn") || isSame("under")) && { words: "the same place", points: 1 },
      isSame("headcount") && { words: "the same headcount", points: 1 },
    ];
    return clues.filter((clue) => clue !== false);
  }

  #isSame(field: string, { fields: was }: ComparedEntry, { fields: is }: ComparedEntry): boolean {
    const inNew = (value: FieldValue | undefined) => listOf(value).map((id) => this.#toNew.get(id) ?? id);
    return (
      JSON.stringify(inNew(was[field]).toSorted(compareTexts)) ===
      JSON.stringify(listOf(is[field]).toSorted(compareTexts))
    );
  }
}

function groupContents(pairs: readonly EntryPair[], sideOf: (pair: EntryPair) => ComparedEntry) {
  const groups = new Map<string, string[]>();
  for (const pair of pairs) {
    const { nestedIn, unit } = sideOf(pair).fields;
    const within = nestedIn ?? unit;
    if (typeof within === "string") add(groups, within, pair.after.id);
  }
  return groups;
}

/** Tells whether two names share a word of four letters or more, or differ in at most a third of their letters. */
function areNamesAlike(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  if (wordsOf(b).some((word) => words.has(word))) return true;
  return countEdits(a.toLowerCase(), b.toLowerCase()) * 3 <= Math.max(a.length, b.length);
}

function wordsOf(name: string): readonly string[] {
  return (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !GENERAL.has(word));
}

/** Words that say nothing about what a unit does. */
const GENERAL: ReadonlySet<string> = new Set(["department", "division", "group", "office", "team", "unit"]);

/** Returns both ids in an order that does not depend on which state is the old one. */
function nameBoth({ before, after }: Candidate): string {
  return JSON.stringify([before.id, after.id].toSorted(compareTexts));
}

function pointsOf({ clues }: Candidate): number {
  return sum(clues.map(({ points }) => points));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function listOf(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}

function add<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
