import type { DottedLine, Graph, NodeId } from "../model/graph.js";
import { boxOf } from "../model/queries.js";
import { displayName } from "./nodes.js";

/** Returns the dotted lines of a box: those that start or end at its entry, or at a post that the box shows. */
export function linesAt(graph: Graph, node: NodeId): readonly DottedLine[] {
  return graph.dottedLines.filter(({ from, to }) => [from, to].some((end) => standsFor(graph, node, end)));
}

/** Returns a dotted line in words, as seen from one of its ends: `to Engineering (functional: secure development)`. */
export function tellLine(graph: Graph, { from, to, kind, note }: DottedLine, node: NodeId): string {
  const isFrom = standsFor(graph, node, from);
  const remark = [kind, note].filter((text) => text !== undefined).join(": ");
  const other = isFrom ? `to ${displayName(graph, to)}` : `from ${displayName(graph, from)}`;
  return remark === "" ? other : `${other} (${remark})`;
}

function standsFor(graph: Graph, node: NodeId, end: NodeId): boolean {
  return end === node || boxOf(graph, end) === node;
}
