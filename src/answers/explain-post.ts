import type { Card, CardPart } from "../model/card.js";
import type { Finding } from "../model/finding.js";
import type { Committee, Graph, NodeId, Officer, Post } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import { countOf, displayName, officerTitle, postName, tellHolder, tellMembers } from "../wording/index.js";
import { listOwned, nameAll, nameWithHolder, part } from "./card-parts.js";
import { listFindings } from "./explain-unit.js";
import type { UnitFacts } from "./explain-unit.js";
import { keepOutermost } from "./role-here.js";

/** Explains a post: who holds it, what it answers for, its lines, and what a check found about it. */
export function explainPost(
  graph: Graph,
  post: Officer | Post,
  { coverage, findings }: Pick<UnitFacts, "coverage" | "findings">,
): Card {
  const { id, kind } = post;
  const title = kind === "officer" ? `${post.role.abbreviation}, ${officerTitle(post)}` : postName(post);
  return {
    kind,
    id,
    title,
    lead: tellHolder(graph, post),
    parts: [
      ...listHolding(graph, post),
      ...listUnits(graph, id),
      ...part("Focus areas", [listOwned(coverage, id)]),
      ...listPostLines(graph, post),
      ...listFindings(id, findings),
    ],
  };
}

function listHolding(graph: Graph, post: Officer | Post): readonly CardPart[] {
  const { since, until, acting, deputy, scope } = post;
  return [
    ...part("Since", [since]),
    ...part("Until", [until]),
    ...part("Acting", [acting?.name]),
    ...part("Deputy", [deputy === undefined ? undefined : nameWithHolder(graph, deputy)]),
    ...part("For", [scope]),
    ...part("Purpose", [post.purpose]),
    ...part("Unit", [post.kind === "post" && post.unit !== undefined ? displayName(graph, post.unit) : undefined]),
  ];
}

function listUnits(graph: Graph, id: NodeId): readonly CardPart[] {
  const units = graph.units.filter((unit) => answerersOf(unit).includes(id));
  const alone = units.filter((unit) => answerersOf(unit).length === 1);
  const contested = units.filter((unit) => answerersOf(unit).length > 1).map((unit) => unit.id);
  const top = keepOutermost(alone).map((unit) => unit.id);
  const headed = graph.units.filter(({ heads }) => heads.some(({ post }) => post === id)).map((unit) => unit.id);
  return [
    ...part("Answers for", alone.length === 0 ? [] : [countOf(alone.length, "unit"), nameAll(graph, top)]),
    ...part("Contested", [nameAll(graph, contested)]),
    ...part("Heads", [nameAll(graph, headed)]),
  ];
}

function listPostLines(graph: Graph, { id, manager, assistantTo }: Officer | Post): readonly CardPart[] {
  const reports = [...graph.officers, ...graph.posts].filter((other) => other.manager?.to === id);
  const dotted = graph.dottedLines.filter(({ from }) => from === id).map(({ to }) => to);
  const seats = graph.committees.filter(({ chair, members }) => [chair, ...members].some((seat) => seat?.id === id));
  const guess = manager?.guessed === true ? " (not stated, so by default)" : "";
  return [
    ...part("Reports to", [manager === undefined ? "nobody" : nameWithHolder(graph, manager.to) + guess]),
    ...part("Assists", [assistantTo === undefined ? undefined : nameWithHolder(graph, assistantTo)]),
    ...part("Dotted line to", [nameAll(graph, dotted)]),
    ...part("Who reports to it", [
      nameAll(
        graph,
        reports.filter((each) => each.manager?.guessed !== true).map((each) => each.id),
      ),
    ]),
    ...part(
      "Seats",
      seats.map(({ name }) => name),
    ),
  ];
}

/** Explains a committee: who sits on it, and what it oversees. */
export function explainCommittee(graph: Graph, committee: Committee, findings: readonly Finding[]): Card {
  const { id, name, committeeKind, oversees } = committee;
  return {
    kind: "committee",
    id,
    title: `${name}, a committee`,
    lead: tellMembers(committee) || "The file names no members.",
    parts: [
      ...part("Kind", [committeeKind]),
      ...part("Oversees", [oversees.map((each) => displayName(graph, each)).join(", ")]),
      ...listFindings(id, findings),
    ],
  };
}
