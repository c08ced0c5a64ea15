import { foldName } from "./person-names.js";
import type { PersonRecord, UnitRecord } from "./records.js";

/** A unit of the result, before it is written. */
export interface PlannedUnit {
  readonly name: string;
  readonly parent: PlannedUnit | undefined;
  readonly units: PlannedUnit[];
  /** Indexes of the people listed in the unit, in the order of the table. */
  readonly members: number[];
  /** The source's own description of the unit, if there is one. */
  record?: UnitRecord;
  /** Number of people whom the source counts without listing them. */
  unlisted?: number;
  /** Why the unit is a guess; absent if the source names it. */
  readonly comment?: string;
}

export interface UnitTree {
  readonly roots: readonly PlannedUnit[];
  /** Name that all paths start with, which is the name of the company; absent if there is none. */
  readonly company?: string;
  /** People without a unit. */
  readonly homeless: readonly number[];
}

/** Nests the units that people and records name. Names that differ only in case, accents or dots mean the same unit. */
export function nestUnits(people: readonly PersonRecord[], records: readonly UnitRecord[]): UnitTree {
  const paths = [...people.map(({ unit }) => unit), ...records.map(({ path }) => path)];
  const shared = countShared(paths);
  const builder = new UnitBuilder();
  for (const record of records) {
    const unit = builder.open(record.path.slice(shared));
    if (unit === undefined) continue;
    unit.record ??= record;
    if (record.unlisted !== undefined) unit.unlisted = (unit.unlisted ?? 0) + record.unlisted;
  }
  const homeless: number[] = [];
  for (const [at, person] of people.entries()) {
    const unit = builder.open(person.unit.slice(shared));
    if (unit === undefined) homeless.push(at);
    else unit.members.push(at);
  }
  const company = shared === 0 ? undefined : paths.find((path) => path.length > 0)?.[0];
  return { roots: builder.roots, homeless, ...(company !== undefined && { company }) };
}

/**
 * Counts the names that all paths start with, which name the company and not a unit. Stops before a name with which
 * every path ends, since that name is a unit.
 */
function countShared(paths: readonly (readonly string[])[]): number {
  const filled = paths.filter((path) => path.length > 0);
  const [first] = filled;
  if (first === undefined) return 0;
  let shared = 0;
  const isSharedAt = (at: number) =>
    first[at] !== undefined &&
    filled.every((path) => path[at] === first[at]) &&
    filled.some((path) => path.length > at + 1);
  while (isSharedAt(shared)) shared++;
  return shared;
}

class UnitBuilder {
  readonly roots: PlannedUnit[] = [];
  readonly #byPath = new Map<string, PlannedUnit>();
  /** Units by their paths as they are written; many people have the same path. */
  readonly #byWrittenPath = new Map<string, PlannedUnit>();

  /**
   * Returns the unit at the end of a path, and makes all units of the path that do not exist yet; nothing for an empty
   * path.
   */
  open(path: readonly string[]): PlannedUnit | undefined {
    const written = path.join("\n");
    const known = this.#byWrittenPath.get(written);
    if (known !== undefined) return known;
    const unit = this.#follow(path);
    if (unit !== undefined) this.#byWrittenPath.set(written, unit);
    return unit;
  }

  #follow(path: readonly string[]): PlannedUnit | undefined {
    let unit: PlannedUnit | undefined;
    let key = "";
    for (const name of path) {
      key += `${foldName(name.replaceAll(".", "")) || name}\n`;
      unit = this.#byPath.get(key) ?? this.#add(key, name, unit);
    }
    return unit;
  }

  #add(key: string, name: string, parent: PlannedUnit | undefined): PlannedUnit {
    const unit: PlannedUnit = { name, parent, units: [], members: [] };
    this.#byPath.set(key, unit);
    (parent?.units ?? this.roots).push(unit);
    return unit;
  }
}

/** Lists units in the order of the tree, each before the units below it. */
export function listUnits(roots: readonly PlannedUnit[]): readonly PlannedUnit[] {
  const listed: PlannedUnit[] = [];
  const open = [...roots].reverse();
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    listed.push(unit);
    for (const each of unit.units.toReversed()) open.push(each);
  }
  return listed;
}
