import { expect, test } from "vitest";
import { buildGraph } from "../../src/graph/index.js";
import type { Graph } from "../../src/model/graph.js";
import { company } from "../support/company.js";
import type { CompanySketch, PostSketch } from "../support/company-sketch.js";

function outcomeOn(date: string | undefined, sketch: CompanySketch) {
  return buildGraph(company(sketch), date);
}

function graphOn(date: string | undefined, sketch: CompanySketch): Graph {
  const { value } = outcomeOn(date, sketch);
  if (value === undefined) throw new Error("nothing there");
  return value;
}

const UNITS: CompanySketch = {
  officers: ["ceo"],
  departments: [
    { name: "Old", until: "2025-12-31" },
    { name: "New", since: "2026-07-01" },
    { name: "Plan", since: "2026-07-01", status: "planned" },
    { name: "Gone", status: "ended" },
    { name: "Going", status: "ended", until: "2026-06-30" },
  ],
};

test.each([
  [undefined, ["Old", "New", "Plan planned", "Going"].filter((name) => name !== "Going")],
  ["2025-12-31", ["Old", "Plan planned", "Going"]],
  ["2026-01-01", ["Plan planned", "Going"]],
  ["2026-06-30", ["Plan planned", "Going"]],
  ["2026-07-01", ["New", "Plan"]],
])("departments on %s", (date, names) => {
  const shown = graphOn(date, UNITS).units.map(({ name, status }) =>
    status === "active" ? name : `${name} ${status}`,
  );
  expect(shown).toEqual(names);
});

test("the company's own date counts when no other is asked for", () => {
  expect(graphOn(undefined, { ...UNITS, asOf: "2026-08-01" }).units.map(({ name }) => name)).toEqual(["New", "Plan"]);
  expect(graphOn("2025-01-01", { ...UNITS, asOf: "2026-08-01" })).toMatchObject({
    company: { asOf: "2025-01-01" },
    leftOut: [
      { kind: "unit", name: "New", because: "not-yet" },
      { kind: "unit", name: "Gone", because: "ended" },
    ],
  });
});

test("a department that is left out takes everything in it along", () => {
  const graph = graphOn("2026-01-01", {
    officers: ["ceo"],
    departments: [{ name: "Old", until: "2025-12-31", people: ["Ann"], departments: ["Older"] }, "Stays"],
  });
  expect(graph.units.map(({ name }) => name)).toEqual(["Stays"]);
  expect(graph.posts).toEqual([]);
  expect(graph.leftOut.map(({ name }) => name)).toEqual(["Old", "Ann", "Older"]);
});

/** Returns the holder of an officer's post on 2026-03-31, and the status. */
function holderOf(post: Omit<PostSketch, "id">) {
  const [officer] = graphOn("2026-03-31", { officers: [{ id: "x", role: "CIO", ...post }, "ceo"] }).officers;
  return officer?.id === "x" ? [officer.names.join(), officer.status] : undefined;
}

test.each<[string, Omit<PostSketch, "id">, [string, string] | undefined]>([
  ["held", { name: "Jo" }, ["Jo", "active"]],
  ["held since before", { name: "Jo", since: "2026-03-31" }, ["Jo", "active"]],
  ["held from later on", { name: "Jo", since: "2026-04-01" }, ["Jo", "planned"]],
  ["held until today", { name: "Jo", until: "2026-03-31" }, ["Jo", "active"]],
  ["held until before", { name: "Jo", until: "2026-03-30" }, ["", "active"]],
  ["interim, overdue", { name: "Jo", status: "interim", until: "2026-03-30" }, ["Jo", "interim"]],
  ["interim from later on", { name: "Jo", status: "interim", since: "2026-04-01" }, ["Jo", "planned"]],
  ["vacant since before", { status: "vacant", since: "2026-01-01" }, ["", "vacant"]],
  ["vacant from later on", { status: "vacant", since: "2026-04-01" }, ["", "active"]],
  ["planned", { name: "Jo", status: "planned", since: "2026-04-01" }, ["Jo", "planned"]],
  ["planned, and there by now", { name: "Jo", status: "planned", since: "2026-03-01" }, ["Jo", "active"]],
  ["ended", { name: "Jo", status: "ended" }, undefined],
  ["to end later", { name: "Jo", status: "ended", until: "2026-12-31" }, ["Jo", "active"]],
])("a post %s", (_name, post, expected) => {
  expect(holderOf(post)).toEqual(expected);
});

