import { DEPARTMENT_KINDS, FOCUS_AREAS, listRoleSources, ONE_QUESTION, ROLE_CARDS, ROLES } from "../catalog/index.js";
import type { KeyArea, RoleCard } from "../catalog/index.js";
import type { Coverage } from "../model/coverage.js";
import type { Graph } from "../model/graph.js";
import { isTechnologyOfficer } from "../model/queries.js";
import type { AreaHere, ProfileArea, RoleProfile } from "../model/role-profile.js";
import { nameOfRole } from "../wording/index.js";
import { findRoleHere } from "./role-here.js";

/** The facts of a company that profiles of roles need. */
export interface ProfiledCompany {
  readonly graph: Graph;
  readonly coverage: Coverage;
}

/** Returns the profile of a role by its id in the catalogue, or `undefined` if no role has that id. */
export function profileRole(role: string, company?: ProfiledCompany): RoleProfile | undefined {
  const card = ROLE_CARDS.find((each) => each.role === role);
  const named = ROLES.find(({ id }) => id === role);
  if (card === undefined || named === undefined) return undefined;
  return {
    role,
    letters: nameOfRole(role),
    title: named.title,
    ...listTexts(card),
    ...(isTechnologyOfficer(role) && { question: ONE_QUESTION[role] }),
    ...listFacts(card),
    keyAreas: card.keyAreas.map((area) => profileArea(area, company?.coverage)),
    sources: listRoleSources(role),
    ...(company !== undefined && { here: findRoleHere(role, company.graph) }),
  };
}

/** Returns the texts of a role's card, without those that are absent. */
function listTexts({ orientation, orientationNote, faces, standing, headline, mission, origin, ...others }: RoleCard) {
  const { reportingLineNote, note } = others;
  const texts = { orientation, orientationNote, faces, standing, headline, mission, origin, reportingLineNote, note };
  return dropAbsent(texts);
}

function dropAbsent<Texts extends object>(texts: Texts): { [Key in keyof Texts]?: Exclude<Texts[Key], undefined> } {
  const entries = Object.entries(texts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Texts]?: Exclude<Texts[Key], undefined> };
}

function listFacts(card: RoleCard) {
  return {
    figures: card.kpis,
    departments: card.typicalDepartments.map(nameKind),
    contestedDepartments: card.contestedDepartments.map(nameKind),
    usualReportsTo: card.usualReportsTo.map(nameOfRole),
    confusedWith: card.oftenConfusedWith.map(({ role, tell }) => ({ role, letters: nameOfRole(role), tell })),
  };
}

function nameKind(id: string): string {
  return DEPARTMENT_KINDS.find((kind) => kind.id === id)?.name ?? id;
}

function profileArea({ id, name, what }: KeyArea, coverage: Coverage | undefined): ProfileArea {
  const duties = FOCUS_AREAS.find((area) => area.id === id)?.duties ?? [];
  const here = coverage && findAreaHere(id, coverage);
  return { id, name, duties, ...(what !== undefined && { what }), ...(here !== undefined && { here }) };
}

function findAreaHere(id: string, { areas, cells, columns }: Coverage): AreaHere | undefined {
  const area = areas.find((each) => each.id === id);
  if (area === undefined) return undefined;
  const units = new Set(columns.flatMap(({ node, kind }) => (kind === "unit" ? [node] : [])));
  const guessed = cells.flatMap((cell) => (cell.area === id && cell.part === "suggested" ? [cell.who] : []));
  const isGuess = area.state === "suggested";
  return {
    state: area.state,
    by: isGuess ? guessed.filter((node) => !units.has(node)) : area.accountable,
    through: (isGuess ? guessed : area.owners).filter((node) => units.has(node)),
  };
}
