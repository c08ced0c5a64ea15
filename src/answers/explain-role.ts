import type { Card, CardPart } from "../model/card.js";
import type { Graph } from "../model/graph.js";
import type { ProfileArea, RoleHere, RoleProfile } from "../model/role-profile.js";
import { APART } from "../catalog/index.js";
import { isTechnologyOfficer } from "../model/queries.js";
import { countOf, countPeople, startSentence } from "../wording/index.js";
import { nameAll, nameWithHolder, part } from "./card-parts.js";

/** Explains a role: what it usually does and, if there is a company, who has the role there. */
export function explainRole(profile: RoleProfile, graph?: Graph): Card {
  const { role, letters, title, headline, here } = profile;
  return {
    kind: "role",
    id: role,
    title: letters === title ? title : `${letters}, ${title}`,
    ...(headline !== undefined && { lead: headline }),
    parts: [
      ...part("Mission", [profile.mission]),
      ...part("Orientation", listOrientation(profile)),
      ...part("Origin", listOrigin(profile)),
      ...listAreas(profile, graph),
      ...listPractice(profile),
      ...(here === undefined || graph === undefined ? [] : listHere(profile, here, graph)),
      ...part("Sources", profile.sources),
    ],
  };
}

export function listOrientation({ orientation, faces, orientationNote }: RoleProfile): readonly string[] {
  if (orientation === undefined) return [];
  return [`${startSentence(orientation)}.`, faces, orientationNote].flatMap((text) => text ?? []);
}

export function listOrigin({ origin }: RoleProfile): readonly string[] {
  if (origin === undefined) return [];
  return [`Since: ${origin.short}.`, origin.detail, origin.usLaw].flatMap((text) => text ?? []);
}

/** Returns a part of the card for each key area that has duties. Areas without duties share one part. */
function listAreas({ keyAreas }: RoleProfile, graph: Graph | undefined): readonly CardPart[] {
  const sketched = keyAreas.filter(({ duties }) => duties.length === 0);
  return [
    ...keyAreas
      .filter(({ duties }) => duties.length > 0)
      .flatMap((area) => part(area.name, [...area.duties, tellOwner(area, graph)])),
    ...part("Key areas", [sketched.map(({ name }) => name).join(", ")]),
  ];
}

function listPractice(profile: RoleProfile): readonly CardPart[] {
  const { confusedWith, usualReportsTo, reportingLineNote, standing } = profile;
  const confusion = isTechnologyOfficer(profile.role) ? [APART.confusion, APART.sentence] : [];
  return [
    ...part("Departments it usually leads", [profile.departments.join(", ")]),
    ...part("Departments that others lead as often", [profile.contestedDepartments.join(", ")]),
    ...part("Judged by", profile.figures),
    ...part("Usually reports to", [usualReportsTo.join(", "), reportingLineNote]),
    ...part("Standing", [standing]),
    ...part("One question", [profile.question]),
    ...part("Often confused with", [...confusion, ...confusedWith.map(({ letters, tell }) => `${letters}: ${tell}`)]),
    ...part("Note", [profile.note]),
  ];
}

/**
 * Says who owns a key area in this company. Returns nothing if there is no company, or if the area is not one of the
 * focus areas that a file can name.
 */
export function tellOwner({ here }: ProfileArea, graph: Graph | undefined): string | undefined {
  if (here === undefined || graph === undefined) return undefined;
  const by = here.by.map((id) => nameWithHolder(graph, id)).join(" and ");
  const through = here.through.length === 0 ? "" : ` (${nameAll(graph, here.through, 4)})`;
  switch (here.state) {
    case "owned":
      return `Here: ${by}${through}.`;
    case "contested":
      return `Here: contested between ${by}${through}.`;
    case "unanswered":
      return `Here: nobody answers${through}.`;
    case "suggested":
      return `Here: not stated; probably ${by === "" ? "nobody" : by}${through}.`;
    case "not-applicable":
      return "Here: not needed, by decision.";
    case "unowned":
      return "Here: nobody.";
  }
}

function listHere(profile: RoleProfile, here: RoleHere, graph: Graph): readonly CardPart[] {
  const holders = part(`In ${graph.company.name}`, tellHolders(profile, graph));
  if (here.holders.length === 0) return holders;
  return [...holders, ...part("Reports to", [tellLines(here, graph)]), ...part("Answers for", tellUnits(here, graph))];
}

/** Says who has the role in this company or, if nobody has it, who answers for the role's areas. */
export function tellHolders({ here, keyAreas }: RoleProfile, graph: Graph): readonly string[] {
  const holders = here?.holders ?? [];
  if (holders.length > 0) return holders.map((id) => nameWithHolder(graph, id));
  const owned = keyAreas.filter((area) => area.here?.state === "owned").flatMap((area) => area.here?.by ?? []);
  const cover = [...new Set(owned)].map((id) => {
    const count = owned.filter((owner) => owner === id).length;
    return `${nameWithHolder(graph, id)}, answers for ${count} of its ${keyAreas.length} areas.`;
  });
  return ["Nobody has this role.", ...cover];
}

export function tellLines({ reportsTo, dottedTo }: RoleHere, graph: Graph): string {
  const solid = reportsTo.length === 0 ? "nobody" : nameAll(graph, reportsTo);
  return dottedTo.length === 0 ? solid : `${solid}; dotted: ${nameAll(graph, dottedTo)}`;
}

/**
 * Returns how many units and people a role answers for, the outermost of these units, and the contested units.
 */
export function tellUnits({ units, people, topUnits, contestedUnits }: RoleHere, graph: Graph): readonly string[] {
  if (units.length + contestedUnits.length === 0) return ["nothing"];
  const count = countOf(units.length, "unit") + (people === undefined ? "" : `, ${countPeople(people)}`);
  return [
    count,
    ...(topUnits.length === 0 ? [] : [nameAll(graph, topUnits)]),
    ...(contestedUnits.length === 0 ? [] : [`contested: ${nameAll(graph, contestedUnits)}`]),
  ];
}