test("a head described on the spot follows its dates", () => {
  const headOn = (date: string) =>
    graphOn(date, {
      departments: [{ name: "IT", head: { name: "Jo", since: "2026-01-01", until: "2026-12-31" } }],
    }).units[0]?.heads[0];
  expect(headOn("2025-06-01")).toMatchObject({ names: ["Jo"], status: "planned" });
  expect(headOn("2026-06-01")).toMatchObject({ names: ["Jo"], status: "active" });
  expect(headOn("2027-06-01")).toMatchObject({ names: [], status: "active" });
});

test("dotted lines begin and end", () => {
  const linesOn = (date: string) =>
    graphOn(date, {
      officers: ["cio", "cto"],
      dotted: [{ from: "cio", to: "cto", since: "2026-01-01", until: "2026-12-31" }],
    }).dottedLines.length;
  expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(linesOn)).toEqual([0, 1, 1, 0]);
});

test("a reference to something left out is reported, and drawn as broken", () => {
  const { value, problems } = outcomeOn("2026-03-31", {
    officers: ["ceo", { id: "cto", role: "CTO", status: "ended", until: "2026-01-31" }],
    departments: [{ name: "Engineering", officer: "cto", head: "cto" }],
  });
  expect(problems).toMatchObject([
    {
      rule: "unknown-reference",
      severity: "warn",
      message: "head points at 'cto', which does not exist any more on 2026-03-31, the date of the chart.",
    },
    {
      rule: "unknown-reference",
      severity: "warn",
      message: "officer points at 'cto', which does not exist any more on 2026-03-31, the date of the chart.",
    },
  ]);
  expect(value?.units[0]?.answer).toEqual({ kind: "unowned", because: "unknown-officer" });
});

test("ids do not change with the date", () => {
  const sketch: CompanySketch = {
    departments: [
      { name: "Retail", departments: [{ name: "Platform", until: "2025-12-31" }] },
      { name: "Wholesale", departments: ["Platform"] },
    ],
  };
  const idsOn = (date: string) => graphOn(date, sketch).units.map(({ id }) => id);
  expect(idsOn("2025-01-01")).toEqual(["retail", "retail-platform", "wholesale", "wholesale-platform"]);
  expect(idsOn("2026-01-01")).toEqual(["retail", "wholesale", "wholesale-platform"]);
});

test("a date with nothing on it has no chart", () => {
  expect(outcomeOn("2020-01-01", { departments: [{ name: "A", since: "2021-01-01" }] })).toMatchObject({
    problems: [{ rule: "missing-key" }],
  });
});

test("several roles of one post: letters and titles of all, the colour of the technology role", () => {
  const [officer] = graphOn(undefined, { officers: [{ id: "x", role: ["CEO", "CTO"] }, "cio"] }).officers;
  expect(officer).toMatchObject({
    role: { id: "cto", abbreviation: "CEO/CTO", title: "Chief Executive Officer and Chief Technology Officer" },
    roles: [{ id: "ceo" }, { id: "cto" }],
  });
});

test("one with the roles of CEO and CTO leads the company", () => {
  const graph = graphOn(undefined, { officers: [{ role: ["CTO", "CEO"] }, "cio"] });
  expect(graph.root).toBe("cto");
});

test("the holder who acts in a post is found by id or name", () => {
  const { officers } = graphOn(undefined, {
    officers: [
      { id: "ceo", role: "CEO", name: "Ada" },
      { id: "cio", role: "CIO", status: "vacant", acting: "ceo" },
      { id: "cto", role: "CTO", status: "vacant", acting: "Somebody Else" },
    ],
  });
  expect(officers.map(({ acting }) => acting)).toEqual([
    undefined,
    { id: "ceo", name: "Ada" },
    { name: "Somebody Else" },
  ]);
});
