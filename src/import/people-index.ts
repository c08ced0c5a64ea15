import { isEmail } from "./cell-words.js";
import { foldName, readNames } from "./person-names.js";
import type { PersonRecord } from "./records.js";

/** The ways in which a cell can refer to somebody, the most reliable first. */
export type MatchedBy = "number" | "e-mail address" | "DN" | "name" | "number without zeros";

/** The result of looking somebody up: positions in the list of people. */
export interface Match {
  readonly by: MatchedBy;
  /** At least one; several if the cell is ambiguous. */
  readonly found: readonly number[];
}

/** Finds people by the words that tables refer to them with. */
export class PeopleIndex {
  readonly #people: readonly PersonRecord[];
  readonly #byNumber = new Map<string, number[]>();
  readonly #byBareNumber = new Map<string, number[]>();
  readonly #byEmail = new Map<string, number[]>();
  readonly #byDn = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();
  readonly #byTitle = new Map<string, number[]>();

  constructor(people: readonly PersonRecord[]) {
    this.#people = people;
    for (const [at, { id, post, email, dn, names, title }] of people.entries()) {
      for (const number of new Set([id, post].filter((each) => each !== undefined))) {
        add(this.#byNumber, foldNumber(number), at);
        add(this.#byBareNumber, bareNumber(number), at);
        if (isEmail(number)) add(this.#byEmail, number.toLowerCase(), at);
      }
      if (email !== undefined) add(this.#byEmail, email.toLowerCase(), at);
      if (dn !== undefined) add(this.#byDn, foldDn(dn), at);
      for (const name of names) add(this.#byName, foldName(name), at);
      if (title !== undefined) add(this.#byTitle, foldName(title), at);
      // An open post can only be referred to by its title.
      if (names.length === 0 && title !== undefined) add(this.#byName, foldName(title), at);
    }
  }

  /** Finds the people that a cell refers to; nothing if there is nobody of that number or name. */
  find(cell: string): Match | undefined {
    return (
      this.#look("number", this.#byNumber, foldNumber(cell)) ??
      this.#look("e-mail address", this.#byEmail, cell.toLowerCase()) ??
      this.#look("DN", this.#byDn, foldDn(cell)) ??
      this.#look("name", this.#byName, foldName(nameInDn(cell))) ??
      this.#findEveryHolder(cell) ??
      this.#look("number without zeros", this.#byBareNumber, bareNumber(cell)) ??
      this.#look("number", this.#byNumber, foldNumber(numberInBrackets(cell)))
    );
  }

  /** Lists folded names, each with the people who have it. */
  get names(): ReadonlyMap<string, readonly number[]> {
    return this.#byName;
  }

  /** Lists folded titles, each with the people who have it. */
  get titles(): ReadonlyMap<string, readonly number[]> {
    return this.#byTitle;
  }

  /** Finds the post that two people share by a cell that names both of them. */
  #findEveryHolder(cell: string): Match | undefined {
    const { names } = readNames(cell);
    if (names.length < 2) return undefined;
    const [first, ...others] = names.map((name) => new Set(this.#byName.get(foldName(name)) ?? []));
    const found = [...(first ?? [])].filter((at) => others.every((each) => each.has(at)));
    return found.length === 0 ? undefined : { by: "name", found };
  }

  #look(by: MatchedBy, index: ReadonlyMap<string, readonly number[]>, key: string): Match | undefined {
    const found = key === "" ? undefined : index.get(key);
    return found === undefined ? undefined : { by, found: this.#keepOneOfEachPerson(found) };
  }

  /** Keeps the first post of a person who has several. */
  #keepOneOfEachPerson(found: readonly number[]): readonly number[] {
    if (found.length < 2) return found;
    const seen = new Set<string>();
    return found.filter((at) => {
      const { id, names } = this.#people[at] ?? { names: [] };
      const key = `${id ?? String(at)} ${foldName(names.join(" "))}`;
      return seen.size < seen.add(key).size;
    });
  }
}

function add(index: Map<string, number[]>, key: string, at: number): void {
  if (key === "") return;
  const known = index.get(key);
  if (known === undefined) index.set(key, [at]);
  else known.push(at);
}

function foldNumber(number: string): string {
  return number.normalize("NFKC").trim().toLowerCase();
}

/** Removes what spreadsheets change in numbers: zeros in front, and `.0` at the end. */
function bareNumber(number: string): string {
  return /^0*(?<digits>\d+)(?:\.0+)?$/u.exec(number.trim())?.groups?.digits ?? "";
}

/** Returns the number that some exports put behind a name: `Jan Berg (10042)`. */
function numberInBrackets(cell: string): string {
  return /[([](?<number>[^()[\]]+)[)\]]$/u.exec(cell)?.groups?.number ?? "";
}

/** Folds a distinguished name: case and spaces around its separators do not count (RFC 4514). */
export function foldDn(dn: string): string {
  return dn.includes("=") ? dn.toLowerCase().replace(/\s*(?<mark>[,=+])\s*/gu, "$<mark>") : "";
}

/** Returns the common name of a distinguished name; every other text stays as it is. */
function nameInDn(cell: string): string {
  const name = /^cn=(?<name>(?:\\.|[^,\\])+)/iu.exec(cell)?.groups?.name;
  return name === undefined ? cell : name.replace(/\\(?<kept>.)/gu, "$<kept>");
}
