import type { Graph, GraphNode, NodeId } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, numbersByWord, wholeNumber } from "../define-rule.js";
import { capitaliseArticle, nameOfNode } from "../../wording/index.js";

/** Largest number of nodes in a path that a message shows whole; of a longer path, the middle is left out. */
const SHOWN_OF_PATH = 10;

export const tooManyLayers = defineRule({
  id: "too-many-layers",
  group: "shape",
  severity: "info",
  precision: "medium",
  title: "The deepest entry is further below the top than the limit allows.",
  why: "Each level costs time, and messages lose meaning on the way up and down.",
  sources: [
    {
      text: "Bain, Streamlining spans and layers (examples: AT&T to seven; a manufacturer from 11 to 8)",
      kind: "heuristic",
    },
  ],
  options: {
    max: wholeNumber(
      8,
      "The largest number of levels below the top for a company that is larger than the last size of the table, or whose size is not known.",
      1,
    ),
    byHeadcount: numbersByWord(
      { 150: 4, 1000: 6, 10000: 7 },
      "The largest number of levels below the top by size of the company: each entry maps a largest number of people to the most levels. The table is orgwright's own; no standard sets numbers.",
    ),
  },
  needs: ["departments[].departments", "people[].reportsTo"],
  fix: "Remove a layer from the path in the message.",
  canBeExcepted: true,
  example: {
    bad: `company: { name: Northwind Bikes, headcount: 60 }
officers:
  - { id: ceo, role: CEO }
  - { id: cto, role: CTO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - name: Engineering
    officer: cto
    departments:
      - name: Devices
        departments:
          - name: Firmware
            teams:
              - { name: Firmware Tools }
`,
    good: `company: { name: Northwind Bikes, headcount: 600 }
officers:
  - { id: ceo, role: CEO }
  - { id: cto, role: CTO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - name: Engineering
    officer: cto
    departments:
      - name: Devices
        departments:
          - name: Firmware
            teams:
              - { name: Firmware Tools }
`,
  },

  *check({ graph, options }) {
    const { headcount } = graph.company;
    const limit = findLimit(options.byHeadcount, headcount) ?? options.max;
    const deepest = findDeepest(graph);
    if (deepest === undefined || deepest.levels <= limit) return;
    const { node, levels } = deepest;
    const size = headcount === undefined ? "" : ` for ${Math.round(headcount)} people`;
    yield {
      message: `${capitaliseArticle(nameOfNode(graph, node))} is ${levels} levels below the top (limit ${limit}${size}): ${describePath(graph, node)}.`,
      subjects: [node.id],
      at: at(node),
    };
  },
});

function findLimit(bySize: Readonly<Record<string, number>>, headcount: number | undefined): number | undefined {
  if (headcount === undefined) return undefined;
  const sizes = Object.entries(bySize).sort(([a], [b]) => Number(a) - Number(b));
  return sizes.find(([size]) => headcount <= Number(size))?.[1];
}

/** Finds the node furthest below the top, or the first of several equally deep; visits each node once. */
function findDeepest(graph: Graph): { readonly node: GraphNode; readonly levels: number } | undefined {
  const levels = new Map<NodeId, number>();
  let deepest: { readonly node: GraphNode; readonly levels: number } | undefined;
  for (const start of [...graph.units, ...graph.officers, ...graph.posts]) {
    const path: GraphNode[] = [];
    let node: GraphNode | undefined = start;
    while (node !== undefined && !levels.has(node.id)) {
      path.push(node);
      node = findAbove(graph, node);
    }
    for (const one of path.reverse()) {
      const above = findAbove(graph, one);
      levels.set(one.id, above === undefined ? 0 : (levels.get(above.id) ?? 0) + 1);
    }
    const own = levels.get(start.id) ?? 0;
    if (deepest === undefined || own > deepest.levels) deepest = { node: start, levels: own };
  }
  return deepest;
}

/**
 * Finds the box above a node, or the manager of a post; leaves out committees, because a committee is above the top.
 */
function findAbove(graph: Graph, node: GraphNode): GraphNode | undefined {
  const above = graph.nodes.get((node.kind === "post" ? node.manager.to : graph.places.get(node.id)?.under) ?? "");
  return above?.kind === "committee" ? undefined : above;
}

function describePath(graph: Graph, node: GraphNode): string {
  const upwards: GraphNode[] = [];
  for (let at: GraphNode | undefined = node; at !== undefined; at = findAbove(graph, at)) upwards.push(at);
  const path = upwards.reverse();
  const nameAll = (nodes: readonly GraphNode[]) => nodes.map((one) => nameOfNode(graph, one));
  const shown = SHOWN_OF_PATH / 2;
  const isLong = path.length > SHOWN_OF_PATH;
  return (isLong ? [...nameAll(path.slice(0, shown)), "…", ...nameAll(path.slice(-shown))] : nameAll(path)).join(" > ");
}
