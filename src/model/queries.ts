import { COMPANY } from "./graph.js";
import type { Graph, NodeId, Officer, Unit } from "./graph.js";

/** The officers that every chart has a colour for; `catalog/` says how each of them looks. */
export const TECHNOLOGY_OFFICERS = ["cio", "cto", "ciso"] as const;
export type TechnologyOfficer = (typeof TECHNOLOGY_OFFICERS)[number];

/**
 * An officer, or the state of a unit for which not exactly one officer answers; also the value of `data-officer` in the
 * SVG. Every officer besides the technology officers is `other`.
 */
export type Owner = TechnologyOfficer | "other" | "contested" | "none" | "unowned";

/**
 * The colour of an officer: that of a technology officer, one that the company gives to a further role, or the common
 * colour of all others.
 */
export type OfficerColour = TechnologyOfficer | OwnColour | "other";
/** The colour of a further role, by its id in the catalogue. */
export type OwnColour = `role:${string}`;

/** Ids of the further roles that have a colour of their own. */
export type ColouredRoles = ReadonlySet<string>;

export function isTechnologyOfficer(word: string | undefined): word is TechnologyOfficer {
  return TECHNOLOGY_OFFICERS.some((officer) => officer === word);
}

export function isOwnColour(colour: string): colour is OwnColour {
  return colour.startsWith("role:");
}

/** Returns the role that a colour belongs to. */
export function roleOfColour(colour: TechnologyOfficer | OwnColour): string {
  return isOwnColour(colour) ? colour.slice("role:".length) : colour;
}

/** Returns the colour of the officer or post with this id. */
export function colourOfPost(graph: Graph, id: NodeId, coloured: ColouredRoles): OfficerColour {
  const node = graph.nodes.get(id);
  if (node?.kind !== "officer") return "other";
  const roles = [node.role, ...node.roles].map((role) => role.id).filter((role) => role !== undefined);
  return colourOfRoles(roles, coloured);
}

/**
 * Returns the colour of an officer with these roles: that of the first role if it is a technology officer's, or else
 * that of the first role with a colour of its own.
 */
export function colourOfRoles(roles: readonly string[], coloured: ColouredRoles): OfficerColour {
  const [first] = roles;
  if (isTechnologyOfficer(first)) return first;
  const own = roles.find((role) => coloured.has(role));
  return own === undefined ? "other" : `role:${own}`;
}

/**
 * Returns the colour of a unit: its officer's, or the unit's state (`contested`, `none`, `unowned`) if not exactly one
 * officer answers.
 */
export function colourOfUnit(graph: Graph, unit: Unit, coloured: ColouredRoles): Owner | OwnColour {
  const { answer } = unit;
  return answer.kind === "own" || answer.kind === "inherited" ? colourOfPost(graph, answer.by, coloured) : answer.kind;
}

/** Returns the owner that a colour belongs to: a further officer with a colour of its own still counts as `other`. */
export function ownerOfColour(colour: Owner | OwnColour): Owner {
  return isOwnColour(colour) ? "other" : colour;
}

/** Returns the owner of a unit: its officer, or the unit's state if not exactly one officer answers. */
export function ownerOfUnit(graph: Graph, unit: Unit): Owner {
  return ownerOfColour(colourOfUnit(graph, unit, new Set()));
}

/** Returns everybody who answers for a unit: one, several when contested, or nobody. */
export function answerersOf(unit: Unit): readonly NodeId[] {
  switch (unit.answer.kind) {
    case "own":
    case "inherited":
      return [unit.answer.by];
    case "contested":
      return unit.answer.by;
    case "none":
    case "unowned":
      return [];
  }
}

export function childrenOf(graph: Graph, id: NodeId): readonly NodeId[] {
  return graph.children.get(id) ?? [];
}

/** Returns the box that shows an entry: a post is shown on the box of its unit, or else of its manager. */
export function boxOf(graph: Graph, id: NodeId): NodeId {
  const node = graph.nodes.get(id);
  return node?.kind === "post" ? (node.unit ?? node.manager.to) : id;
}

/** Yields the boxes that a box hangs under, nearest first; leaves out the box of the company. */
export function* ancestorsOf(graph: Graph, id: NodeId): Generator<NodeId> {
  let place = graph.places.get(id);
  while (place !== undefined && place.under !== COMPANY) {
    yield place.under;
    place = graph.places.get(place.under);
  }
}

/** Returns the nearest officer that a box hangs under; nothing when only the company is above. */
export function findOfficerAbove(graph: Graph, id: NodeId): Officer | undefined {
  for (const above of ancestorsOf(graph, id)) {
    const node = graph.nodes.get(above);
    if (node?.kind === "officer") return node;
  }
  return undefined;
}

/** Tells whether a unit hangs under another officer than the one who answers for it. */
export function differsFromLine(graph: Graph, unit: Unit, above: Officer | undefined): boolean {
  if (unit.answer.kind !== "own" && unit.answer.kind !== "inherited") return false;
  return above !== undefined && above.id !== unit.answer.by && placeSaysWhoAnswers(graph, unit, above);
}

/**
 * Tells whether a unit's place in the tree says who answers for it. Every unit hangs under the top officer, directly or
 * not, so a place under that officer says who answers only if the file states the line.
 */
function placeSaysWhoAnswers(graph: Graph, unit: Unit, above: Officer): boolean {
  return above.id !== graph.root || graph.places.get(unit.id)?.because === "reports-to";
}
