import { describe, expect, test } from "vitest";
import { hasRole, Structure } from "../../src/check/structure.js";
import type { Officer, Post } from "../../src/model/graph.js";
import { graphOf } from "../support/graph.js";

const graph = graphOf({
  company: "A",
  officers: [
    { id: "ceo", role: "CEO", reportsTo: "board" },
    { id: "cio", role: ["CIO", "CTO"], reportsTo: "ceo", dotted: ["works"] },
    { id: "cto-north", role: "CTO", scope: "North", reportsTo: "ceo" },
    { id: "ciso-east", role: "CISO", scope: "East", reportsTo: "cio", dotted: ["ceo", "audit"] },
    { id: "own", role: "Harbour Master" },
  ],
  people: [
    { id: "aide", title: "Aide", reportsTo: "ceo", assistantTo: "ceo" },
    { id: "lead", title: "Lead", reportsTo: "cio", dotted: ["ciso-east"] },
    { id: "member", title: "Member", reportsTo: "lead" },
  ],
  departments: [
    { id: "it", name: "IT", officer: "cio", head: "lead" },
    { id: "web", name: "Web", officer: ["cio", "cto-north"], heads: ["lead", "member"] },
    {
      id: "yard",
      name: "Yard",
      officer: "cto-north",
      head: "yard-head",
      people: [
        { id: "yard-head", title: "Head of Yard", reportsTo: "cio" },
        { id: "worker", title: "Worker" },
      ],
      departments: [{ id: "gate", name: "Gate", people: [{ id: "guard", title: "Guard" }] }],
    },
  ],
  committees: [
    { id: "board", name: "Board", kind: "board" },
    { id: "audit", name: "Audit Committee", kind: "audit" },
    { id: "works", name: "Works Council", kind: "works-council", chair: "lead", members: ["own"] },
    { id: "circle", name: "Circle", members: ["member"] },
    { id: "risk", name: "Risk Committee", kind: "risk", members: ["worker"] },
  ],
});
const structure = new Structure(graph);
const ids = (nodes: Iterable<{ readonly id: string }>) => [...nodes].map(({ id }) => id);
const post = (id: string) => graph.nodes.get(id) as Officer | Post;

test("holders of a role, and those of them who hold it for the whole", () => {
  expect(ids(structure.officersWithRole("cto"))).toEqual(["cio", "cto-north"]);
  expect(ids(structure.chiefsWithRole("cto"))).toEqual(["cio"]);
  // A role with one holder has that one as its chief, even with a scope.
  expect(ids(structure.chiefsWithRole("ciso"))).toEqual(["ciso-east"]);
  expect(ids(structure.chiefsWithRole("dpo"))).toEqual([]);
  expect(hasRole(post("cio") as Officer, ["cto", "dpo"])).toBe(true);
  expect(hasRole(post("cio") as Officer, ["ceo"])).toBe(false);
  expect(hasRole(post("own") as Officer, ["ceo"])).toBe(false);
});

test("who answers for units, contested ones counting for each, and who heads them", () => {
  expect(ids(structure.unitsAnsweredBy("cio"))).toEqual(["it", "web"]);
  expect(ids(structure.unitsAnsweredBy("cto-north"))).toEqual(["web", "yard", "gate"]);
  expect(structure.unitsAnsweredBy("ceo")).toEqual([]);
  expect(ids(structure.unitsHeadedBy("lead"))).toEqual(["it", "web"]);
  expect(ids(structure.unitsHeadedBy("member"))).toEqual(["web"]);
  expect(structure.unitsHeadedBy("cio")).toEqual([]);
});

test("the line up, nearest first, to the last post below a committee", () => {
  expect(ids(structure.managersOf(post("member")))).toEqual(["lead", "cio", "ceo"]);
  expect(ids(structure.managersOf(post("ceo")))).toEqual([]);
});

test("who reports to a post: written lines, and guessed ones within one unit; never an assistant", () => {
  expect(ids(structure.directReportsOf("ceo"))).toEqual(["cio", "cto-north"]);
  expect(ids(structure.directReportsOf("cio"))).toEqual(["ciso-east", "lead", "yard-head"]);
  expect(ids(structure.directReportsOf("yard-head"))).toEqual(["worker"]);
  expect(structure.directReportsOf("guard")).toEqual([]);
});

test("where dotted lines lead, and what is an officer or a post", () => {
  expect(structure.dottedLinesFrom("ciso-east")).toEqual(["ceo", "audit"]);
  expect(structure.dottedLinesFrom("ceo")).toEqual([]);
  expect(["cio", "lead", "it", "board", "nobody", undefined].map((id) => structure.findPost(id)?.id)).toEqual([
    "cio",
    "lead",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe("a line to the top", () => {
  test.each<[string, readonly string[], boolean]>([
    ["ceo", ["board"], true],
    ["ceo", ["ceo"], false],
    ["cio", ["ceo"], true],
    ["cio", ["board"], false],
    ["cio", ["works-council"], true],
    ["cio", ["cto"], false],
    // A line to a committee of the board counts as one to the board, but not the other way round.
    ["ciso-east", ["board"], true],
    ["ciso-east", ["audit"], true],
    ["ciso-east", ["risk"], false],
    ["ceo", ["audit"], false],
    ["ciso-east", ["ceo"], true],
    ["ciso-east", ["cio"], true],
    ["ciso-east", ["cto"], true],
    // A seat on a committee counts as a line to it.
    ["lead", ["works-council"], true],
    ["own", ["works-council"], true],
    ["member", ["works-council"], false],
    ["worker", ["board"], true],
    ["member", ["board"], false],
    ["lead", ["ciso"], true],
    ["lead", ["ceo"], false],
  ])("%s to one of %j: %s", (id, wanted, isThere) => {
    expect(structure.hasLineTo(post(id), wanted)).toBe(isThere);
  });
});
