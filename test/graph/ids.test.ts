import { expect, test } from "vitest";
import { complaintsOf, graphOf, placesOf, problemsOf } from "../support/graph.js";

function unitIds(...names: readonly string[]): readonly string[] {
  return graphOf({ departments: names }).units.map(({ id }) => id);
}

test("a unit without id is called by the slug of its name", () => {
  expect(unitIds("Information Technology", "R&D / Labs", "Ｆｕｌｌ Width")).toEqual([
    "information-technology",
    "r-d-labs",
    "full-width",
  ]);
});

test("a slug keeps letters, marks and digits of any script", () => {
  expect(unitIds("情報システム部", "Übersetzung 2", "हिन्दी विभाग", "ΔΙΟΊΚΗΣΗ")).toEqual([
    "情報システム部",
    "übersetzung-2",
    "हिन्दी-विभाग",
    "διοίκηση",
  ]);
});

test("a name without letters still gets an id", () => {
  expect(unitIds("***", "???")).toEqual(["unit", "unit-2"]);
});

test("words with a meaning of their own are not used as ids", () => {
  expect(unitIds("None", "Vacant")).toEqual(["none-2", "vacant-2"]);
});

test("where names clash the parent's slug goes in front of all of them, then they are counted", () => {
  const graph = graphOf({
    departments: [
      { name: "Retail", departments: ["Support", "Support"] },
      { name: "Wholesale", departments: ["Support"] },
      "Support",
    ],
  });
  expect(graph.units.map(({ id }) => id)).toEqual([
    "retail",
    "retail-support",
    "retail-support-2",
    "wholesale",
    "wholesale-support",
    "support",
  ]);
});

test("an id of the file wins over a slug, wherever it stands", () => {
  const graph = graphOf({
    departments: [
      { name: "Sales", departments: ["Data"] },
      { id: "data", name: "Data Office" },
    ],
  });
  expect(graph.units.map(({ id, name }) => [id, name])).toEqual([
    ["sales", "Sales"],
    ["sales-data", "Data"],
    ["data", "Data Office"],
  ]);
});

test("an id made by putting the parent in front gives way to a plain slug", () => {
  const graph = graphOf({
    departments: [{ name: "Sales", departments: ["Data"] }, { name: "HR", departments: ["Data"] }, "Sales Data"],
  });
  expect(graph.units.map(({ id }) => id)).toEqual(["sales", "sales-data-2", "hr", "hr-data", "sales-data"]);
});

test("one id twice is reported at the second, with the first as related place; both are drawn", () => {
  const sketch = {
    officers: [{ id: "platform", role: "CTO" }],
    departments: [{ id: "platform", name: "Platform", officer: "platform" }],
  };
  expect(problemsOf(sketch)).toEqual([
    {
      rule: "duplicate-id",
      message: "'platform' is used twice: here and for the officer 'CTO'. Give one of them another id.",
      help: "Rename one of the two, for example to 'platform-2', and the references that mean it.",
      origin: { file: "company.yaml", path: ["departments", 0, "id"] },
      subjects: ["platform", "platform-2"],
      related: [{ message: "'platform' is first used here", origin: { file: "company.yaml", path: ["officers", 0] } }],
    },
  ]);
  expect(placesOf(graphOf(sketch))).toEqual({ platform: "company top", "platform-2": "platform own-officer?" });
});

test("a made id never takes an id of the file", () => {
  const graph = graphOf({ officers: ["cto", { id: "cto", role: "CIO" }, { id: "cto-2", role: "CISO" }] });
  expect(graph.officers.map(({ id, role }) => [id, role.id])).toEqual([
    ["cto", "cto"],
    ["cto-3", "cio"],
    ["cto-2", "ciso"],
  ]);
});

test("a slug that several units share is an error only where something points at it", () => {
  const departments = [
    { name: "Retail", departments: ["Support"] },
    { name: "Wholesale", departments: ["Support"] },
  ];
  expect(problemsOf({ departments })).toEqual([]);
  const dotted = [
    { from: "retail", to: "support" },
    { from: "retail", to: "wholesale-support" },
  ];
  expect(complaintsOf({ departments, dotted })).toEqual([
    "duplicate-id at dotted.0.to: to points at 'support', which may mean 2 entries: 'retail-support', 'wholesale-support'. Give the one you mean an id of its own.",
  ]);
  expect(graphOf({ departments, dotted }).dottedLines).toMatchObject([{ from: "retail", to: "wholesale-support" }]);
});

test("officers and committees without id are meant by role and name, posts by no made id", () => {
  const graph = graphOf({
    officers: [{ role: "Chief Information Officer" }],
    committees: [{ name: "Risk Committee" }],
    departments: [{ name: "IT", officer: "cio", people: [{ name: "Jan Dvořák" }, { title: "Analyst" }, {}] }],
    dotted: [{ from: "it", to: "risk-committee" }],
  });
  expect([...graph.nodes.keys()]).toEqual(["cio", "it", "jan-dvořák", "analyst", "post", "risk-committee"]);
  expect(graph.dottedLines).toMatchObject([{ from: "it", to: "risk-committee" }]);

  expect(complaintsOf({ departments: [{ name: "IT", people: ["Jan", { name: "Eda", reportsTo: "jan" }] }] })).toEqual([
    "unknown-reference at departments.0.people.1.reportsTo: reportsTo points at 'jan', which is the name of a post and not an id.",
  ]);
});

test("a counted id cannot be meant", () => {
  expect(complaintsOf({ departments: ["Data", "Data"], dotted: [{ from: "data-2", to: "data" }] })).toEqual([
    "unknown-reference at dotted.0.from: from points at 'data-2', which does not exist.",
    "duplicate-id at dotted.0.to: to points at 'data', which may mean 2 entries: 'data', 'data-2'. Give the one you mean an id of its own.",
  ]);
});
