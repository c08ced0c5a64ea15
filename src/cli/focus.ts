import { findMeantWord } from "../catalog/index.js";
import type { Graph, GraphNode, NodeId } from "../model/graph.js";
import { isFocus } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { didYouMean, listKnown } from "../wording/index.js";
import { UsageError } from "./usage-error.js";

/**
 * Returns an id if a chart can start from the box with this id. Otherwise refuses the id, and suggests a box that the
 * user probably meant.
 */
export function resolveFocus(graph: Graph, id: string): NodeId {
  if (isFocus(graph, id)) return id;
  const remedy = "Name an officer, a unit, or a committee that officers report to.";
  const node = graph.nodes.get(id);
  if (node !== undefined) {
    const unit = node.kind === "post" && node.unit !== undefined ? ` Its unit is '${toPrintable(node.unit)}'.` : "";
    throw new UsageError(`--focus: '${toPrintable(id)}' has no box of its own to start from.${unit} ${remedy}`);
  }
  const meant = findMeantBox(graph, id);
  const boxes = [...graph.nodes.keys()].filter((known) => isFocus(graph, known)).map(toPrintable);
  const known = listKnown({ one: "box", many: "boxes" }, boxes);
  const advice = didYouMean(meant && toPrintable(meant), `${known} ${remedy}`);
  throw new UsageError(`--focus: there is no '${toPrintable(id)}' in this company.${advice}`);
}

/**
 * Returns the id of the box that the user probably meant: the box with exactly this name, or else the box with the most
 * similar id, or else the box with the most similar name.
 */
function findMeantBox(graph: Graph, text: string): NodeId | undefined {
  const boxes = [...graph.nodes.values()].filter(({ id }) => isFocus(graph, id));
  const idByName = new Map(boxes.map((node) => [nameOf(node), node.id]));
  const meantName = findMeantWord(text, [...idByName.keys()]);
  return (
    idByName.get(text) ??
    findMeantWord(
      text,
      boxes.map(({ id }) => id),
    ) ??
    (meantName === undefined ? undefined : idByName.get(meantName))
  );
}

function nameOf(node: GraphNode): string {
  return node.kind === "officer" ? node.role.title : node.kind === "post" ? (node.title ?? node.id) : node.name;
}
