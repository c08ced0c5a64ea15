import type { BoxChange } from "../../model/drawn-diff.js";
import { COMPANY } from "../../model/graph.js";
import type { BoxPlace, Committee, Graph, GraphNode, NodeId } from "../../model/graph.js";
import { childrenOf } from "../../model/queries.js";
import { listBoxChanges } from "./box-changes.js";
import type { PictureContext } from "./context.js";
import { listGhosts } from "./ghosts.js";
import { translateGraph } from "./translate-graph.js";
import { markAndFold } from "./unite.js";
import type { MarkedGraph } from "./unite.js";

/** Names of the two states. */
export interface StateNames {
  readonly before: string;
  readonly after: string;
}

/** Ids of the boxes above the two states. They contain a control character, which no id in a file can. */
const HEADS = { before: "\u0000before", after: "\u0000after" } as const;

/** Puts two states beside each other: each hangs under a box with its name, and both have marks on what changed. */
export function standSideBySide(context: PictureContext, names: StateNames): MarkedGraph {
  const { before, after, ids } = context;
  const states = [
    { graph: translateGraph(before, ids.ghostOf), head: nameHead(HEADS.before, `Before: ${names.before}`, before) },
    { graph: { ...after, dottedLines: [] }, head: nameHead(HEADS.after, `After: ${names.after}`, after) },
  ];
  const old = [...markOldState(context)].map(([id, change]) => [id, { ...change, isOld: true }] as const);
  const changes = new Map<NodeId, BoxChange>([...old, ...markNewState(context)]);
  return markAndFold(context, joinStates(after, states), changes);
}

/** The two states on charts of their own, with marks on what changed. */
export interface SeparateStates {
  readonly old: MarkedGraph;
  readonly now: MarkedGraph;
}

/**
 * Marks each of the two states by itself; entries of the old state get the ids of ghosts, so that one page can show
 * both charts.
 */
export function separateStates(context: PictureContext): SeparateStates {
  const { before, after, ids } = context;
  return {
    old: markAndFold(context, translateGraph(before, ids.ghostOf), markOldState(context)),
    now: markAndFold(context, { ...after, dottedLines: [] }, markNewState(context)),
  };
}

interface HeadedState {
  readonly graph: Graph;
  readonly head: Committee;
}

function nameHead(id: NodeId, name: string, { company: { origin } }: Graph): Committee {
  return { kind: "committee", id, name, members: [], oversees: [], origin };
}

/** Joins graphs into one graph, in which each hangs under a box with its name. */
function joinStates({ root: _, ...whole }: Graph, states: readonly HeadedState[]): Graph {
  const hung = states.map(hangUnderHead);
  const { mergedUnit: _merged, ...company } = whole.company;
  return {
    ...whole,
    company: { ...company, isTop: true },
    officers: hung.flatMap(({ officers }) => officers),
    units: hung.flatMap(({ units }) => units),
    posts: hung.flatMap(({ posts }) => posts),
    committees: hung.flatMap(({ committees }) => committees),
    dottedLines: [],
    places: new Map(hung.flatMap(({ places }) => [...places])),
    children: new Map([
      ...hung.flatMap(({ children }) => [...children]),
      [COMPANY, states.map(({ head }) => head.id)] as const,
    ]),
    nodes: new Map(hung.flatMap(({ nodes }) => [...nodes])),
  };
}

/**
 * Hangs the top boxes of a graph under the box with the graph's name, together with the committees that would be beside
 * the top box.
 */
function hangUnderHead({ graph, head }: HeadedState): Graph {
  const tops = childrenOf(graph, COMPANY);
  const besideTop = graph.committees.flatMap(({ id, chair }) => {
    const isElsewhere = graph.places.has(id) || graph.nodes.get(chair?.id ?? "")?.kind === "officer";
    return isElsewhere ? [] : [id];
  });
  const place = (under: NodeId): BoxPlace => ({ under, because: "reports-to", guessed: false });
  return {
    ...graph,
    committees: [head, ...graph.committees],
    places: new Map([
      ...[...graph.places].map(([id, own]) => [id, own.under === COMPANY ? { ...own, under: head.id } : own] as const),
      ...besideTop.map((id) => [id, place(head.id)] as const),
      [head.id, place(COMPANY)] as const,
    ]),
    children: new Map([...graph.children, [head.id, [...tops, ...besideTop]] as const]),
    nodes: new Map<NodeId, GraphNode>([...graph.nodes, [head.id, head]]),
  };
}

/** Marks the boxes of the old state that the new one does not have, or that moved or changed. */
function markOldState(context: PictureContext): ReadonlyMap<NodeId, BoxChange> {
  const { before, ids } = context;
  const changed = [...listBoxChanges(context)].flatMap(([id, { kind }]) => {
    const old = ids.oldOf(id);
    if (kind === "added" || !before.nodes.has(old) || ids.isRemoved(old)) return [];
    return [[ids.ghostOf(old), { kind: "changed", isGhost: false, lines: [] }] as const];
  });
  const gone = listGhosts(context).map(({ node, change }) => [node.id, { ...change, isGhost: false }] as const);
  return new Map<NodeId, BoxChange>([...changed, ...gone]);
}

/** Marks what changed in the new state. */
function markNewState(context: PictureContext): ReadonlyMap<NodeId, BoxChange> {
  const { after } = context;
  return new Map([...listBoxChanges(context)].filter(([id]) => after.nodes.has(id)));
}
