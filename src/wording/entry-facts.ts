import { FOCUS_AREAS } from "../catalog/index.js";
import type { Link } from "../model/company.js";
import type { Graph, NodeId, Post, Unit } from "../model/graph.js";
import { linesAt, tellLine } from "./dotted-lines.js";
import { joinHolders } from "./lists.js";
import { displayName } from "./nodes.js";

/** A fact about an entry: its name, and one or several values. */
export interface EntryFact {
  readonly name: string;
  readonly values: readonly string[];
}

/** Lists the facts that the file states about an entry and that the entry's box does not show. */
export function listFacts(graph: Graph, id: NodeId): readonly EntryFact[] {
  const node = graph.nodes.get(id);
  const purpose = node === undefined || node.kind === "committee" ? undefined : node.purpose;
  const facts: readonly EntryFact[] = [
    { name: "Purpose", values: purpose === undefined ? [] : [purpose] },
    ...(node?.kind === "unit" ? listUnitFacts(graph, node) : []),
    { name: "Dotted line", values: linesAt(graph, id).map((line) => tellLine(graph, line, id)) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/**
 * Lists the links of an entry. Only web and mail addresses are listed, because any other address could start a program.
 */
export function listLinks(graph: Graph, id: NodeId): readonly Link[] {
  const node = graph.nodes.get(id);
  if (node === undefined || node.kind === "committee") return [];
  return node.links.filter(({ url }) => /^(?:https?|mailto):/iu.test(url));
}

function listUnitFacts(graph: Graph, unit: Unit): readonly EntryFact[] {
  const names = (ids: readonly NodeId[]) => ids.map((id) => displayName(graph, id));
  return [
    { name: "Focus areas", values: unit.focus.map(titleOfArea) },
    { name: "Responsible", values: names(unit.responsible) },
    { name: "Consulted", values: names(unit.consulted) },
    { name: "Informed", values: names(unit.informed) },
    { name: "People", values: graph.posts.filter((post) => post.unit === unit.id).map(tellPost) },
  ];
}

export function titleOfArea(id: string): string {
  return FOCUS_AREAS.find((area) => area.id === id)?.name ?? id;
}

/** Returns a post's title and its holders, or one of the two, or its id if it has neither. */
function tellPost({ names, title, id, status }: Post): string {
  const holders = names.length > 0 ? joinHolders(names) : status === "vacant" ? "vacant" : undefined;
  const parts = [title, holders].filter((text) => text !== undefined);
  return parts.length === 0 ? id : parts.join(": ");
}
