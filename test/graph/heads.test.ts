import { expect, test } from "vitest";
import type { Head } from "../../src/model/graph.js";
import type { UnitSketch } from "../support/company-sketch.js";
import { graphOf, problemsOf } from "../support/graph.js";

function headsOf(unit: Omit<UnitSketch, "name">): readonly Head[] | undefined {
  return graphOf({ officers: [{ id: "cio", role: "CIO", name: "Tom" }], departments: [{ name: "IT", ...unit }] })
    .units[0]?.heads;
}

test("a head is looked up as an id first", () => {
  const people = [
    { name: "mei", title: "Analyst" },
    { id: "mei", name: "Mei Lin", title: "VP" },
  ];
  expect(headsOf({ head: "mei", people })).toEqual([
    { post: "mei", guessed: false, names: ["Mei Lin"], title: "VP", status: "active" },
  ]);
});

test("an officer may be the head; without a title of its own it has the role's", () => {
  expect(headsOf({ head: "cio" })).toEqual([
    { post: "cio", guessed: false, names: ["Tom"], title: "Chief Information Officer", status: "active" },
  ]);
});

test("then as the single post of that name in the unit", () => {
  expect(headsOf({ head: "Mei Lin", people: [{ id: "p1", names: ["Ana", "Mei Lin"], status: "interim" }] })).toEqual([
    { post: "p1", guessed: false, names: ["Ana", "Mei Lin"], status: "interim" },
  ]);
});

test("then as the first of that name there, guessed", () => {
  expect(
    headsOf({
      head: "Mei Lin",
      people: [
        { id: "p1", name: "Mei Lin" },
        { id: "p2", name: "Mei Lin" },
      ],
    }),
  ).toEqual([{ post: "p1", guessed: true, names: ["Mei Lin"], status: "active" }]);
});

test("else it is a name, and nothing is wrong with that", () => {
  const departments = [
    { name: "IT", heads: ["Ravi Patel", { title: "Director", status: "vacant" as const }] },
    { name: "HR", people: [{ id: "p1", name: "Ravi Patel" }] },
  ];
  expect(graphOf({ departments }).units[0]?.heads).toEqual([
    { guessed: false, names: ["Ravi Patel"], status: "active" },
    { guessed: false, names: [], title: "Director", status: "vacant" },
  ]);
  expect(problemsOf({ departments })).toEqual([]);
});

test("the id of a department does not name a head", () => {
  expect(headsOf({ id: "it", head: "it" })).toEqual([{ guessed: false, names: ["it"], status: "active" }]);
});

test("people that name the department are looked at too", () => {
  const graph = graphOf({
    departments: [{ id: "it", name: "IT", head: "Mei Lin" }],
    people: [{ id: "p1", name: "Mei Lin", department: "it" }],
  });
  expect(graph.units[0]?.heads).toMatchObject([{ post: "p1", guessed: false }]);
});

test("a vacant head is known to be vacant", () => {
  expect(graphOf({ departments: [{ name: "IT", head: "vacant" }, "HR"] }).units).toMatchObject([
    { heads: [], headVacant: true },
    { heads: [], headVacant: false },
  ]);
});
