import { COMPANY } from "../model/graph.js";
import type { DottedLine, Graph, GraphNode, NodeId, Unit } from "../model/graph.js";
import { answerersOf, childrenOf, colourOfPost, ownerOfColour, ownerOfUnit } from "../model/queries.js";
import type { Owner } from "../model/queries.js";
import {
  countPeople,
  displayName,
  holderOf,
  holderText,
  joinWithAnd,
  officerTitle,
  tellMembers,
} from "../wording/index.js";

/** A company in the form that diagram languages need: boxes with lines of text, and lines between the boxes. */
export interface Diagram {
  readonly boxes: readonly DiagramBox[];
  readonly lines: readonly DiagramLine[];
}

export interface DiagramBox {
  /** Short name in the diagram: `n1`, `n2` and so on. It replaces the entry's id, which might need escapes. */
  readonly key: string;
  readonly texts: readonly string[];
  readonly look: DiagramLook;
}

/** Owner whose colours a box has. The company and committees are `plain`, because no officer answers for them. */
export type DiagramLook = Owner | "plain";

export interface DiagramLine {
  readonly from: string;
  readonly to: string;
  readonly isDotted: boolean;
  readonly label?: string;
}

/**
 * Draws a chart as boxes and lines. The boxes are the company, officers, units and committees; a unit's box names its
 * heads.
 */
export function drawDiagram(graph: Graph): Diagram {
  const ids = listBoxes(graph);
  const keys = new Map(ids.map((id, at) => [id, `n${at + 1}`]));
  const lines = ids.flatMap((id): readonly DiagramLine[] => {
    const [from, to] = [keys.get(graph.places.get(id)?.under ?? ""), keys.get(id)];
    return from === undefined || to === undefined ? [] : [{ from, to, isDotted: false }];
  });
  const boxes = ids.map((id) => ({ key: keys.get(id) ?? "", texts: tellBox(graph, id), look: lookOf(graph, id) }));
  return { boxes, lines: [...lines, ...drawDotted(graph, keys, lines)] };
}

/**
 * Lists boxes from the top, each before the boxes below it. Never recurses, because companies can be 10,000 levels
 * deep.
 */
function listBoxes(graph: Graph): readonly NodeId[] {
  const listed: NodeId[] = [];
  const left = graph.company.isTop ? [COMPANY] : childrenOf(graph, COMPANY).toReversed();
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    listed.push(id);
    for (const child of childrenOf(graph, id).toReversed()) left.push(child);
  }
  const unplaced = graph.committees.filter(({ id }) => !graph.places.has(id)).map(({ id }) => id);
  return [...listed, ...unplaced];
}

function drawDotted(
  graph: Graph,
  keys: ReadonlyMap<NodeId, string>,
  solid: readonly DiagramLine[],
): readonly DiagramLine[] {
  const drawn = new Set(solid.map(({ from, to }) => `${to} ${from}`));
  return graph.dottedLines.flatMap((line): readonly DiagramLine[] => {
    const [from, to] = [keyOf(graph, keys, line.from), keyOf(graph, keys, line.to)];
    if (from === undefined || to === undefined || from === to) return [];
    // Leave out a dotted line between two boxes that a solid line or another dotted line already joins.
    if (drawn.size === drawn.add(`${from} ${to}`).size) return [];
    return [{ from, to, isDotted: true, ...labelOf(line) }];
  });
}

/**
 * Returns the key of the box that shows a node. A post has no box of its own: the box of its unit or manager shows it.
 */
function keyOf(graph: Graph, keys: ReadonlyMap<NodeId, string>, id: NodeId): string | undefined {
  const seen = new Set<NodeId>();
  for (let at: NodeId | undefined = id; at !== undefined && !seen.has(at); at = standInFor(graph.nodes.get(at))) {
    const key = keys.get(at);
    if (key !== undefined) return key;
    seen.add(at);
  }
  return keys.get(COMPANY) ?? keys.get(graph.root ?? "");
}

function standInFor(node: GraphNode | undefined): NodeId | undefined {
  return node?.kind === "post" ? (node.unit ?? node.manager.to) : undefined;
}

function labelOf({ kind, note }: DottedLine): { readonly label?: string } {
  const label = [kind, note].filter((text) => text !== undefined).join(": ");
  return label === "" ? {} : { label };
}

function lookOf(graph: Graph, id: NodeId): DiagramLook {
  const node = graph.nodes.get(id);
  if (node?.kind === "officer") return ownerOfColour(colourOfPost(graph, id, new Set()));
  return node?.kind === "unit" ? ownerOfUnit(graph, node) : "plain";
}

function tellBox(graph: Graph, id: NodeId): readonly string[] {
  const node = graph.nodes.get(id);
  switch (node?.kind) {
    case "officer":
      return [officerTitle(node), holderText(holderOf(node)) ?? ""].filter(Boolean);
    case "unit":
      return tellUnit(graph, node);
    case "committee":
      return [node.name, tellMembers(node)].filter(Boolean);
    case "post":
    case undefined:
      return [displayName(graph, id)];
  }
}

function tellUnit(graph: Graph, unit: Unit): readonly string[] {
  const heads = unit.headVacant ? ["Vacant"] : unit.heads.flatMap((head) => holderText(head) ?? []);
  const people = unit.headcount === undefined ? [] : [countPeople(unit.headcount)];
  return [unit.name, ...heads, ...people, tellAnswer(graph, unit)];
}

function tellAnswer(graph: Graph, unit: Unit): string {
  const names = joinWithAnd(answerersOf(unit).map((id) => displayName(graph, id)));
  switch (unit.answer.kind) {
    case "own":
    case "inherited":
      return `${names} answers for it`;
    case "contested":
      return `contested: ${names}`;
    case "none":
      return "nobody, by decision";
    case "unowned":
      return "nobody answers";
  }
}
