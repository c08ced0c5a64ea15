/** Profiles of roles, and who has each role in a company. */
import { expect, test } from "vitest";
import { findCoverage, profileRole } from "../../src/answers/index.js";
import { ROLE_CARDS } from "../../src/catalog/index.js";
import { openCompany } from "../../src/pipeline.js";

function profile(role: string, content: string) {
  const { graph } = openCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("this company has no graph");
  return profileRole(role, { graph, coverage: findCoverage(graph) });
}

test("every role of the catalogue has a profile with sources", () => {
  for (const { role } of ROLE_CARDS) expect(profileRole(role)?.sources, role).not.toHaveLength(0);
  expect(profileRole("chief-happiness")).toBeUndefined();
});

test("each technology officer has four areas with two duties each", () => {
  for (const role of ["cio", "cto", "ciso"])
    expect(profileRole(role)?.keyAreas.map(({ duties }) => duties.length)).toEqual([2, 2, 2, 2]);
});

const TEXT = `company: Northwind Bikes
officers: [{ id: ceo, role: CEO }, { id: cio, role: CIO, reportsTo: ceo }, { id: ciso, role: CISO, dotted: ceo }]
departments:
  - id: it
    name: IT
    officer: cio
    headcount: 40
    focus: cio.it-governance
    teams: [{ id: iam, name: Access, officer: ciso, headcount: 6 }, { id: desk, name: Service Desk, headcount: 9 }]
  - { id: web, name: Web, officer: [cio, ciso] }
`;

test("a role in a company counts what its holder alone answers for", () => {
  expect(profile("cio", TEXT)?.here).toEqual({
    holders: ["cio"],
    units: ["it", "desk"],
    topUnits: ["it"],
    contestedUnits: ["web"],
    people: 34,
    reportsTo: ["ceo"],
    dottedTo: [],
  });
  expect(profile("ciso", TEXT)?.here).toMatchObject({ units: ["iam"], people: 6, dottedTo: ["ceo"] });
});

test("a role that nobody holds has nothing", () => {
  expect(profile("cto", TEXT)?.here).toEqual({
    holders: [],
    units: [],
    topUnits: [],
    contestedUnits: [],
    reportsTo: [],
    dottedTo: [],
  });
});

test("a key area names its owner in the company", () => {
  const areas = profile("cio", TEXT)?.keyAreas.map(({ id, here }) => [id, here?.state, here?.by, here?.through]);
  expect(areas?.at(-1)).toEqual(["cio.it-governance", "owned", ["cio"], ["it"]]);
});
