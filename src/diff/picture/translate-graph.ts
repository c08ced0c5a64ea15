import { COMPANY } from "../../model/graph.js";
import type { BoxPlace, Graph, GraphNode, NodeId } from "../../model/graph.js";
import { translateNode } from "./translate-node.js";
import type { Translate } from "./translate-node.js";

/** Returns a copy of a graph in which every node has another id. Dotted lines and focus areas are left out. */
export function translateGraph(graph: Graph, translate: Translate): Graph {
  const { root, company } = graph;
  const nodes = new Map<NodeId, GraphNode>(
    [...graph.nodes].map(([id, node]) => [translate(id), translateNode(node, translate(id), translate)]),
  );
  const ofKind = <Kind extends GraphNode["kind"]>(list: readonly { readonly id: NodeId }[], kind: Kind) =>
    list.flatMap(({ id }) => {
      const node = nodes.get(translate(id));
      return node?.kind === kind ? [node as Extract<GraphNode, { readonly kind: Kind }>] : [];
    });
  return {
    ...graph,
    company: {
      ...company,
      ...(company.mergedUnit !== undefined && { mergedUnit: translate(company.mergedUnit) }),
    },
    officers: ofKind(graph.officers, "officer"),
    units: ofKind(graph.units, "unit"),
    posts: ofKind(graph.posts, "post"),
    committees: ofKind(graph.committees, "committee"),
    dottedLines: [],
    focus: [],
    places: new Map([...graph.places].map(([id, place]) => [translate(id), translatePlace(place, translate)])),
    children: new Map(
      [...graph.children].map(([id, children]) => [id === COMPANY ? id : translate(id), children.map(translate)]),
    ),
    ...(root !== undefined && { root: translate(root) }),
    nodes,
  };
}

function translatePlace(place: BoxPlace, translate: Translate): BoxPlace {
  return place.under === COMPANY ? place : { ...place, under: translate(place.under) };
}
