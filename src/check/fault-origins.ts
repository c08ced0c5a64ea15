import type { Graph, GraphNode } from "../model/graph.js";
import type { Origin } from "../model/source.js";

/** Where a fault stands: the first of these that the file has. */
export type FaultOrigin = readonly [Origin, ...Origin[]];

/** A key of an entry, or the keys and indexes that lead to a value in it: `["officer", 1]`. */
export type KeyPath = string | readonly (string | number)[];

/** What stands for a whole entry: its block is too long to point at. */
const NAMING_KEYS: Readonly<Record<GraphNode["kind"], readonly string[]>> = {
  officer: ["role", "id", "name"],
  unit: ["name", "id"],
  post: ["title", "name", "names", "id"],
  committee: ["name", "id"],
};

/** The first of these keys that the entry of a node has, else the key that names it. */
export function at(node: Pick<GraphNode, "kind" | "origin">, ...keys: readonly KeyPath[]): FaultOrigin {
  return atKeys(node.origin, ...keys, ...NAMING_KEYS[node.kind]);
}

/** The first of these keys that an entry has, else the entry itself. */
export function atKeys(origin: Origin, ...keys: readonly KeyPath[]): FaultOrigin {
  const [first = origin, ...others] = keys.map((key) => ({ ...origin, path: [...origin.path, ...[key].flat()] }));
  return [first, ...others, origin];
}

/** What stands for the company as a whole: its name. */
export function atCompany({ company }: Pick<Graph, "company">): FaultOrigin {
  return atKeys(company.origin, ["company", "name"], "company");
}
