import type { CardPart } from "../model/card.js";
import type { Coverage } from "../model/coverage.js";
import type { Graph, NodeId } from "../model/graph.js";
import { COMPANY } from "../model/graph.js";
import { displayName, holderOf, holderText, listNames } from "../wording/index.js";

/** Returns a part when it has texts: facts that are absent leave no label behind. */
export function part(label: string, items: readonly (string | undefined)[]): readonly CardPart[] {
  const texts = items.filter((item) => item !== undefined && item !== "") as readonly string[];
  return texts.length === 0 ? [] : [{ label, items: texts }];
}

/** Returns a node with its holder: `CISO (Sofía Ruiz (interim))`, `IT Operations`. */
export function nameWithHolder(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  const name = id === COMPANY ? graph.company.name : displayName(graph, id);
  const holder = node?.kind === "officer" || node?.kind === "post" ? holderText(holderOf(node)) : undefined;
  return holder === undefined || holder === name ? name : `${name}, ${holder}`;
}

/** Returns the focus areas that a unit or post owns or answers for, in a row. */
export function listOwned({ areas, cells }: Coverage, id: NodeId): string {
  const parts = new Set(
    cells.flatMap(({ area, who, part: has }) => (who === id && has === "accountable" ? [area] : [])),
  );
  const owned = areas.filter((area) => parts.has(area.id) || area.owners.includes(id));
  return owned.map(({ name }) => name).join(", ");
}

/** Returns names of nodes in a row; a long list ends in how many more there are. */
export function nameAll(graph: Graph, ids: readonly NodeId[], most = 12): string {
  const shown = ids.slice(0, most + 1).map((id) => displayName(graph, id));
  return listNames(shown, { count: ids.length, most });
}
