import { countEdits } from "../catalog/index.js";
import type { PeopleIndex } from "./people-index.js";
import { foldName, withoutAdditions } from "./person-names.js";

/** Names with fewer letters are never guessed: changing a single letter makes them another name. */
const SHORTEST = 6;
/** Words with fewer letters are not guessed to be somebody's first or last name: they may be initials. */
const SHORTEST_PART = 3;
/** Least number of letters in a name for two changed letters to count as a typing error. */
const LONG = 10;
/** Number of comparisons in one import, so that thousands of unknown managers do not keep a machine busy. */
const COMPARED_AT_MOST = 500_000;

/**
 * Finds the people who were probably meant by a cell that is nobody's name or number. Several ways are tried, the most
 * reliable first. The first way that finds anybody decides, even if it finds several people.
 */
export class NameGuesser {
  readonly #index: PeopleIndex;
  readonly #byEnds = new Map<string, number[]>();
  #byPart: { readonly first: Map<string, number[]>; readonly last: Map<string, number[]> } | undefined;
  #left = COMPARED_AT_MOST;

  constructor(index: PeopleIndex) {
    this.#index = index;
  }

  /** Returns the people who may be meant; nobody if no name is similar. */
  guess(written: string): readonly number[] {
    const bare = withoutAdditions(written);
    const text = foldName(bare);
    if (text.length >= SHORTEST_PART && !text.includes(" ")) {
      const found = this.#findByPart(text);
      if (found.length > 0) return [...new Set(found)];
    }
    if (text.length < SHORTEST) return [];
    const beforeComma = foldName(bare.split(/,|\s[-–|]\s/u)[0] ?? "");
    const forms = [text, text.split(" ").reverse().join(" "), beforeComma].filter((form) => form.includes(" "));
    const ways = [
      () => forms.flatMap((form) => this.#index.names.get(form) ?? []),
      () => forms.flatMap((form) => this.#findByEnds(form)),
      () => this.#index.titles.get(text) ?? [],
      () => this.#findNearest(text),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  }

  /** Compares first and last names only: `Ada M. Okafor` is `Ada Okafor`. */
  #findByEnds(text: string): readonly number[] {
    if (this.#byEnds.size === 0)
      for (const [name, people] of this.#index.names) addAll(this.#byEnds, toEnds(name), people);
    return this.#byEnds.get(toEnds(text)) ?? [];
  }

  /** Finds the people with a word as their last name or, if there are none, as their first name. */
  #findByPart(word: string): readonly number[] {
    if (this.#byPart === undefined) {
      this.#byPart = { first: new Map(), last: new Map() };
      for (const [name, people] of this.#index.names) {
        const parts = name.split(" ");
        if (parts.length < 2) continue;
        addAll(this.#byPart.first, parts[0] ?? "", people);
        addAll(this.#byPart.last, parts.at(-1) ?? "", people);
      }
    }
    return this.#byPart.last.get(word) ?? this.#byPart.first.get(word) ?? [];
  }

  #findNearest(text: string): readonly number[] {
    let nearest: number[] = [];
    let fewest = text.length < LONG ? 1 : 2;
    for (const [name, people] of this.#index.names) {
      if (Math.abs(name.length - text.length) > fewest || !sharesAnEnd(name, text)) continue;
      if (--this.#left < 0) return [];
      const edits = countEdits(text, name);
      if (edits > fewest) continue;
      if (edits < fewest) nearest = [];
      for (const at of people) nearest.push(at);
      fewest = edits;
    }
    return nearest;
  }
}

function addAll(index: Map<string, number[]>, key: string, people: readonly number[]): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [...people]);
  else for (const at of people) known.push(at);
}

/**
 * Tells whether two names start or end with the same letter: a typing error rarely hits both ends, and the test is
 * fast.
 */
function sharesAnEnd(one: string, other: string): boolean {
  return one.charCodeAt(0) === other.charCodeAt(0) || one.at(-1) === other.at(-1);
}

function toEnds(name: string): string {
  const parts = name.replace(/^(?:dr|prof|mr|mrs|ms) (?=\S+ )/u, "").split(" ");
  return `${parts[0] ?? ""} ${parts.at(-1) ?? ""}`;
}
