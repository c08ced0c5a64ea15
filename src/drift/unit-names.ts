import type { Graph, NodeId } from "../model/graph.js";
import type { FoldName } from "./fold-name.js";

/** The names of the units of a company file, by which lists of people refer to them. */
export interface UnitNames {
  readonly byId: ReadonlyMap<NodeId, NamedUnit>;
  /** Tells whether the company file has a unit of this name. */
  readonly isKnown: (name: string) => boolean;
  /** Folded names of units that list posts other than their heads, and of all units around those units. */
  readonly withPosts: ReadonlySet<string>;
}

export interface NamedUnit {
  readonly name: string;
  /** Name of the unit, folded for comparison. */
  readonly own: string;
  /** Folded names of the unit and of all units around it. */
  readonly all: readonly string[];
}

export function nameUnits({ units, posts }: Graph, foldName: FoldName): UnitNames {
  const byId = new Map<NodeId, NamedUnit>();
  // A unit is listed after the unit that it is nested in.
  for (const { id, name, nestedIn } of units) {
    const own = foldName(name);
    byId.set(id, { name, own, all: [own, ...(byId.get(nestedIn ?? "")?.all ?? [])] });
  }
  const known = new Set([...byId.values()].map(({ own }) => own));
  const heads = new Set(units.flatMap((unit) => unit.heads.map(({ post }) => post)));
  const others = posts.filter(({ id, assistantTo }) => !heads.has(id) && assistantTo === undefined);
  const withPosts = new Set(others.flatMap(({ unit }) => byId.get(unit ?? "")?.all ?? []));
  return { byId, isKnown: (name) => known.has(foldName(name)), withPosts };
}
