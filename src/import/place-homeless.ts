/**
 * Finds departments for people to whom the source gives none, so that they do not all hang under the top of the
 * company.
 */
import type { ReviewRemark } from "../model/review.js";
import { countPeople, listNames, quote } from "../wording/index.js";
import { addTo } from "./add-to.js";
import type { GuessedOfficer } from "./guess-officers.js";
import { foldName } from "./person-names.js";
import type { PersonRecord } from "./records.js";
import type { ReportingLines } from "./reporting-lines.js";
import { tellPerson, tellPost } from "./tell-person.js";
import { listUnits } from "./unit-tree.js";
import type { PlannedUnit, UnitTree } from "./unit-tree.js";

/** Name of the department for people whose department nothing in the source suggests. */
const UNASSIGNED = "Unassigned";
const IN_UNASSIGNED = "guessed: these people have neither a department nor a manager";
const WITH_MANAGER = "guessed: the source names no department; this is the manager's";
const WITH_REPORTS =
  "guessed: the source names no department; this is the department of most people who report to this manager";

export interface HomelessContext {
  readonly people: readonly PersonRecord[];
  readonly lines: ReportingLines;
  readonly officers: readonly GuessedOfficer[];
  /** Highest person, under whom people with neither a department nor a manager hang. */
  readonly top: number | undefined;
}

export interface PlacedHomeless {
  readonly tree: UnitTree;
  /** Reasons why people were put into a department, by index in the list of people. */
  readonly comments: ReadonlyMap<number, string>;
  readonly remarks: readonly ReviewRemark[];
}

/**
 * Puts people without a department into that of their manager or, without a manager, into that of most people who
 * report to them. People without a manager and with nobody below them share a department of their own. Officers are not
 * put into a department; if the search among managers ends at an officer without a department, the person hangs under
 * that officer.
 */
export function placeHomeless(tree: UnitTree, context: HomelessContext): PlacedHomeless {
  if (tree.homeless.length === 0 || tree.roots.length === 0) return { tree, comments: new Map(), remarks: [] };
  const placement = new Placement(tree, context);
  const homeless = tree.homeless.filter((at) => !placement.place(at));
  return {
    tree: { ...tree, roots: placement.settle(), homeless },
    comments: placement.comments,
    remarks: placement.tell(homeless),
  };
}

class Placement {
  readonly comments = new Map<number, string>();
  readonly #tree: UnitTree;
  readonly #context: HomelessContext;
  readonly #isOfficer: ReadonlySet<number>;
  /** Department of each person; `undefined` for people for whom the search found none. */
  readonly #unitOf: Map<number, PlannedUnit | undefined>;
  readonly #unitsBelow = new Map<number, Map<PlannedUnit, number>>();
  readonly #added = new Map<PlannedUnit, number[]>();
  readonly #unassigned: number[] = [];

  constructor(tree: UnitTree, context: HomelessContext) {
    this.#tree = tree;
    this.#context = context;
    this.#isOfficer = new Set(context.officers.map(({ at }) => at));
    this.#unitOf = new Map(listUnits(tree.roots).flatMap((unit) => unit.members.map((at) => [at, unit] as const)));
    for (const [at, unit] of this.#unitOf) this.#countBelow(context.lines.managers[at], unit);
  }

  /** Puts somebody into a department. Returns whether a department was found. */
  place(at: number): boolean {
    const { managers, below } = this.#context.lines;
    if (this.#isOfficer.has(at)) return false;
    const hasManager = managers[at] !== undefined;
    const unit = hasManager ? this.#findAbove(at) : this.#findBelow(at);
    if (unit !== undefined) {
      this.comments.set(at, hasManager ? WITH_MANAGER : WITH_REPORTS);
      addTo(this.#added, unit, at);
      return true;
    }
    const isAlone = !hasManager && below[at] === 0;
    if (isAlone) this.#unassigned.push(at);
    return isAlone;
  }

  /** Adds everybody to their departments, in the order of the table, and returns the departments at the top. */
  settle(): readonly PlannedUnit[] {
    const { roots } = this.#tree;
    for (const [unit, added] of this.#added) addMembers(unit, added);
    if (this.#unassigned.length === 0) return roots;
    const known = roots.find(({ name }) => foldName(name) === foldName(UNASSIGNED));
    if (known !== undefined) addMembers(known, this.#unassigned);
    const own = { name: UNASSIGNED, parent: undefined, units: [], members: this.#unassigned, comment: IN_UNASSIGNED };
    return known === undefined ? [...roots, own] : roots;
  }

  tell(homeless: readonly number[]): readonly ReviewRemark[] {
    const moved = [...this.comments.keys()];
    const { people, lines, top } = this.#context;
    const hanging = homeless.filter((at) => at !== top && !this.#isOfficer.has(at) && lines.managers[at] === undefined);
    return [
      ...this.#describe(moved, "without a department: put into that of their manager, or of the people below them"),
      ...this.#describe(this.#unassigned, `with neither a department nor a manager: put into ${quote(UNASSIGNED)}`),
      ...this.#describe(hanging, `with reports in several departments: drawn below ${tellPost(people[top ?? -1])}`),
    ];
  }

  #describe(positions: readonly number[], what: string): readonly ReviewRemark[] {
    if (positions.length === 0) return [];
    const { people } = this.#context;
    const names = listNames(
      positions.map((at) => tellPerson(people[at])),
      { most: 4 },
    );
    const message = `${countPeople(positions.length)} ${what}. ${names}.`;
    return [
      { kind: "department", weight: "guess", message, places: positions.flatMap((at) => people[at]?.place ?? []) },
    ];
  }

  /** Finds the department of the nearest manager who has one. The search ends at an officer who has no department. */
  #findAbove(start: number): PlannedUnit | undefined {
    const way = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !this.#unitOf.has(at) && !way.has(at) && !this.#isOfficer.has(at)) {
      way.add(at);
      at = this.#context.lines.managers[at];
    }
    const unit = at === undefined ? undefined : this.#unitOf.get(at);
    for (const one of way) this.#unitOf.set(one, unit);
    return unit;
  }

  /** Finds the department that contains more than half of the people who report to somebody. */
  #findBelow(at: number): PlannedUnit | undefined {
    const counts = [...(this.#unitsBelow.get(at) ?? [])];
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return counts.find(([, count]) => count * 2 > all)?.[0];
  }

  #countBelow(manager: number | undefined, unit: PlannedUnit | undefined): void {
    if (manager === undefined || unit === undefined) return;
    const counts = this.#unitsBelow.get(manager) ?? new Map<PlannedUnit, number>();
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    this.#unitsBelow.set(manager, counts);
  }
}

function addMembers(unit: PlannedUnit, added: readonly number[]): void {
  for (const at of added) unit.members.push(at);
  unit.members.sort((a, b) => a - b);
}
