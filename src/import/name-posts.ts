import { isEmail } from "./cell-words.js";
import type { GuessedOfficer } from "./guess-officers.js";
import type { PersonRecord } from "./records.js";

/** Words that mean something else where an id is expected. */
const RESERVED = ["none", "vacant"];

/** Letters that are not ASCII even without accents, with their spellings in ASCII. */
const ASCII: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** The ids of posts, and the values of `person:`, in the result. */
export interface PostNames {
  /** Id of each post: an officer's role, or else a slug of the name or the title. */
  readonly ids: readonly string[];
  /** Value of `person:` for each post; absent for a post that several people or nobody hold. */
  readonly persons: readonly (string | undefined)[];
}

/** Gives every post an id, and every person a value for `person:`. E-mail addresses are used for neither. */
export function namePosts(people: readonly PersonRecord[], officers: readonly GuessedOfficer[]): PostNames {
  const giver = new NameGiver(RESERVED);
  const ids = new Map(officers.map(({ at, roles }) => [at, giver.give(toSlug(roles[0] ?? "") || "officer")]));
  for (const [at, { names, title }] of people.entries())
    if (!ids.has(at)) ids.set(at, giver.give(toSlug(names[0] ?? title ?? "") || "post"));
  return { ids: people.map((_, at) => ids.get(at) ?? ""), persons: numberPersons(people) };
}

function numberPersons(people: readonly PersonRecord[]): readonly (string | undefined)[] {
  const holders = new Map<string, string>();
  const giver = new NameGiver([]);
  for (const { id, names } of people) if (id !== undefined && names.length === 1) giver.take(id);
  return people.map(({ id, names: [name, another] }) => {
    if (name === undefined || another !== undefined) return undefined;
    const slug = toSlug(name) || "person";
    if (id === undefined || isEmail(id)) return giver.give(slug);
    const holder = holders.get(id);
    holders.set(id, holder ?? slug);
    // If people with different names have the same number, the first one keeps it.
    return holder === undefined || holder === slug ? id : giver.give(slug);
  });
}

/** Gives out each word only once; a word that is taken gets a number at its end. */
class NameGiver {
  readonly #taken: Set<string>;
  readonly #lastCount = new Map<string, number>();

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  take(word: string): void {
    this.#taken.add(word);
  }

  give(base: string): string {
    let word = base;
    for (let count = this.#lastCount.get(base) ?? 1; this.#taken.has(word); word = `${base}-${count}`)
      this.#lastCount.set(base, ++count);
    this.#taken.add(word);
    return word;
  }
}

/** Turns a text into a slug: Latin letters without accents, letters of other scripts, digits, and `-` between them. */
export function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæøœđðłþı]/gu, (letter) => ASCII[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{Script=Inherited}+/gu, "")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 60)
    .replace(/-$/u, "");
}
