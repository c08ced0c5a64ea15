import type { NodeId } from "../model/graph.js";
import type { Box } from "../model/layout.js";
import type { Panel } from "../model/panel.js";

/** Something on a page that needs an id: its kind, and the id of its subject. */
interface Named {
  readonly kind: string;
  readonly about: string;
}

/** Returns the XML ids of the boxes and rows on a page, by node: `unit-payments`, `officer-cio` and so on. */
export function nameBoxes(boxes: readonly Box[]): ReadonlyMap<NodeId, string> {
  const nodes = boxes.flatMap(listNodes).map(({ node, kind }) => ({ kind, about: node }));
  return new Map([...nameAll(nodes)].map(([{ about }, name]) => [about, name]));
}

/** Returns the XML ids of the panels on a page and of the panels in them: `role-cio`, `area-cio-it-governance`. */
export function namePanels(panels: readonly Panel[]): ReadonlyMap<Panel, string> {
  return nameAll(panels.flatMap((panel) => [panel, ...panel.panels]));
}

/**
 * Names everything on a page by its slug. An id without letters or digits, or with the slug of an earlier id, is
 * replaced with its position on the page.
 */
function nameAll<Each extends Named>(all: readonly Each[]): ReadonlyMap<Each, string> {
  const names = new Map<Each, string>();
  const taken = new Set<string>();
  const take = (each: Each, name: string) => {
    names.set(each, name);
    taken.add(name);
  };
  // Slugs are assigned first, so that a unit with the id `7` keeps the name `unit-7` even if the position 7 belongs to
  // a unit whose id is only an emoji.
  for (const each of all) {
    const name = findOwnName(each);
    if (name !== undefined && !taken.has(name)) take(each, name);
  }
  all.forEach((each, index) => {
    if (names.has(each)) return;
    const place = `${each.kind}-${index + 1}`;
    let name = place;
    for (let next = 2; taken.has(name); next++) name = `${place}-${next}`;
    take(each, name);
  });
  return names;
}

function listNodes(box: Box): readonly Pick<Box, "node" | "kind">[] {
  const merged = box.merged === undefined ? [] : [{ node: box.merged.node, kind: "unit" as const }];
  return [box, ...merged, ...box.rows];
}

/**
 * Returns the XML id that a node of this kind has on a page if no other node has the same slug; nothing for a node
 * without letters or digits in its id.
 */
export function nameAlone(kind: string, about: NodeId): string | undefined {
  return findOwnName({ kind, about });
}

function findOwnName({ kind, about }: Named): string | undefined {
  if (kind === "company") return kind;
  const slug = toSlug(about);
  return slug === "" ? undefined : `${kind}-${slug}`;
}

/** Keeps letters and digits of any script, with `-` between: all of these are allowed in an XML name. */
function toSlug(id: NodeId): string {
  return id
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
