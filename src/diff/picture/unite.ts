import type { BoxChange, DrawnDiff } from "../../model/drawn-diff.js";
import { COMPANY } from "../../model/graph.js";
import type { Graph, GraphNode, NodeId } from "../../model/graph.js";
import { findAnswerBefore, listBoxChanges } from "./box-changes.js";
import type { PictureContext } from "./context.js";
import { countFollowing, foldUnchanged } from "./fold.js";
import { listGhosts, listMoves } from "./ghosts.js";
import type { Ghost } from "./ghosts.js";

/** A graph to draw, with the changes that the chart marks on its boxes. */
export interface MarkedGraph extends Pick<DrawnDiff, "boxes" | "folded"> {
  readonly graph: Graph;
}

/** Puts the ghosts of the old state into the new one, and folds the branches in which nothing changed. */
export function uniteStates(context: PictureContext): MarkedGraph {
  const ghosts = listGhosts(context);
  const boxes = new Map<NodeId, BoxChange>(listBoxChanges(context));
  for (const { node, change } of ghosts) {
    const lines = [...change.lines, ...(boxes.get(node.id)?.lines ?? [])];
    boxes.set(node.id, { ...change, lines });
  }
  return markAndFold(context, addGhosts(context.after, ghosts), boxes);
}

/** Marks the units that only inherit a change of who answers, and folds everything without a change of its own. */
export function markAndFold(
  context: PictureContext,
  graph: Graph,
  changes: ReadonlyMap<NodeId, BoxChange>,
): MarkedGraph {
  const followers = listFollowers(context);
  const { graph: shown, folded, kept } = foldUnchanged(graph, changes.keys(), followers);
  const boxes = new Map(countFollowing(changes, kept, followers));
  for (const id of followers.keys()) {
    const answerBefore = findAnswerBefore(context, id);
    const known = boxes.get(id) ?? { kind: "changed", isGhost: false, lines: [] };
    if (answerBefore !== undefined) boxes.set(id, { ...known, answerBefore });
  }
  return { graph: shown, boxes, folded };
}

/** Returns the units that only inherit a change of who answers, each with the unit that changed. */
function listFollowers({ diff }: PictureContext): ReadonlyMap<NodeId, NodeId> {
  const answers = diff.changes.filter(({ kind }) => kind === "answer");
  return new Map(answers.flatMap(({ subject, below }) => below.map(({ id }) => [id, subject.id] as const)));
}

/**
 * Adds ghosts to the tree, but not to the lists of officers and units: officers' cards count the entries of these
 * lists, and must count those of the new state only. The only dotted lines are those from old places to new ones.
 */
function addGhosts(graph: Graph, ghosts: readonly Ghost[]): Graph {
  const children = new Map(graph.children);
  const places = new Map(graph.places);
  for (const { node, under } of ghosts) {
    if (under === undefined) continue;
    children.set(under, [...(children.get(under) ?? []), node.id]);
    places.set(node.id, { under, because: "reports-to", guessed: false });
  }
  const beside = ghosts.flatMap(({ node, under }) => (node.kind === "committee" && under === undefined ? [node] : []));
  const isTop = graph.company.isTop || ghosts.some(({ under }) => under === COMPANY);
  return {
    ...graph,
    company: { ...graph.company, isTop },
    committees: [...graph.committees, ...beside],
    dottedLines: listMoves(ghosts),
    children,
    places,
    nodes: new Map<NodeId, GraphNode>([...graph.nodes, ...ghosts.map(({ node }) => [node.id, node] as const)]),
  };
}
