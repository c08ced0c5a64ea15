import { expect, test } from "vitest";
import { findRole, ROLES } from "../../src/catalog/index.js";

test.each([
  ["CIO", "cio"],
  ["ciso", "ciso"],
  ["Chief-Data", "chief-data"],
  ["chief_data", "chief-data"],
  ["gc", "clo"],
  ["CLO", "clo"],
  ["Chief Information Officer", "cio"],
  ["  CHIEF   information\tsecurity officer ", "ciso"],
  ["Chief Technical Officer", "cto"],
  ["C.E.O.", "ceo"],
  ["CHRO", "chro"],
  ["Chief Digital Officer", "chief-digital"],
  ["board", "board"],
  ["Chief Commercial Officer", "chief-commercial"],
  ["CTrO", "chief-transformation"],
  ["Chief People Officer", "chro"],
  ["CAIO", "caio"],
  ["CDAO", "chief-data"],
  ["CGO", "chief-growth"],
  ["Chief Sustainability Officer", "chief-sustainability"],
  ["Chief Investment Officer", "chief-investment"],
])("%j is the role %s", (text, id) => {
  expect(findRole(text)).toMatchObject({ kind: "known", role: { id } });
});

test.each([
  ["CDO", ["chief-data", "chief-digital", "chief-diversity", "chief-design"]],
  ["cpo", ["chief-product", "chief-privacy", "chro", "chief-procurement"]],
  ["CRO", ["chief-risk", "chief-revenue"]],
  ["CSO", ["chief-security", "chief-strategy", "chief-sustainability", "chief-science", "chief-sales"]],
  ["c.c.o.", ["chief-compliance", "chief-customer", "chief-commercial", "chief-communications", "chief-creative"]],
  ["CMO", ["chief-marketing", "chief-medical"]],
  ["CAO", ["chief-administrative", "chief-accounting", "chief-analytics"]],
])("%s may mean any of %j", (text, ids) => {
  const match = findRole(text);
  expect(match.kind === "ambiguous" && match.candidates.map((role) => role.id)).toEqual(ids);
});

test.each(["", "CWO", "Head of IT", "chief architect", "constructor", "__proto__", "security official (acting)"])(
  "%j is nobody's role",
  (text) => {
    expect(findRole(text)).toEqual({ kind: "unknown" });
  },
);

test("every role is found by its id and by its title", () => {
  expect(ROLES).toHaveLength(51);
  for (const role of ROLES) {
    expect(findRole(role.id)).toEqual({ kind: "known", role });
    expect(findRole(role.title)).toEqual({ kind: "known", role });
  }
});

test("letters that two roles share are listed as ambiguous", () => {
  for (const { abbreviation } of ROLES.filter((role) => role.abbreviation !== "")) {
    const owners = ROLES.filter((role) => role.abbreviation.toLowerCase() === abbreviation.toLowerCase());
    expect(findRole(abbreviation).kind, abbreviation).toBe(
      owners.length === 1 && abbreviation !== "CPO" ? "known" : "ambiguous",
    );
  }
});
