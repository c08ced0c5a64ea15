import { expect, test } from "vitest";
import { complaintsOf, graphOf, managersOf, problemsOf } from "../support/graph.js";

test("a top-level post belongs to the department it names", () => {
  const graph = graphOf({
    officers: ["cio"],
    departments: [{ id: "it", name: "IT", head: "jan" }],
    people: [
      { id: "jan", department: "it" },
      { id: "eda", department: "it" },
    ],
  });
  expect(graph.posts.map(({ unit }) => unit)).toEqual(["it", "it"]);
  expect(managersOf(graph).eda).toBe("jan?");
});

test("one with a manager only belongs to the unit of that manager, however far away", () => {
  const graph = graphOf({
    officers: ["cio"],
    departments: [{ id: "it", name: "IT", people: [{ id: "jan" }] }],
    people: [
      { id: "c", reportsTo: "b" },
      { id: "b", assistantTo: "a" },
      { id: "a", reportsTo: "jan" },
    ],
  });
  expect(graph.posts.filter(({ id }) => id.length === 1).map(({ id, unit }) => [id, unit])).toEqual([
    ["c", "it"],
    ["b", "it"],
    ["a", "it"],
  ]);
});

test("one whose managers end at an officer or committee belongs to no unit", () => {
  const graph = graphOf({
    officers: ["cio"],
    committees: ["board"],
    people: [
      { id: "b", reportsTo: "a" },
      { id: "a", reportsTo: "cio" },
      { id: "secretary", reportsTo: "board" },
    ],
  });
  expect(graph.posts.map(({ unit }) => unit)).toEqual([undefined, undefined, undefined]);
});

test("one that names nothing is reported, and hangs at the top", () => {
  const sketch = {
    officers: ["ceo"],
    people: [{ name: "Ana Ruiz" }, { id: "p2", title: "Adviser", dotted: ["ceo"] }, {}],
  };
  expect(complaintsOf(sketch)).toEqual([
    "unreachable-unit at people.0: 'Ana Ruiz' is not connected to the company. Add a department or a manager.",
    "unreachable-unit at people.1: 'Adviser' is not connected to the company. The entry has a dotted line to 'ceo' but no department and no manager. Add a department or a manager.",
    "unreachable-unit at people.2: A post without a name is not connected to the company. Add a department or a manager.",
  ]);
  expect(managersOf(graphOf(sketch))).toEqual({
    "ana-ruiz": "ceo?!unknown",
    p2: "ceo?!unknown",
    post: "ceo?!unknown",
  });
  expect(managersOf(graphOf({ departments: ["IT"], people: ["Ana"] }))).toEqual({ ana: "company?!unknown" });
});

test("one whose only word is wrong is reported once", () => {
  const people = [{ name: "Ana", department: "itt" }];
  expect(problemsOf({ officers: ["ceo"], people }).map(({ rule }) => rule)).toEqual(["unknown-reference"]);
  expect(managersOf(graphOf({ officers: ["ceo"], people }))).toEqual({ ana: "ceo?!unknown" });
});
