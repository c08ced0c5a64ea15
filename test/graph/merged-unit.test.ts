import { expect, test } from "vitest";
import type { CompanySketch } from "../support/company-sketch.js";
import { answersOf, graphOf, managersOf, placesOf, problemsOf } from "../support/graph.js";

const ministry = {
  id: "org",
  name: " ministry of JUSTICE",
  head: "Ada",
  people: [{ id: "p13", name: "Ada", title: "Permanent Secretary" }],
  departments: ["Courts", { name: "Prisons", reportsTo: "cio" }],
};
const sketch: CompanySketch = { company: "Ministry of Justice", officers: ["ceo", "cio"], departments: [ministry] };

test("a top-level unit with the company's name and no officer is merged into the top box", () => {
  const graph = graphOf(sketch);
  expect(graph.company.mergedUnit).toBe("org");
  expect(graph.units.map(({ id }) => id)).toEqual(["org", "courts", "prisons"]);
  expect(graph.nodes.has("org")).toBe(true);
  expect(graph.places.has("org")).toBe(false);
  expect(graph.posts[0]?.unit).toBe("org");
});

test("units nested in it hang under the top box", () => {
  expect(placesOf(graphOf(sketch))).toEqual({
    ceo: "company top",
    cio: "ceo ceo?",
    courts: "ceo nested",
    prisons: "cio reports-to",
  });
  expect(placesOf(graphOf({ ...sketch, officers: ["cio", "cto"] })).courts).toBe("company nested");
});

test("it passes no officer on, and its head is the head around what is nested in it", () => {
  const courts = { name: "Courts", people: [{ id: "clerk" }] };
  const graph = graphOf({ ...sketch, departments: [{ ...ministry, departments: [courts] }] });
  expect(answersOf(graph)).toEqual({ org: "unowned not-stated", courts: "unowned not-stated" });
  expect(managersOf(graph)).toEqual({ cio: "ceo?", p13: "ceo?", clerk: "p13?" });
});

test("a line to one of its posts leads to the top box", () => {
  const lines: CompanySketch = {
    ...sketch,
    officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "p13" }],
    departments: [ministry, { name: "Press", reportsTo: "p13" }],
  };
  expect(placesOf(graphOf(lines))).toMatchObject({ cio: "ceo reports-to", press: "ceo reports-to" });
  expect(problemsOf(lines)).toEqual([]);
});

test("with an officer, a line or inside another unit it is an ordinary unit", () => {
  const merged = (unit: object) => graphOf({ ...sketch, departments: [{ ...ministry, ...unit }] }).company.mergedUnit;
  expect(merged({ officer: "cio" })).toBeUndefined();
  expect(merged({ officer: "none" })).toBeUndefined();
  expect(merged({ reportsTo: "cio" })).toBeUndefined();
  expect(graphOf({ ...sketch, departments: [{ name: "State", departments: [ministry] }] }).company.mergedUnit).toBe(
    undefined,
  );
});
