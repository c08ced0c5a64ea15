import { groupBy } from "../model/group-by.js";
import type { Problem } from "../model/finding.js";
import type { NodeId } from "../model/graph.js";
import { describeEntry, quote } from "../wording/index.js";
import type { Listed } from "./entries.js";
import { toSkeleton } from "./look-alikes.js";

/**
 * Ids of entries. Ids written in the file are assigned first. A unit, officer or committee without a written id gets a
 * slug of its name or role, and references can use this slug. If units share a slug, the slug of the parent is put in
 * front. If the result is still taken, a number is added (`-2`). References cannot use an id with such a number or the
 * generated id of a post, because a new entry could silently change which entry that id means.
 */
export interface Ids {
  readonly idOf: ReadonlyMap<Listed, NodeId>;
  /** Entries that the text of a reference, which is the key, may mean; more than one if entries share a slug. */
  readonly meanings: ReadonlyMap<string, readonly Listed[]>;
}

/** Words that cannot be ids, because they have a meaning of their own where an id is expected. */
const RESERVED_WORDS = ["none", "vacant"];

/** Gives every entry an id of its own; `listed` is in file order. */
export function giveIds(listed: readonly Listed[], problems: Problem[]): Ids {
  const giver = new IdGiver();
  const repeated = listed.filter((one) => one.entry.id !== undefined && !giver.takeWritten(one, one.entry.id));
  giver.nameBySlug(listed.filter((one) => one.entry.id === undefined && one.kind !== "post"));
  for (const one of repeated) giver.nameByCounting(one, one.entry.id ?? "");
  for (const one of listed) {
    if (one.kind === "post" && one.entry.id === undefined) giver.nameByCounting(one, slugOrKind(one));
  }
  for (const one of repeated) problems.push(createRepetitionProblem(one, giver));
  for (const [one, first] of findLookAlikes(giver.meanings)) problems.push(createLookAlikeProblem(one, first));
  return giver;
}

class IdGiver implements Ids {
  readonly idOf = new Map<Listed, NodeId>();
  readonly meanings = new Map<string, readonly Listed[]>();
  readonly #taken = new Set<string>(RESERVED_WORDS);
  readonly #lastCount = new Map<string, number>();

  /** Assigns an id written in the file; returns false if an earlier entry has it already. */
  takeWritten(one: Listed, id: string): boolean {
    if (this.meanings.has(id)) return false;
    this.meanings.set(id, [one]);
    this.#take(one, id);
    return true;
  }

  nameBySlug(entries: readonly Listed[]): void {
    const clashing: Listed[] = [];
    for (const [slug, group] of groupBy(entries, slugOrKind)) {
      const [only, other] = group;
      if (only !== undefined && other === undefined && !this.#taken.has(slug)) {
        this.#take(only, slug);
        this.meanings.set(slug, group);
      } else {
        for (const one of group) clashing.push(one);
        if (other !== undefined && !this.meanings.has(slug)) this.meanings.set(slug, group);
      }
    }
    for (const [name, group] of groupBy(clashing, slugWithParent)) {
      const isFree = !this.#taken.has(name);
      if (isFree && !this.meanings.has(name)) this.meanings.set(name, group);
      for (const one of group) this.nameByCounting(one, name);
    }
  }

  nameByCounting(one: Listed, base: string): void {
    let id = base;
    for (let count = this.#lastCount.get(base) ?? 1; this.#taken.has(id); id = `${base}-${count}`) {
      this.#lastCount.set(base, ++count);
    }
    this.#take(one, id);
  }

  #take(one: Listed, id: NodeId): void {
    this.#taken.add(id);
    this.idOf.set(one, id);
  }
}

function slugOf(one: Listed): string {
  switch (one.kind) {
    case "officer":
      return one.roles[0]?.id ?? toSlug(one.roles[0]?.text ?? one.role.text);
    case "unit":
    case "committee":
      return toSlug(one.entry.name);
    case "post":
      return toSlug(one.entry.names[0] ?? one.entry.title ?? "");
  }
}

/** Returns the slug or, for a name without letters and digits, the kind of the entry, since every entry needs an id. */
function slugOrKind(one: Listed): string {
  return slugOf(one) || one.kind;
}

function slugWithParent(one: Listed): string {
  const slug = slugOrKind(one);
  const parent = one.kind === "unit" && one.parent !== undefined ? slugOf(one.parent) : "";
  return parent === "" ? slug : `${parent}-${slug}`;
}

/**
 * Turns text into a slug: lower-case letters, marks and digits of any script, with one `-` for each run of other
 * characters.
 */
function toSlug(text: string): string {
  // Most names are ASCII: for them the plain pattern gives the same result as the Unicode classes, and is faster.
  const words = /[^\0-\x7F]/u.test(text)
    ? text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    : text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return words.replace(/^-|-$/g, "");
}

/** Returns entries with written ids that a reader cannot tell apart from the id of an earlier entry. */
function findLookAlikes(meanings: Ids["meanings"]): readonly (readonly [one: Listed, first: Listed])[] {
  const firsts = new Map<string, Listed>();
  const alike: (readonly [one: Listed, first: Listed])[] = [];
  for (const [text, meant] of meanings) {
    const one = meant[0];
    if (one?.entry.id !== text) continue;
    const skeleton = toSkeleton(text);
    const first = firsts.get(skeleton);
    if (first === undefined) firsts.set(skeleton, one);
    else alike.push([one, first]);
  }
  return alike;
}

function createLookAlikeProblem(one: Listed, first: Listed): Problem {
  const [id = "", other = ""] = [one.entry.id, first.entry.id];
  const isCase = id.toLowerCase() === other.toLowerCase();
  return {
    rule: "duplicate-id",
    message: `The ids ${quote(id)} and ${quote(other)} ${isCase ? "differ only in capital letters" : "look alike but are written with different characters"}. Give one of them another id.`,
    help: `Rename one of the two; the other one is ${describeEntry(first)}.`,
    origin: { file: one.entry.origin.file, path: [...one.entry.origin.path, "id"] },
    subjects: [id, other],
    related: [{ message: `${quote(other)} is here`, origin: first.entry.origin }],
  };
}

function createRepetitionProblem(one: Listed, ids: Ids): Problem {
  const id = one.entry.id ?? "";
  const [first] = ids.meanings.get(id) ?? [];
  const made = ids.idOf.get(one) ?? id;
  return {
    rule: "duplicate-id",
    message: `${quote(id)} is used twice: here and for ${first ? describeEntry(first) : "another entry"}. Give one of them another id.`,
    help: `Rename one of the two, for example to ${quote(made)}, and the references that mean it.`,
    origin: { file: one.entry.origin.file, path: [...one.entry.origin.path, "id"] },
    subjects: [id, made],
    ...(first && { related: [{ message: `${quote(id)} is first used here`, origin: first.entry.origin }] }),
  };
}
