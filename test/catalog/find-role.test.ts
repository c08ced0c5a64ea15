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
])("%j is the role %s", (text, id) => {
  expect(findRole(text)).toMatchObject({ kind: "known", role: { id } });
});

test.each([
  ["CDO", ["chief-data", "chief-digital"]],
  ["cpo", ["chief-product", "chief-privacy", "chro", "chief-procurement"]],
  ["CRO", ["chief-risk", "chief-revenue"]],
  ["CSO", ["chief-security", "chief-strategy"]],
  ["c.c.o.", ["chief-compliance", "chief-customer"]],
])("%s may mean any of %j", (text, ids) => {
  const match = findRole(text);
  expect(match.kind === "ambiguous" && match.candidates.map((role) => role.id)).toEqual(ids);
});

test.each(["", "CMO", "Head of IT", "chief architect", "constructor", "__proto__", "security official (acting)"])(
  "%j is nobody's role",
  (text) => {
    expect(findRole(text)).toEqual({ kind: "unknown" });
  },
);

test("every role is found by its id and by its title", () => {
  expect(ROLES).toHaveLength(27);
  for (const role of ROLES) {
    expect(findRole(role.id)).toEqual({ kind: "known", role });
    expect(findRole(role.title)).toEqual({ kind: "known", role });
  }
});
