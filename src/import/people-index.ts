import { isEmail } from "./cell-words.js";
import { foldName, readNames } from "./person-names.js";
import type { PersonRecord } from "./records.js";

/** The ways in which a cell can refer to somebody, the most reliable first. */
export type MatchedBy = "number" | "e-mail address" | "DN" | "name" | "number without zeros";

/** The result of looking somebody up: indexes into the list of people. */
export interface Match {
  readonly by: MatchedBy;
  /** At least one; several if the cell is ambiguous. */
  readonly found: readonly number[];
}

/** Finds people by the words with which tables refer to them. */
export class PeopleIndex {
  readonly #people: readonly PersonRecord[];
  readonly #byNumber = new Map<string, number[]>();
  readonly #byEmail = new Map<string, number[]>();
  readonly #byDn = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();
  /** Indexes that few tables need, so each is made when it is first needed. */
  #byBareNumber: ReadonlyMap<string, readonly number[]> | undefined;
  #byTitle: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(people: readonly PersonRecord[]) {
    this.#people = people;
    for (const [at, person] of people.entries()) {
      const { email, dn, names, title } = person;
      for (const number of listNumbers(person)) {
        add(this.#byNumber, foldNumber(number), at);
        if (isEmail(number)) add(this.#byEmail, number.toLowerCase(), at);
      }
      if (email !== undefined) add(this.#byEmail, email.toLowerCase(), at);
      if (dn !== undefined) add(this.#byDn, foldDn(dn), at);
      for (const name of names) add(this.#byName, foldName(name), at);
      // Other cells can refer to a vacant post only by its title.
      if (names.length === 0 && title !== undefined) add(this.#byName, foldName(title), at);
    }
  }

  /** Finds the people that a cell refers to; nothing if nobody has that number or name. */
  find(cell: string): Match | undefined {
    return (
      this.#look("number", this.#byNumber, foldNumber(cell)) ??
      this.#look("e-mail address", this.#byEmail, cell.toLowerCase()) ??
      this.#look("DN", this.#byDn, foldDn(cell)) ??
      this.#look("name", this.#byName, foldName(nameInDn(cell))) ??
      this.#findEveryHolder(cell) ??
      this.#look("number without zeros", this.#bareNumbers, bareNumber(cell)) ??
      this.#look("number", this.#byNumber, foldNumber(numberInBrackets(cell)))
    );
  }

  /** Lists folded names, each with the people who have this name. */
  get names(): ReadonlyMap<string, readonly number[]> {
    return this.#byName;
  }

  /** Lists folded titles, each with the people who have this title. */
  get titles(): ReadonlyMap<string, readonly number[]> {
    this.#byTitle ??= indexPeople(this.#people, ({ title }) => (title === undefined ? [] : [foldName(title)]));
    return this.#byTitle;
  }

  get #bareNumbers(): ReadonlyMap<string, readonly number[]> {
    this.#byBareNumber ??= indexPeople(this.#people, (person) => listNumbers(person).map(bareNumber));
    return this.#byBareNumber;
  }

  /** Finds a post that several people share, by a cell that names all of them. */
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

  /** Keeps only the first post of each person. */
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

/** Indexes people by the words that a function lists for each person. */
function indexPeople(
  people: readonly PersonRecord[],
  list: (person: PersonRecord) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, person] of people.entries()) for (const word of new Set(list(person))) add(index, word, at);
  return index;
}

/** Lists the person's own number and the number of the post; the two can be the same. */
function listNumbers({ id, post }: PersonRecord): readonly string[] {
  if (id === undefined || id === post) return post === undefined ? [] : [post];
  return post === undefined ? [id] : [id, post];
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

/** Returns a number without leading zeros, which spreadsheets drop, and without `.0` at the end, which they add. */
function bareNumber(number: string): string {
  return /^0*(?<digits>\d+)(?:\.0+)?$/u.exec(number.trim())?.groups?.digits ?? "";
}

/** Returns the number that some exports put after a name: `Jan Berg (10042)`. */
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
