import type { ShownPage } from "../model/explored.js";
import type { NodeId } from "../model/graph.js";
import type { Point } from "../model/placed.js";

/** Duration of a movement in ms. */
const GLIDE_MS = 280;

/** Limit on the boxes and rows that glide; with more of them, the movement would stutter. */
const GLIDING_AT_MOST = 400;

/** The group of each box and row of a picture, by its node. */
export type Groups = ReadonlyMap<NodeId, SVGElement>;

/** Pairs the groups of a picture with the boxes and rows of its layout, which are in the same order. */
export function pairGroups(svg: Element, { boxes }: ShownPage): Groups {
  const nodes = boxes.flatMap(({ node, rows }) => [node, ...rows.map((row) => row.node)]);
  const groups = [...svg.querySelectorAll<SVGElement>("g[id]")];
  if (groups.length !== nodes.length) return new Map();
  return new Map(nodes.map((node, index) => [node, groups[index]]).filter(isPair));
}

function isPair(pair: readonly (string | SVGElement | undefined)[]): pair is [NodeId, SVGElement] {
  return pair[1] !== undefined;
}

/** Lets boxes that were also in the previous picture glide from their old places; new boxes appear at their places. */
export function glide(groups: Groups, places: ReadonlyMap<NodeId, Point>, before: ReadonlyMap<NodeId, Point>): void {
  if (groups.size > GLIDING_AT_MOST) return;
  for (const [node, group] of groups) {
    const to = places.get(node);
    const from = before.get(node);
    if (to === undefined) continue;
    const start =
      from === undefined
        ? { opacity: "0" }
        : { transform: `translate(${String(from.x - to.x)}px, ${String(from.y - to.y)}px)` };
    group.animate([start, { transform: "none", opacity: "1" }], { duration: GLIDE_MS, easing: "ease-out" });
  }
}
