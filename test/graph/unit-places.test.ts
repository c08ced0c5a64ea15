import { expect, test } from "vitest";
import { complaintsOf, graphOf, managersOf, placesOf, problemsOf } from "../support/graph.js";
import { ancestorsOf, findOfficerAbove } from "../../src/model/queries.js";

const officers = ["ceo", "cio", "cfo"];

test("(1) its line; the colour stays with its officer", () => {
  const graph = graphOf({ officers, departments: [{ name: "Procurement", officer: "cio", reportsTo: "cfo" }] });
  expect(placesOf(graph).procurement).toBe("cfo reports-to");
  expect(graph.units[0]?.answer).toEqual({ kind: "own", by: "cio" });
});

test("a line to a post hangs the unit under the unit of that post", () => {
  const graph = graphOf({
    officers,
    departments: [
      { name: "IT", people: [{ id: "jan" }] },
      { name: "Desk", reportsTo: "jan" },
    ],
  });
  expect(placesOf(graph).desk).toBe("it reports-to");
});

test("a nested unit with a line leaves the unit around it", () => {
  const graph = graphOf({
    officers,
    departments: [{ name: "IT", officer: "cio", departments: ["Desk", { name: "Buying", reportsTo: "cfo" }] }],
  });
  expect(placesOf(graph)).toMatchObject({ it: "cio own-officer?", desk: "it nested", buying: "cfo reports-to" });
  expect(graph.units.map(({ nestedIn }) => nestedIn)).toEqual([undefined, "it", "it"]);
});

test("a head that is an officer: under that officer", () => {
  const graph = graphOf({ officers, departments: [{ name: "IT", officer: "cio", head: "cfo" }] });
  expect(placesOf(graph).it).toBe("cfo head-reports-to-officer?");
});

test("(2) the officer its head reports to", () => {
  const graph = graphOf({
    officers,
    departments: [{ name: "IT", officer: "cio", head: "jan", people: [{ id: "jan", reportsTo: "cfo" }] }],
  });
  expect(placesOf(graph).it).toBe("cfo head-reports-to-officer?");
});

test("(3) its one own officer, not one it merely inherits; a contested one is skipped", () => {
  const graph = graphOf({
    officers,
    departments: [
      { name: "IT", officer: "cio" },
      { name: "Data", officer: ["cio", "cfo"] },
      { name: "Labs", officer: "mei", people: [{ id: "mei" }] },
    ],
  });
  expect(placesOf(graph)).toMatchObject({ it: "cio own-officer?", data: "ceo top?", labs: "ceo top?" });
});

test("(4) the unit of the post its head reports to", () => {
  const graph = graphOf({
    officers,
    departments: [
      { name: "IT", officer: "cio", people: [{ id: "jan" }] },
      { name: "Desk", head: "eda", people: [{ id: "eda", reportsTo: "jan" }] },
    ],
  });
  expect(placesOf(graph).desk).toBe("it head-reports-to-unit?");
});

test("(5) the root, or the company where there is none", () => {
  expect(placesOf(graphOf({ officers, departments: ["Marketing"] })).marketing).toBe("ceo top?");
  expect(placesOf(graphOf({ officers: ["cio", "cto"], departments: ["Marketing"] })).marketing).toBe("company top?");
});

test("a guessed line of the head does not count", () => {
  const graph = graphOf({
    officers,
    departments: [{ name: "IT", officer: "cio", departments: [], head: "jan", people: [{ id: "jan" }] }, "HR"],
  });
  expect(managersOf(graph).jan).toBe("cio?");
  expect(placesOf(graph).it).toBe("cio own-officer?");
});

test("a derived place inside the own subtree is passed over, silently", () => {
  const sketch = {
    officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "jan" }],
    departments: [{ name: "IT", officer: "cio", head: "jan", people: [{ id: "jan" }] }],
  };
  expect(placesOf(graphOf(sketch))).toEqual({ ceo: "company top", cio: "it reports-to", it: "ceo top?" });
  expect(problemsOf(sketch)).toEqual([]);
});

