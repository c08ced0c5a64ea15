import type { Graph, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import { TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { anyNumber, defineRule, wholeNumber } from "../define-rule.js";
import { hasRole } from "../structure.js";
import type { Structure } from "../structure.js";
import { joinWithAnd, nameOfPost, nameOfRole, quote } from "../../wording/index.js";

/** Smallest number of technology departments at which it makes sense to compute a share of them. */
const SHARED_AT_LEAST = 10;

export const keyPersonConcentration = defineRule({
  id: "key-person-concentration",
  group: "shape",
  severity: "info",
  precision: "medium",
  title:
    "One person holds several officer roles, heads many units, or holds several posts that together answer for most of technology.",
  why: "One resignation should not put the business at risk.",
  sources: [
    {
      text: "Heidrick & Struggles 2023 (41 % of companies have no succession plan for the CISO)",
      kind: "heuristic",
    },
  ],
  options: {
    maxRoles: wholeNumber(2, "The largest number of officer roles that one person may hold.", 1),
    maxHeadedUnits: wholeNumber(4, "The largest number of units that one person may head.", 1),
    maxShare: anyNumber(
      0.6,
      "The largest share of the technology departments that one person with several officer roles may answer for, if others answer for some of them too.",
    ),
    exemptBelowHeadcount: wholeNumber(50, "The smallest number of people in a company for the rule to apply."),
  },
  needs: ["people[].person", "officers[].person", "officers[].role", "departments[].head"],
  fix: "Spread the roles, or name a 'deputy:' for each.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cdo, role: chief-data, person: mei-lin, reportsTo: ceo }
  - { id: cto, role: [CTO, chief-digital], person: mei-lin, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cto, role: [CTO, chief-digital], person: mei-lin, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
  },

  *check({ graph, structure, options }) {
    if (graph.company.headcount !== undefined && graph.company.headcount < options.exemptBelowHeadcount) return;
    const technology = listTechnologyUnits(graph, structure);
    for (const posts of groupByPerson(graph)) {
      const roles = listRoles(posts);
      const headed = listHeadedUnits(structure, posts);
      const share = roles.length > 1 ? findShare(technology, posts) : 0;
      const isOverShare = share > options.maxShare && share < 1;
      if (roles.length <= options.maxRoles && headed.length <= options.maxHeadedUnits && !isOverShare) continue;
      const [first] = posts;
      if (first === undefined || posts.every(hasDeputy)) continue;
      const [name = nameOfPost(graph, first), ...others] = roles;
      const facts = [
        ...(others.length > 0 ? [`is also ${joinWithAnd(others)}`] : []),
        ...(headed.length > options.maxHeadedUnits ? [`heads ${headed.length} units`] : []),
        ...(isOverShare ? [`answers for ${Math.round(share * 100)} % of the technology departments`] : []),
      ];
      yield {
        message: `The holder of the ${name} post ${joinWithAnd(facts)}. If that person leaves, all of this falls vacant at once.`,
        subjects: posts.map(({ id }) => id),
        at: at(first, "person"),
      };
    }
  },
});

/** Groups posts that the same person holds; a post that names nobody is a group of its own. */
function groupByPerson({ officers, posts }: Graph): readonly (readonly (Officer | Post)[])[] {
  const groups = new Map<string, (Officer | Post)[]>();
  for (const post of [...officers, ...posts]) {
    const key = post.person === undefined ? `post ${post.id}` : `person ${post.person}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [post]);
    else group.push(post);
  }
  return [...groups.values()];
}

function listRoles(posts: readonly (Officer | Post)[]): readonly string[] {
  const roles = posts.flatMap((post) => (post.kind === "officer" ? post.roles : []));
  return [...new Set(roles.map(({ id, text }) => (id === undefined ? quote(text) : nameOfRole(id))))];
}

function listHeadedUnits(structure: Structure, posts: readonly (Officer | Post)[]): readonly Unit[] {
  return [...new Set(posts.flatMap(({ id }) => structure.unitsHeadedBy(id)))];
}

/** Lists the units that each technology officer answers for. */
function listTechnologyUnits({ officers }: Graph, structure: Structure): ReadonlyMap<NodeId, readonly Unit[]> {
  const technologyOfficers = officers.filter((officer) => hasRole(officer, TECHNOLOGY_OFFICERS));
  return new Map(technologyOfficers.map(({ id }) => [id, structure.unitsAnsweredBy(id)]));
}

function findShare(technology: ReadonlyMap<NodeId, readonly Unit[]>, posts: readonly (Officer | Post)[]): number {
  const own = new Set(posts.flatMap(({ id }) => technology.get(id) ?? []));
  if (own.size === 0) return 0;
  const all = new Set([...technology.values()].flat());
  return all.size < SHARED_AT_LEAST ? 0 : own.size / all.size;
}

function hasDeputy({ deputy }: Officer | Post): boolean {
  return deputy !== undefined;
}
