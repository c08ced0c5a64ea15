import type { Graph, NodeId } from "../model/graph.js";

/** Largest number of characters that Backstage allows in the name of an entity. */
const MOST_CHARACTERS = 63;

/** Gives every unit, and every person, a name that Backstage accepts and that no other entity of its kind has. */
export class EntityNames {
  readonly #taken = new Set<string>();

  /**
   * Makes a name from text. The name consists of ASCII letters and digits, with `-`, `_` and `.` between them. If
   * another entity already has that name, it gets a number at the end.
   */
  take(text: string, otherwise: string): string {
    const slug = toEntityName(text);
    const base = slug === "" ? otherwise : slug;
    let name = base;
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++)
      name = `${base.slice(0, MOST_CHARACTERS - String(count).length - 1)}-${count}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** Names the units of a company as groups, in file order. */
export function nameGroups(graph: Graph, names: EntityNames): ReadonlyMap<NodeId, string> {
  return new Map(graph.units.map((unit, at) => [unit.id, names.take(unit.id, `unit-${at + 1}`)]));
}

function toEntityName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z\d._-]+/gu, "-")
    .slice(0, MOST_CHARACTERS)
    .replace(/^[._-]+|[._-]+$/gu, "");
}