test("units whose heads report into one another do not form a loop", () => {
  const sketch = {
    officers: ["ceo"],
    departments: [
      { name: "A", head: "a1", people: [{ id: "a1", reportsTo: "b2" }, { id: "a2" }] },
      { name: "B", head: "b1", people: [{ id: "b1", reportsTo: "a2" }, { id: "b2" }] },
    ],
  };
  expect(placesOf(graphOf(sketch))).toEqual({ ceo: "company top", a: "b head-reports-to-unit?", b: "ceo top?" });
  expect(problemsOf(sketch)).toEqual([]);
});

test("a written line that closes a loop through nesting is reported and cut", () => {
  const sketch = {
    officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "eda" }],
    departments: [
      {
        id: "it",
        name: "IT",
        reportsTo: "cio",
        departments: [{ name: "Desk", people: [{ id: "eda", title: "Lead" }] }],
      },
    ],
  };
  expect(complaintsOf(sketch)).toEqual([
    "reporting-cycle at departments.0.reportsTo: Reporting lines form a loop: IT -> CIO -> Desk -> IT. Break it at the line that is wrong.",
  ]);
  expect(placesOf(graphOf(sketch))).toEqual({
    ceo: "company top",
    cio: "desk reports-to",
    it: "ceo top?!loop",
    desk: "it nested",
  });
});

test("a nested unit whose line is cut stays where it is nested", () => {
  const sketch = {
    officers: [
      { id: "ceo", role: "CEO" },
      { id: "cio", role: "CIO", reportsTo: "eda" },
    ],
    departments: [
      { id: "it", name: "IT", departments: [{ name: "Desk", reportsTo: "cio", people: [{ id: "eda" }] }] },
      { name: "HR", departments: [{ name: "Pay", reportsTo: "nobody" }] },
    ],
  };
  expect(complaintsOf(sketch).map((complaint) => complaint.split(" ")[0])).toEqual([
    "unknown-reference",
    "reporting-cycle",
  ]);
  expect(placesOf(graphOf(sketch))).toMatchObject({ desk: "it nested!loop", pay: "hr nested!unknown" });
});

test("a loop of people is not reported again as a loop of boxes", () => {
  const sketch = {
    officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "jan" }],
    departments: [{ name: "IT", head: "jan", people: [{ id: "jan", reportsTo: "cio" }] }],
  };
  expect(complaintsOf(sketch)).toEqual([
    "reporting-cycle at departments.0.people.0.reportsTo: Reporting lines form a loop: jan -> CIO -> jan. Break it at the line that is wrong.",
  ]);
  expect(placesOf(graphOf(sketch))).toEqual({ ceo: "company top", cio: "it reports-to", it: "ceo top?" });
});

test("a unit that reports to a post of its own reports to itself", () => {
  expect(complaintsOf({ officers, departments: [{ name: "IT", reportsTo: "jan", people: [{ id: "jan" }] }] })).toEqual([
    "reporting-cycle at departments.0.reportsTo: 'IT' reports to itself. Name another manager, or leave reportsTo out.",
  ]);
});

test("an officer of whom only the box is in a loop keeps its manager", () => {
  const sketch = {
    departments: [{ id: "it", name: "IT", reportsTo: "cio", people: [{ id: "jan" }] }],
    officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "jan" }],
  };
  expect(complaintsOf(sketch)[0]).toMatch(/^reporting-cycle at officers\.1\.reportsTo/);
  expect(placesOf(graphOf(sketch))).toMatchObject({ it: "cio reports-to", cio: "ceo ceo?!loop" });
  expect(managersOf(graphOf(sketch)).cio).toBe("jan");
});

test("children are in file order, officers and units together", () => {
  const graph = graphOf({
    departments: [{ name: "Legal" }],
    officers,
    people: [],
    committees: [],
  });
  expect(graph.children.get("ceo")).toEqual(["legal", "cio", "cfo"]);
});

test("the way up leads to the company", () => {
  const graph = graphOf("ceo > cio > it > desk; cfo > books");
  expect([...ancestorsOf(graph, "desk")]).toEqual(["it", "cio", "ceo"]);
  expect(findOfficerAbove(graph, "desk")?.id).toBe("cio");
  expect(findOfficerAbove(graph, "ceo")).toBeUndefined();
});
