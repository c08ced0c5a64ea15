import type { Graph, GraphNode } from "../model/graph.js";
import type { Origin } from "../model/source.js";

/** Candidate places of a fault: the first one that exists in the file is used. */
export type FaultOrigin = readonly [Origin, ...Origin[]];

/** A key of an entry, or the keys and indexes that lead to a value in it: `["officer", 1]`. */
export type KeyPath = string | readonly (string | number)[];

/** Keys that a finding points at, since the whole entry can be many lines long. */
const NAMING_KEYS: Readonly<Record<GraphNode["kind"], readonly string[]>> = {
  officer: ["role", "id", "name"],
  unit: ["name", "id"],
  post: ["title", "name", "names", "id"],
  committee: ["name", "id"],
};

/** Points at the first of these keys that a node's entry has, else at the key that names the node. */
export function at(node: Pick<GraphNode, "kind" | "origin">, ...keys: readonly KeyPath[]): FaultOrigin {
  return atKeys(node.origin, ...keys, ...NAMING_KEYS[node.kind]);
}

/** Points at the first of these keys that an entry has, else at the entry itself. */
export function atKeys(origin: Origin, ...keys: readonly KeyPath[]): FaultOrigin {
  const [first = origin, ...others] = keys.map((key) => ({ ...origin, path: [...origin.path, ...[key].flat()] }));
  return [first, ...others, origin];
}

/** Points at the company's name, in place of the company as a whole. */
export function atCompany({ company }: Pick<Graph, "company">): FaultOrigin {
  return atKeys(company.origin, ["company", "name"], "company");
}
