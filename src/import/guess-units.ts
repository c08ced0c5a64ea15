import { ROLES } from "../catalog/index.js";
import { joinHolders } from "../wording/index.js";
import type { GuessedOfficer } from "./guess-officers.js";
import type { PersonRecord } from "./records.js";
import type { ReportingLines } from "./reporting-lines.js";
import type { PlannedUnit, UnitTree } from "./unit-tree.js";

/**
 * Ranks at the start and at the end of a title; the rest of the title names the work: `VP of Engineering`, `Service
 * Desk Manager`.
 */
const RANK_BEFORE =
  /^(?:(?:senior|executive|group|global|regional|deputy|associate|assistant|interim|acting)\s+)*(?:vice president|svp|evp|vp|head|director|manager|chief|lead|leader|president)\b(?:\s+(?:of|for))?[\s,:–-]*/iu;
const RANK_AFTER = /[\s,:–-]+(?:(?:team|group|senior)\s+)?(?:manager|director|lead|leader|head|supervisor|officer)$/iu;

/**
 * Guesses departments from reporting lines alone, for tables without units: one for each manager who reports to an
 * officer. A chart needs at least one box, so without any officer everybody is in one department.
 */
export function guessUnits(
  people: readonly PersonRecord[],
  lines: ReportingLines,
  officers: readonly GuessedOfficer[],
): UnitTree {
  const guesser = new UnitGuesser(people, lines, officers);
  const homeless: number[] = [];
  for (const at of people.keys()) {
    const unit = guesser.findUnitOf(at);
    if (unit === undefined) homeless.push(at);
    else unit.members.push(at);
  }
  if (guesser.roots.length > 0 || officers.length > 0 || homeless.length === 0)
    return { roots: guesser.roots, homeless };
  const comment = "guessed: the table names no units, and nobody is above all others";
  return { roots: [{ name: "Everybody", parent: undefined, units: [], members: homeless, comment }], homeless: [] };
}

class UnitGuesser {
  readonly roots: PlannedUnit[] = [];
  readonly #people: readonly PersonRecord[];
  readonly #lines: ReportingLines;
  readonly #officers: ReadonlyMap<number, GuessedOfficer>;
  readonly #unitOf = new Map<number, PlannedUnit | undefined>();
  readonly #unitUnderOfficer = new Map<number, PlannedUnit>();

  constructor(people: readonly PersonRecord[], lines: ReportingLines, officers: readonly GuessedOfficer[]) {
    this.#people = people;
    this.#lines = lines;
    this.#officers = new Map(officers.map((officer) => [officer.at, officer]));
  }

  /** Returns the department of somebody: the department of the nearest manager who leads one. */
  findUnitOf(start: number): PlannedUnit | undefined {
    const way: number[] = [];
    const seen = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !this.#unitOf.has(at) && !this.#leads(at) && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = this.#officers.has(at) ? undefined : this.#lines.managers[at];
    }
    const unit = at === undefined || seen.has(at) ? undefined : this.#open(at);
    for (const one of way) this.#unitOf.set(one, unit);
    return unit;
  }

  /** Tells whether somebody who is not an officer reports to an officer. */
  #leads(at: number): boolean {
    const to = this.#lines.managers[at];
    return to !== undefined && this.#officers.has(to) && !this.#officers.has(at);
  }

  #open(at: number): PlannedUnit | undefined {
    if (this.#unitOf.has(at)) return this.#unitOf.get(at);
    const unit = this.#lines.below[at] === 0 ? this.#openUnderOfficer(at) : this.#add(this.#nameAfter(at), at);
    this.#unitOf.set(at, unit);
    return unit;
  }

  /**
   * Returns the department of people who report to an officer and have nobody below: they share one department. People
   * who report to the top have none.
   */
  #openUnderOfficer(at: number): PlannedUnit | undefined {
    const to = this.#lines.managers[at] ?? at;
    const [role] = this.#officers.get(to)?.roles ?? [];
    if (role === undefined || this.#lines.managers[to] === undefined) return undefined;
    const known = this.#unitUnderOfficer.get(to);
    if (known !== undefined) return known;
    const title = ROLES.find(({ id }) => id === role)?.title ?? role;
    const unit = this.#add(title.replace(/^Chief | Officer$/gu, ""), to);
    this.#unitUnderOfficer.set(to, unit);
    return unit;
  }

  #add(name: string, at: number): PlannedUnit {
    const comment = `guessed: the people below ${joinHolders(this.#people[at]?.names ?? []) || "this post"}`;
    const unit: PlannedUnit = { name, parent: undefined, units: [], members: [], comment };
    this.roots.push(unit);
    return unit;
  }

  #nameAfter(at: number): string {
    const { title = "", names } = this.#people[at] ?? { names: [] };
    const work = title.replace(RANK_BEFORE, "").replace(RANK_AFTER, "").trim();
    return work === "" ? `Team of ${joinHolders(names) || title || "a vacant post"}` : work;
  }
}
