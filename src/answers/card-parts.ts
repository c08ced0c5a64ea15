import type { CardPart } from "../model/card.js";
import type { Coverage } from "../model/coverage.js";
import type { Graph, NodeId } from "../model/graph.js";
import { COMPANY } from "../model/graph.js";
import { displayName, holderOf, holderText, listNames } from "../wording/index.js";

/** Returns a part only if it has texts, so that a card has no label without texts. */
export function part(label: string, items: readonly (string | undefined)[]): readonly CardPart[] {
  const texts = items.filter((item) => item !== undefined && item !== "") as readonly string[];
  return texts.length === 0 ? [] : [{ label, items: texts }];
}

/** Returns the name of a node and its holder: `CISO (Sofía Ruiz (interim))`, `IT Operations`. */
export function nameWithHolder(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  const name = id === COMPANY ? graph.company.name : displayName(graph, id);
  const holder = node?.kind === "officer" || node?.kind === "post" ? holderText(holderOf(node)) : undefined;
  return holder === undefined || holder === name ? name : `${name}, ${holder}`;
}

/** Returns the focus areas that a unit or post owns or answers for, on one line. */
export function listOwned({ areas, cells }: Coverage, id: NodeId): string {
  const parts = new Set(
    cells.flatMap(({ area, who, part: has }) => (who === id && has === "accountable" ? [area] : [])),
  );
  const owned = areas.filter((area) => parts.has(area.id) || area.owners.includes(id));
  return owned.map(({ name }) => name).join(", ");
}

/** Returns names of nodes on one line; a long list ends with the number of names left out. */
export function nameAll(graph: Graph, ids: readonly NodeId[], most = 12): string {
  const shown = ids.slice(0, most + 1).map((id) => displayName(graph, id));
  return listNames(shown, { count: ids.length, most });
}
