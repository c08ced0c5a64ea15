import { COMPANY } from "../model/graph.js";
import type { Graph, GraphNode, NodeId } from "../model/graph.js";
import { answerersOf, boxOf, childrenOf } from "../model/queries.js";
import {
  describeCommittee,
  describeOfficer,
  describeUnit,
  displayName,
  listFacts,
  listLinks,
  officerTitle,
} from "../wording/index.js";
import { escapeHtml } from "./html-text.js";

/**
 * Returns all boxes of a chart as `<details>` inside one another, each with its facts in lists. The `<details>` of
 * officers are open, so that a reader sees every department. Uses a list of unfinished boxes instead of recursion,
 * since a company can be 10,000 levels deep.
 */
export function writeBoxFacts(graph: Graph): readonly string[] {
  const lines: string[] = [];
  const listed = new Set<NodeId>(listBoxes(graph));
  const left: (NodeId | undefined)[] = [...childrenOf(graph, COMPANY)].reverse();
  while (left.length > 0) {
    const id = left.pop();
    const node = graph.nodes.get(id ?? "");
    if (node === undefined) lines.push("</details>");
    else {
      lines.push(...writeBox(graph, node, listed));
      // An `undefined` in place of an id closes the box once the boxes below it are written.
      left.push(undefined, ...[...childrenOf(graph, node.id)].reverse());
    }
  }
  return lines;
}

/** Returns every box below the company. */
function listBoxes(graph: Graph): readonly NodeId[] {
  return [...graph.children.values()].flat().filter((id) => graph.nodes.has(id));
}

function writeBox(graph: Graph, node: GraphNode, listed: ReadonlySet<NodeId>): readonly string[] {
  const name = node.kind === "officer" ? officerTitle(node) : displayName(graph, node.id);
  const facts = [
    ...listFacts(graph, node.id).map(({ name: about, values }) => writeFact(about, values.map(escapeHtml))),
    writeFact(
      "See also",
      listRelated(graph, node)
        .filter((id) => listed.has(id))
        .map((id) => `<a href="#about-${encodeURIComponent(id)}">${escapeHtml(displayName(graph, id))}</a>`),
    ),
    writeFact(
      "Links",
      listLinks(graph, node.id).map(
        ({ name: title, url }) => `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(title)}</a>`,
      ),
    ),
  ].join("");
  return [
    `<details id="about-${escapeHtml(node.id)}"${node.kind === "unit" ? "" : " open"}>`,
    `<summary>${escapeHtml(name)}</summary>`,
    `<p>${escapeHtml(describe(graph, node))}</p>`,
    ...(facts === "" ? [] : [`<ul>${facts}</ul>`]),
  ];
}

/**
 * Writes a fact as a list item that contains the list of its values, which are HTML already; returns an empty text if
 * there are no values.
 */
function writeFact(name: string, values: readonly string[]): string {
  if (values.length === 0) return "";
  return `<li>${name}<ul>${values.map((value) => `<li>${value}</li>`).join("")}</ul></li>`;
}

/**
 * Lists the boxes that a box's facts refer to: officers who answer, boxes that take part, and the ends of dotted lines.
 */
function listRelated(graph: Graph, node: GraphNode): readonly NodeId[] {
  const own = boxOf(graph, node.id);
  const parts =
    node.kind === "unit" ? [...answerersOf(node), ...node.responsible, ...node.consulted, ...node.informed] : [];
  const lines = graph.dottedLines
    .map(({ from, to }) => [boxOf(graph, from), boxOf(graph, to)])
    .filter((ends) => ends.includes(own))
    .flat();
  const related = [...parts, ...lines].map((id) => boxOf(graph, id));
  return [...new Set(related)].filter((id) => id !== own);
}

function describe(graph: Graph, node: GraphNode): string {
  switch (node.kind) {
    case "unit":
      return describeUnit(graph, node);
    case "officer":
      return describeOfficer(graph, node);
    case "committee":
      return describeCommittee(node);
    case "post":
      return displayName(graph, node.id);
  }
}
