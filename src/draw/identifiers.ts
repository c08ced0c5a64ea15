import type { NodeId } from "../model/graph.js";
import type { Box } from "../model/layout.js";

/**
 * Returns the XML ids of the boxes and rows on a page, by node: `unit-payments`, `officer-cio` and so on. A node whose
 * id has no letter or digit, or the same slug as an earlier node, gets its place on the page instead.
 */
export function nameBoxes(boxes: readonly Box[]): ReadonlyMap<NodeId, string> {
  const nodes = boxes.flatMap(listNodes);
  const names = new Map<NodeId, string>();
  const taken = new Set<string>();
  const take = (node: NodeId, name: string) => {
    names.set(node, name);
    taken.add(name);
  };
  // Slugs come first: the name `unit-7` of a unit must not move because another unit's id is only an emoji.
  for (const { node, kind } of nodes) {
    const name = findOwnName(node, kind);
    if (name !== undefined && !taken.has(name)) take(node, name);
  }
  nodes.forEach(({ node, kind }, index) => {
    if (names.has(node)) return;
    const place = `${kind}-${index + 1}`;
    let name = place;
    for (let next = 2; taken.has(name); next++) name = `${place}-${next}`;
    take(node, name);
  });
  return names;
}

function listNodes(box: Box): readonly Pick<Box, "node" | "kind">[] {
  const merged = box.merged === undefined ? [] : [{ node: box.merged.node, kind: "unit" as const }];
  return [box, ...merged, ...box.rows];
}

function findOwnName(node: NodeId, kind: Box["kind"]): string | undefined {
  if (kind === "company") return kind;
  const slug = toSlug(node);
  return slug === "" ? undefined : `${kind}-${slug}`;
}

/** Keeps letters and digits of any script, with `-` between: all of them may stand in an XML name. */
function toSlug(id: NodeId): string {
  return id
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
