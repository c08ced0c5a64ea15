import { COMPANY } from "../../model/graph.js";
import type { Committee, Graph, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import { childrenOf, findOfficerAbove } from "../../model/queries.js";
import type { ChartView } from "../../model/view.js";
import { isOutnumbered, tallyOfficers } from "./officer-tallies.js";
import type { OfficerTally } from "./officer-tallies.js";

/**
 * Index from entries to the boxes that stand for them. Officers, units, assistants and committees have boxes of their
 * own, and so do all posts if the view asks for that; any other entry is written on the card of another box.
 */
export interface BoxIndex {
  /** Top box of the chart: the company, or the only box below it. */
  readonly top: NodeId;
  /** Posts that head a unit; the unit's card names their holders. */
  readonly heads: ReadonlySet<NodeId>;
  /** Returns the box that stands for an entry; nothing if no box on the chart does. */
  readonly boxOf: (id: NodeId) => NodeId | undefined;
  /** Assistants and committees by the box they stand beside. */
  readonly beside: ReadonlyMap<NodeId, readonly NodeId[]>;
  /**
   * Boxes that are marked because a reporting line could not be drawn: the line of the box itself, or of a post on its
   * card.
   */
  readonly cut: ReadonlySet<NodeId>;
  /**
   * Units and people that each officer answers for, by officer; contested units do not count, and an officer who
   * answers for contested units only, or for none, is absent.
   */
  readonly tallies: ReadonlyMap<NodeId, OfficerTally>;
  /** Whether a unit below some officer has more people than the officer's card says, so that the cards must say why. */
  readonly hasLargerUnits: boolean;
  /** Nearest officer that each unit hangs under, by unit; absent where only the company is above. */
  readonly officerAbove: ReadonlyMap<NodeId, Officer>;
  /** Levels at which some unit names a head; units at other levels do not mention that a head is missing. */
  readonly levelsWithHeads: ReadonlySet<Unit["level"]>;
}

export function indexBoxes(graph: Graph, people: ChartView["people"]): BoxIndex {
  const beside = new Map<NodeId, NodeId[]>();
  const headOf = findHeads(graph);
  const drawnPosts = new Set<NodeId>();
  if (people === "all") for (const { id } of graph.posts) if (!headOf.has(id)) drawnPosts.add(id);
  const top = findTopBox(graph);

  const boxOf = (id: NodeId): NodeId | undefined => {
    const node = graph.nodes.get(id);
    if (node?.kind !== "post" || drawnPosts.has(id)) return id === graph.company.mergedUnit ? top : id;
    const unit = headOf.get(id) ?? node.unit;
    return unit === graph.company.mergedUnit ? top : unit;
  };
  const standBeside = (host: NodeId, id: NodeId) => {
    const already = beside.get(host);
    if (already === undefined) beside.set(host, [id]);
    else already.push(id);
  };

  for (const post of graph.posts) {
    const host = findAssisted(graph, post, headOf);
    if (host === undefined) continue;
    drawnPosts.add(post.id);
    standBeside(host === graph.company.mergedUnit ? top : host, post.id);
  }
  const board = childrenOf(graph, COMPANY).find((id) => graph.nodes.get(id)?.kind === "committee");
  for (const committee of graph.committees) {
    if (graph.places.has(committee.id)) continue;
    standBeside(hostOfCommittee(committee, boxOf) ?? board ?? top, committee.id);
  }
  const tallies = tallyOfficers(graph);
  const officerAbove = findOfficersAbove(graph);
  return {
    top,
    heads: new Set(headOf.keys()),
    boxOf,
    beside,
    cut: findCut(graph, boxOf),
    tallies,
    hasLargerUnits: graph.units.some((unit) => isOutnumbered(tallies.get(officerAbove.get(unit.id)?.id ?? ""), unit)),
    officerAbove,
    levelsWithHeads: new Set(graph.units.filter((unit) => unit.heads.length > 0).map((unit) => unit.level)),
  };
}

/** Returns the top box: the company, or the one box below it; if that box is the board, the officer below the board. */
function findTopBox(graph: Graph): NodeId {
  const [only] = childrenOf(graph, COMPANY);
  if (graph.company.isTop || only === undefined) return COMPANY;
  return graph.root !== undefined && graph.places.get(graph.root)?.under === only ? graph.root : only;
}

function findHeads(graph: Graph): Map<NodeId, NodeId> {
  const headOf = new Map<NodeId, NodeId>();
  for (const unit of graph.units) {
    for (const { post } of unit.heads) if (post !== undefined && !headOf.has(post)) headOf.set(post, unit.id);
  }
  return headOf;
}

/** Returns the box of the officer or head that a post assists; assistants of others are not drawn. */
function findAssisted(graph: Graph, post: Post, headOf: ReadonlyMap<NodeId, NodeId>): NodeId | undefined {
  if (post.assistantTo === undefined) return undefined;
  const assisted = graph.nodes.get(post.assistantTo);
  if (assisted?.kind === "officer") return assisted.id;
  return headOf.get(post.assistantTo);
}

function hostOfCommittee(committee: Committee, boxOf: (id: NodeId) => NodeId | undefined): NodeId | undefined {
  return committee.chair?.id === undefined ? undefined : boxOf(committee.chair.id);
}

function findCut(graph: Graph, boxOf: (id: NodeId) => NodeId | undefined): Set<NodeId> {
  const cut = new Set<NodeId>();
  for (const [id, place] of graph.places) if (place.cut !== undefined) cut.add(id);
  for (const post of [...graph.officers, ...graph.posts]) {
    const box = post.manager?.cut === undefined ? undefined : boxOf(post.id);
    if (box !== undefined) cut.add(box);
  }
  return cut;
}

/**
 * Finds the officer above each unit, from the top down, so that each box needs only the result of the box it hangs
 * under.
 */
function findOfficersAbove(graph: Graph): Map<NodeId, Officer> {
  const above = new Map<NodeId, Officer>();
  const open = [...childrenOf(graph, COMPANY)];
  // The top of a chart that shows only part of the company may hang under an officer who is not shown.
  for (const top of open) {
    const officer = findOfficerAbove(graph, top);
    if (officer !== undefined) above.set(top, officer);
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = graph.nodes.get(id);
    const officer = node?.kind === "officer" ? node : above.get(id);
    for (const child of childrenOf(graph, id)) {
      if (officer !== undefined) above.set(child, officer);
      open.push(child);
    }
  }
  return above;
}
