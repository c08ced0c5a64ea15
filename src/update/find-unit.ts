import { groupBy } from "../model/group-by.js";
import type { Unit } from "../model/graph.js";
import type { UpdateDraft } from "./draft.js";

/** A unit of the company file that was found for the units named in a row. */
export interface FoundUnit {
  readonly unit: Unit;
  /** Name of the row's own unit, if the company file does not have it. */
  readonly missing?: string;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Finds units of the company file by the units that a list names, or by who reports to whom. */
export class UnitFinder {
  readonly #draft: UpdateDraft;
  readonly #byName: ReadonlyMap<string, readonly Unit[]>;
  /** Whether the list names units at all. */
  readonly #hasUnits: boolean;

  constructor(draft: UpdateDraft) {
    this.#draft = draft;
    const { graph, foldName, list } = draft.context;
    this.#hasUnits = list.people.some(({ unit }) => unit.length > 0);
    this.#byName = groupBy(graph.units, ({ name }) => foldName(name));
  }

  /**
   * Finds the unit at the end of a path or, if the company file does not have it, the nearest unit above it that the
   * file has.
   */
  findByPath(path: readonly string[]): FoundUnit | undefined {
    for (let at = path.length - 1; at >= 0; at--) {
      const found = this.#byName.get(this.#fold(path[at] ?? "")) ?? [];
      const [unit, other] = found.length > 1 ? this.#keepNearest(found, path.slice(0, at)) : found;
      if (other !== undefined) return undefined;
      const missing = path.at(-1);
      if (unit !== undefined) return at === path.length - 1 || missing === undefined ? { unit } : { unit, missing };
    }
    return undefined;
  }

  /**
   * Finds the unit of a row: the unit that the row names or, in a list without units, the unit of the nearest manager
   * who has one.
   */
  findByRow(position: number): FoundUnit | undefined {
    const { people } = this.#draft.context.list;
    if (this.#hasUnits) return this.findByPath(people[position]?.unit ?? []);
    const unit = this.#findAbove(position);
    return unit && { unit };
  }

  /**
   * Finds the unit of a row's manager, if the company file has none of the row's units and lists posts in the unit of
   * the manager.
   * @param added indexes of rows that are added to the units that they name
   */
  findForNew(position: number, added: ReadonlySet<number>): FoundUnit | undefined {
    const { context } = this.#draft;
    const path = context.list.people[position]?.unit ?? [];
    const missing = path.at(-1);
    if (missing === undefined || path.some((name) => this.#byName.has(this.#fold(name)))) return undefined;
    const unit = this.#findAbove(position, added);
    return unit !== undefined && context.listsPosts(unit) ? { unit, missing } : undefined;
  }

  /** Finds the unit of the nearest manager above a row; managers without a unit are passed over. */
  #findAbove(position: number, added: ReadonlySet<number> = NOBODY): Unit | undefined {
    const { people } = this.#draft.context.list;
    const seen = new Set([position]);
    for (let at = people[position]?.manager; at !== undefined && !seen.has(at); at = people[at]?.manager) {
      seen.add(at);
      const unit = added.has(at) ? this.findByPath(people[at]?.unit ?? [])?.unit : this.#findLed(at);
      if (unit !== undefined) return unit;
    }
    return undefined;
  }

  /** Keeps, of several units with one name, those that are inside the most units of a path. */
  #keepNearest(units: readonly Unit[], above: readonly string[]): readonly Unit[] {
    const names = new Set(above.map((name) => this.#fold(name)));
    const scores = units.map((unit) => this.#listAround(unit).filter((name) => names.has(name)).length);
    const best = Math.max(...scores);
    return units.filter((_, at) => scores[at] === best);
  }

  #listAround({ nestedIn }: Unit): readonly string[] {
    const names: string[] = [];
    const { context } = this.#draft;
    for (let unit = context.unit(nestedIn); unit !== undefined; unit = context.unit(unit.nestedIn))
      names.push(this.#fold(unit.name));
    return names;
  }

  /** Finds the unit that a person of the list leads or is in. */
  #findLed(position: number): Unit | undefined {
    const { context } = this.#draft;
    const post = context.post(this.#draft.findEntry(position)?.id);
    if (post === undefined) return undefined;
    const led = context.graph.units.find(({ heads }) => heads.some((head) => head.post === post.id));
    const own = post.kind === "post" ? context.unit(post.unit) : undefined;
    return led ?? this.#draft.moved.get(post.id) ?? own;
  }

  #fold(name: string): string {
    return this.#draft.context.foldName(name);
  }
}
