import type { Coverage } from "../../model/coverage.js";
import type { Graph, NodeId } from "../../model/graph.js";
import { ORIENTATIONS } from "../../model/panel.js";
import { isTechnologyOfficer } from "../../model/queries.js";
import type { ColouredRoles, OfficerColour } from "../../model/queries.js";
import type { AreaHere, ProfileArea, RoleHere, RoleProfile } from "../../model/role-profile.js";
import type { ChartView } from "../../model/view.js";
import { tagArea } from "../content/area-tags.js";
import { badgeOf, splitAnswerers } from "../content/officer-badges.js";
import { displayName, holderOf, holderText, joinWithAnd, startSentence } from "../../wording/index.js";
import { tellHere } from "./tell-here.js";
import type { AreaContent, RoleContent } from "./role-content.js";

/** The facts of a company whose roles are compared. */
export interface ComparedCompany {
  readonly graph: Graph;
  readonly coverage: Coverage;
  readonly coloured: ColouredRoles;
  readonly people: ChartView["people"];
}

export function describeRole(company: ComparedCompany, profile: RoleProfile): RoleContent {
  const { role, letters, title, headline, mission, question, departments, here } = profile;
  const orientation = ORIENTATIONS.find((word) => word === profile.orientation);
  return {
    role,
    colour: colourOfRole(role, company.coloured),
    letters,
    title,
    holders: here === undefined ? [] : nameHolders(company, here),
    isVacant: here?.holders.every((id) => isVacant(company.graph, id)) === true,
    ...(orientation !== undefined && {
      look: {
        orientation,
        word: startSentence(orientation),
        ...(headline !== undefined && { headline }),
        ...(mission !== undefined && { mission }),
      },
    }),
    areas: profile.keyAreas.map((area) => describeArea(company, area)),
    ...(question !== undefined && { question }),
    departments,
    here: {
      full: here === undefined ? "" : tellHere(company.graph, profile, here, true),
      short: here === undefined ? "" : tellHere(company.graph, profile, here, false),
    },
  };
}

function isVacant({ nodes }: Graph, id: NodeId): boolean {
  const node = nodes.get(id);
  return node?.kind === "officer" && node.status === "vacant" && node.acting === undefined;
}

function colourOfRole(role: string, coloured: ColouredRoles): OfficerColour {
  if (isTechnologyOfficer(role)) return role;
  return coloured.has(role) ? `role:${role}` : "other";
}

/** Writes a line for each holder, or none if the view leaves out names of people. */
function nameHolders({ graph, people }: ComparedCompany, { holders }: RoleHere): readonly string[] {
  if (holders.length === 0) return ["Nobody holds this role here"];
  if (people === "none") return [];
  return holders.flatMap((id) => {
    const officer = graph.nodes.get(id);
    return officer?.kind === "officer" ? (holderText(holderOf(officer)) ?? []) : [];
  });
}

function describeArea(company: ComparedCompany, { id, name, what, duties: own, here }: ProfileArea): AreaContent {
  const duties = own.length > 0 || what === undefined ? own : [what];
  if (here === undefined) return { id, name, duties, badges: [], answerers: [], told: "" };
  const { graph, coloured } = company;
  const answerers = here.state === "suggested" ? [] : here.by.map((by) => displayName(graph, by));
  const { officers, posts } = splitAnswerers(graph, here.by);
  const told = tellArea(company, id, here);
  const badges = answerers.length === 0 ? [] : officers.map((officer) => badgeOf(graph, officer, coloured));
  const hasPosts = answerers.length > 0 && posts.length > 0;
  return {
    id,
    name,
    duties,
    badges: [...badges, ...tagHere(company, id, here)],
    answerers,
    told,
    ...(hasPosts && { note: told }),
  };
}

/**
 * Returns the tag of an area. If only the kinds of units suggest who answers, and they suggest one or two officers, the
 * tag names these: `perhaps CIO or CTO`.
 */
function tagHere({ graph, coverage }: ComparedCompany, id: string, { state, by }: AreaHere): AreaContent["badges"] {
  const area = coverage.areas.find((each) => each.id === id);
  if (area === undefined) return [];
  const letters = splitAnswerers(graph, by).officers.map((officer) => displayName(graph, officer.id));
  if (state !== "suggested" || letters.length === 0 || letters.length > 2) return tagArea(area);
  return tagArea(area).map((tag) => ({ ...tag, text: `perhaps ${letters.join(" or ")}` }));
}

function tellArea({ graph, coverage }: ComparedCompany, id: string, { state, by, through }: AreaHere): string {
  const names = (ids: readonly NodeId[]) => joinWithAnd(ids.map((id) => displayName(graph, id)));
  const via = through.length === 0 ? "" : ` through ${names(through)}`;
  switch (state) {
    case "owned":
      return `${names(by)} answers for it here${via}.`;
    case "contested":
      return `Contested here between ${names(by)}.`;
    case "unanswered":
      return `The work lies with ${names(through)}, for which nobody answers here.`;
    case "unowned":
      return coverage.areas.find((area) => area.id === id)?.origin === undefined
        ? "The file does not say who answers for it here."
        : "Nobody answers for it here.";
    case "not-applicable":
      return "The company has no use for it.";
    case "suggested":
      return `The file does not say who answers for it here; such work usually lies with ${names(through)}.`;
  }
}
