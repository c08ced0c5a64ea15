import { findRole, ROLES } from "../catalog/index.js";
import type { WrittenEntry, WrittenMap, WrittenValue } from "../model/written.js";
import type { GuessedAnswer } from "./guess-answers.js";
import type { GuessedHead } from "./guess-heads.js";
import type { GuessedOfficer } from "./guess-officers.js";
import type { MatchedLines } from "./match-managers.js";
import type { PostNames } from "./name-posts.js";
import type { PersonRecord } from "./records.js";
import { listUnits } from "./unit-tree.js";
import type { PlannedUnit, UnitTree } from "./unit-tree.js";

/** Everything that is known about a company; people are given by their indexes in one list. */
export interface CompanyPlan {
  readonly name: string;
  /** Why the name is a guess; absent if the source gives it. */
  readonly nameComment?: string;
  readonly people: readonly PersonRecord[];
  readonly lines: MatchedLines;
  readonly officers: readonly GuessedOfficer[];
  readonly tree: UnitTree;
  /** Reasons why people without a department were put into one, by index in the list of people. */
  readonly homes: ReadonlyMap<number, string>;
  readonly heads: ReadonlyMap<PlannedUnit, GuessedHead>;
  readonly answers: ReadonlyMap<PlannedUnit, GuessedAnswer>;
  readonly headcounts: ReadonlyMap<PlannedUnit, number>;
  readonly names: PostNames;
  /** Highest person, under whom people with neither a unit nor a manager hang. */
  readonly top: number | undefined;
}

/** The result as YAML to write: the company, and separately each of its top departments. */
export interface WrittenCompany {
  readonly entries: readonly WrittenEntry[];
  readonly departments: readonly WrittenMap[];
}

/** Turns a plan into the entries of a company file. */
export function writeCompany(plan: CompanyPlan): WrittenCompany {
  const writer = new CompanyWriter(plan);
  const company = entry("company", plan.name, plan.nameComment);
  const officers = plan.officers.map((officer) => writer.officer(officer));
  const isOfficer = new Set(plan.officers.map(({ at }) => at));
  const people = plan.tree.homeless.filter((at) => !isOfficer.has(at)).map((at) => writer.homeless(at));
  return {
    entries: [company, ...listOf("officers", officers), ...listOf("people", people)],
    departments: writer.departments(),
  };
}

class CompanyWriter {
  readonly #plan: CompanyPlan;
  readonly #isOfficer: ReadonlySet<number>;
  /** People to whom something refers, so that their posts need an id. */
  readonly #referred: ReadonlySet<number>;
  /** Ids of posts, and of the units that have an id. */
  readonly #takenIds: Set<string>;

  constructor(plan: CompanyPlan) {
    this.#plan = plan;
    this.#takenIds = new Set(plan.names.ids);
    this.#isOfficer = new Set(plan.officers.map(({ at }) => at));
    const { managers, dotted, assists } = plan.lines;
    const ends = [...managers, ...dotted.flat(), ...assists, plan.top, ...[...plan.heads.values()].map(({ at }) => at)];
    this.#referred = new Set(ends.filter((at) => at !== undefined));
  }

