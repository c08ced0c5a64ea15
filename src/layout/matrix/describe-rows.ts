import type { Coverage, CoverageCell, CoveredArea } from "../../model/coverage.js";
import type { Graph, NodeId } from "../../model/graph.js";
import type { Part } from "../../model/panel.js";
import { colourOfPost, ownerOfColour } from "../../model/queries.js";
import type { ColouredRoles, Owner } from "../../model/queries.js";
import { tagArea } from "../content/area-tags.js";
import { badgeOf, splitAnswerers } from "../content/officer-badges.js";
import { displayName, joinWithAnd, listNames, officerTitle } from "../../wording/index.js";
import type { AreaRow } from "./matrix-content.js";

/** The facts of a company that a matrix describes. */
export interface CoveredCompany {
  readonly graph: Graph;
  readonly coverage: Coverage;
  readonly coloured: ColouredRoles;
}

/** Describes each area as a row of the matrix. */
export function describeRows(company: CoveredCompany): readonly AreaRow[] {
  const { areas, cells } = company.coverage;
  return areas.map((area) => {
    const own = cells.filter((cell) => cell.area === area.id);
    return describeRow(company, area, own);
  });
}

function describeRow(company: CoveredCompany, area: CoveredArea, cells: readonly CoverageCell[]): AreaRow {
  const { graph, coloured } = company;
  const { officers, posts } = splitAnswerers(graph, area.accountable);
  const stripe = area.accountable.map((id) => colourOfPost(graph, id, coloured));
  const parts = new Map<NodeId, Part[]>();
  for (const { who, part } of cells) parts.set(who, [...(parts.get(who) ?? []), part]);
  const [colour = "other"] = stripe;
  const owner: Owner = OWNERS[area.state] ?? ownerOfColour(colour);
  return {
    id: area.id,
    name: area.name,
    owner,
    stripe,
    answerers: area.accountable.map((id) => displayName(graph, id)),
    badges: [
      ...officers.map((officer) => badgeOf(graph, officer, coloured)),
      ...(area.state === "not-applicable" ? [] : tagArea(area)),
    ],
    isGap: area.state === "unowned" || area.state === "unanswered",
    ...(posts.length > 0 && { posts: listNames(posts.map(({ id }) => displayName(graph, id))) }),
    ...(area.state === "not-applicable" && { remark: `Not applicable: ${area.notApplicable ?? ""}` }),
    parts,
    facts: tellRow(company, area, cells),
  };
}

/** Owner shown for an area in a state in which no single officer answers for it. */
const OWNERS: Readonly<Partial<Record<CoveredArea["state"], Owner>>> = {
  contested: "contested",
  unanswered: "unowned",
  unowned: "unowned",
  suggested: "unowned",
  "not-applicable": "none",
};

function tellRow({ graph }: CoveredCompany, area: CoveredArea, cells: readonly CoverageCell[]): string {
  const list = (part: Part) => cells.flatMap((cell) => (cell.part === part ? [nameOf(graph, cell.who)] : []));
  const tell = (lead: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${lead}: ${listNames(names)}.`];
  return [
    ...tellState(area, list("accountable")),
    ...tell("Responsible", list("responsible")),
    ...tell("Consulted", list("consulted")),
    ...tell("Informed", list("informed")),
    ...tell("Suggested by the kind of unit", list("suggested")),
  ].join(" ");
}

function tellState({ state, notApplicable, origin }: CoveredArea, accountable: readonly string[]): readonly string[] {
  switch (state) {
    case "owned":
      return [`Accountable: ${joinWithAnd(accountable)}.`];
    case "contested":
      return [`Contested between ${joinWithAnd(accountable)}.`];
    case "suggested":
      return [NOT_STATED];
    case "unanswered":
    case "unowned":
      return [origin === undefined ? NOT_STATED : "Nobody answers."];
    case "not-applicable":
      return [`Not applicable: ${notApplicable ?? ""}.`];
  }
}

const NOT_STATED = "The file does not say who answers.";

/**
 * Names an officer by letters. An officer in a role that the company itself defines is named by title, since the
 * letters would only abbreviate it.
 */
function nameOf(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  return node?.kind === "officer" && node.role.id === undefined ? officerTitle(node) : displayName(graph, id);
}