  officer({ at, roles, comment }: GuessedOfficer): WrittenMap {
    const letters = roles.map(toLetters);
    const role: WrittenValue = letters.length === 1 ? (letters[0] ?? "") : letters;
    const entries = [...entryList("id", this.#id(at)), entry("role", role, comment), ...this.#post(at)];
    return { entries, ...this.#missingManager(at) };
  }

  /** Writes somebody without a unit, who needs a line to a manager. */
  homeless(at: number): WrittenMap {
    const { managers, assists, comments } = this.#plan.lines;
    const { top } = this.#plan;
    const hangs = managers[at] !== undefined || assists[at] !== undefined || top === undefined || top === at;
    const entries = [...this.#ownId(at), ...this.#post(at)];
    if (hangs) return { entries };
    const comment = comments.get(at) ?? "the table names no manager";
    return { entries: [...entries, entry("reportsTo", this.#id(top), `guessed: ${comment}`)] };
  }

  /** Writes the departments, the lowest ones first, since the others contain them. */
  departments(): readonly WrittenMap[] {
    const written = new Map<PlannedUnit, WrittenMap>();
    for (const unit of listUnits(this.#plan.tree.roots).toReversed()) written.set(unit, this.#unit(unit, written));
    return this.#plan.tree.roots.flatMap((unit) => written.get(unit) ?? []);
  }

  #unit(unit: PlannedUnit, written: ReadonlyMap<PlannedUnit, WrittenMap>): WrittenMap {
    const answer = this.#plan.answers.get(unit);
    const head = this.#plan.heads.get(unit);
    const people = unit.members.filter((at) => !this.#isOfficer.has(at)).map((at) => this.#member(at));
    const { record } = unit;
    const listUnitsIn = (isDepartment: boolean) =>
      unit.units
        .filter((each) => (each.record?.isDepartment ?? false) === isDepartment)
        .flatMap((each) => written.get(each) ?? []);
    return {
      entries: [
        ...entryList("id", this.#unitId(record?.id)),
        entry("name", unit.name, unit.comment),
        ...(answer === undefined ? [] : [entry("officer", this.#id(answer.at), answer.comment)]),
        ...(head === undefined ? [] : [entry("head", this.#id(head.at), head.comment)]),
        ...entryList("kind", record?.kind),
        ...entryList("purpose", record?.purpose),
        ...entryList("headcount", this.#plan.headcounts.get(unit)),
        ...listOf("people", people),
        ...listOf("departments", listUnitsIn(true)),
        ...listOf("teams", listUnitsIn(false)),
      ],
    };
  }

  /** Returns the id that the source gives a unit, unless a post or another unit has it. */
  #unitId(id: string | undefined): string | undefined {
    if (id === undefined || this.#takenIds.has(id)) return undefined;
    this.#takenIds.add(id);
    return id;
  }

  #member(at: number): WrittenMap {
    const home = this.#plan.homes.get(at);
    const { comment } = this.#missingManager(at);
    const comments = [home, comment].filter((each) => each !== undefined);
    const entries = [...this.#ownId(at), ...this.#post(at)];
    return { entries, ...(comments.length > 0 && { comment: comments.join("\n") }) };
  }

  /** Returns a comment about the manager whom the source names and who was not found. */
  #missingManager(at: number): { readonly comment?: string } {
    const { managers, comments } = this.#plan.lines;
    const comment = managers[at] === undefined ? comments.get(at) : undefined;
    return comment === undefined ? {} : { comment };
  }

  #id(at: number): string {
    return this.#plan.names.ids[at] ?? "";
  }

  #ownId(at: number): readonly WrittenEntry[] {
    return this.#referred.has(at) ? entryList("id", this.#id(at)) : [];
  }

  #post(at: number): readonly WrittenEntry[] {
    const { people, names } = this.#plan;
    const person = people[at];
    if (person === undefined) return [];
    const [name, another] = person.names;
    const [guess] = person.guesses;
    return [
      ...(another === undefined ? entryList("name", name, guess) : [entry("names", person.names, guess)]),
      ...entryList("person", names.persons[at]),
      ...(this.#saysTitle(at) ? [] : entryList("title", person.title)),
      ...(person.state === "vacant" ? [entry("vacant", true)] : entryList("status", person.state)),
      ...entryList("since", person.since),
      ...entryList("until", person.until),
      ...entryList("location", person.location),
      ...this.#lines(at),
    ];
  }

  /** Tells whether the title of an officer says no more than the role. */
  #saysTitle(at: number): boolean {
    return this.#isOfficer.has(at) && findRole(this.#plan.people[at]?.title ?? "").kind === "known";
  }

  #lines(at: number): readonly WrittenEntry[] {
    const { managers, dotted, assists, comments } = this.#plan.lines;
    const [manager, assisted] = [managers[at], assists[at]];
    const others = (dotted[at] ?? []).map((to) => this.#id(to));
    const solid =
      assisted !== undefined
        ? [entry("assistantTo", this.#id(assisted), comments.get(at))]
        : manager !== undefined
          ? [entry("reportsTo", this.#id(manager), comments.get(at))]
          : [];
    return others.length === 0 ? solid : [...solid, entry("dotted", others)];
  }
}

/** Returns the letters of a role if no other role has the same letters, or else its id: `CIO` for `cio`. */
function toLetters(role: string): string {
  const letters = ROLES.find(({ id }) => id === role)?.abbreviation ?? "";
  return findRole(letters).kind === "known" ? letters : role;
}

function entry(key: string, value: WrittenValue, comment?: string): WrittenEntry {
  return { key, value, ...(comment !== undefined && { comment }) };
}

/** Returns a list with the entry; the list is empty if there is no value. */
function entryList(key: string, value: WrittenValue | undefined, comment?: string): readonly WrittenEntry[] {
  return value === undefined ? [] : [entry(key, value, comment)];
}

/** Returns an entry with the list, or nothing for an empty list. */
function listOf(key: string, items: readonly WrittenMap[]): readonly WrittenEntry[] {
  return items.length === 0 ? [] : [entry(key, items)];
}
