import { expect, test } from "vitest";
import { complaintsOf, graphOf, managersOf, problemsOf } from "../support/graph.js";

test("a post without a line reports to the head of its unit, guessed", () => {
  const graph = graphOf({
    officers: ["cto"],
    departments: [
      {
        name: "Engineering",
        officer: "cto",
        head: "mei",
        people: [
          { id: "mei", name: "Mei Lin", reportsTo: "cto" },
          { id: "ana", name: "Ana Rossi" },
        ],
      },
    ],
  });
  expect(managersOf(graph)).toEqual({ mei: "cto", ana: "mei?" });
});

test("the head, and a post in a unit without head, reports to the head of the unit around", () => {
  const graph = graphOf({
    departments: [
      {
        name: "Engineering",
        head: "mei",
        people: [{ id: "mei" }],
        departments: [
          { name: "Platform", heads: ["ravi", "zoe"], people: [{ id: "ravi" }, { id: "zoe" }, { id: "eda" }] },
          { name: "Product", head: "Somebody else", people: [{ id: "ben" }] },
        ],
      },
    ],
  });
  expect(managersOf(graph)).toEqual({ mei: "company?", ravi: "mei?", zoe: "mei?", eda: "ravi?", ben: "mei?" });
});

test("else to the unit's officer, own or inherited; else to the top", () => {
  const graph = graphOf({
    officers: ["ceo", "cio"],
    departments: [
      { name: "IT", officer: "cio", people: [{ id: "p1" }], departments: [{ name: "Desk", people: [{ id: "p2" }] }] },
      { name: "HR", people: [{ id: "p3" }] },
      { name: "Data", officer: ["ceo", "cio"], people: [{ id: "p4" }] },
    ],
  });
  expect(managersOf(graph)).toEqual({ cio: "ceo?", p1: "cio?", p2: "cio?", p3: "ceo?", p4: "ceo?" });
});

test("an assistant without a line reports to whom it assists", () => {
  const graph = graphOf({
    officers: ["cio"],
    departments: [{ name: "IT", head: "jan", people: [{ id: "jan" }, { id: "ea", assistantTo: "cio" }] }],
  });
  expect(managersOf(graph).ea).toBe("cio?");
  expect(graph.posts.find(({ id }) => id === "ea")).toMatchObject({ assistantTo: "cio", unit: "it" });
});

test("a guessed line never closes a loop: the next default is taken, silently", () => {
  const sketch = {
    officers: ["cio"],
    departments: [
      {
        name: "IT",
        officer: "cio",
        head: "jan",
        people: [{ id: "jan", reportsTo: "eda" }, { id: "eda" }],
      },
    ],
  };
  expect(managersOf(graphOf(sketch))).toEqual({ jan: "eda", eda: "cio?" });
  expect(problemsOf(sketch)).toEqual([]);
});

test("lines are added in file order; the one that would close a loop is reported and cut", () => {
  const sketch = {
    officers: [
      { id: "ceo", role: "CEO" },
      { id: "cio", role: "CIO", reportsTo: "coo" },
      { id: "coo", role: "COO", reportsTo: "shared" },
    ],
    people: [{ id: "shared", title: "Head of Shared Services", reportsTo: "cio" }],
  };
  expect(problemsOf(sketch)).toEqual([
    {
      rule: "reporting-cycle",
      message:
        "Reporting lines form a loop: Head of Shared Services -> CIO -> COO -> Head of Shared Services. Break it at the line that is wrong.",
      help: "Correct one of the lines, remove it, or turn it into a dotted line.",
      origin: { file: "company.yaml", path: ["people", 0, "reportsTo"] },
      subjects: ["shared", "cio", "coo"],
      related: [
        { message: "the line of CIO", origin: { file: "company.yaml", path: ["officers", 1, "reportsTo"] } },
        { message: "the line of COO", origin: { file: "company.yaml", path: ["officers", 2, "reportsTo"] } },
      ],
    },
  ]);
  expect(managersOf(graphOf(sketch))).toEqual({ cio: "coo", coo: "shared", shared: "ceo?!loop" });
});

test("file order is the order of the entries, not of the lists", () => {
  const people = [{ id: "jan", title: "Director", reportsTo: "cio" }];
  const officers = [{ id: "cio", role: "CIO", reportsTo: "jan" }];
  expect(complaintsOf({ people, officers })[0]).toMatch(/^reporting-cycle at officers\.0\.reportsTo/);
  expect(complaintsOf({ officers, people })[0]).toMatch(/^reporting-cycle at people\.0\.reportsTo/);
});

test("each loop is reported once", () => {
  const sketch = {
    people: [
      { id: "a", reportsTo: "b" },
      { id: "b", reportsTo: "a" },
      { id: "c", reportsTo: "a" },
      { id: "d", reportsTo: "e" },
      { id: "e", reportsTo: "d" },
    ],
    officers: ["ceo"],
  };
  expect(complaintsOf(sketch).map((complaint) => complaint.split(":")[0])).toEqual([
    "reporting-cycle at people.1.reportsTo",
    "reporting-cycle at people.4.reportsTo",
  ]);
});

test("a post that reports to itself is reported", () => {
  const sketch = { officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "cio" }] };
  expect(complaintsOf(sketch)).toEqual([
    "reporting-cycle at officers.1.reportsTo: 'CIO' reports to itself. Name another manager, or leave reportsTo out.",
  ]);
  expect(managersOf(graphOf(sketch))).toEqual({ cio: "ceo?!loop" });
});

test("a loop names officers with the same letters by their ids, and a long loop is shortened", () => {
  const two = {
    officers: [
      { id: "ceo", role: "CEO", reportsTo: "ceo-2" },
      { id: "ceo-2", role: "CEO", reportsTo: "ceo" },
    ],
  };
  expect(complaintsOf(two)[0]).toContain("CEO (ceo-2) -> CEO (ceo) -> CEO (ceo-2).");

  const ring = Array.from({ length: 100 }, (_, index) => ({ id: `p${index}`, reportsTo: `p${(index + 1) % 100}` }));
  expect(complaintsOf({ officers: ["ceo"], people: ring })[0]).toContain(
    "p99 -> p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> p6 -> p7 -> p8 -> ... 89 more ... -> p98 -> p99.",
  );
});

test("a line to an unknown manager is cut, and the post hangs where it would without it", () => {
  const graph = graphOf({
    officers: ["cio"],
    departments: [{ name: "IT", head: "jan", people: [{ id: "jan" }, { id: "eda", reportsTo: "nobody" }] }],
  });
  expect(managersOf(graph).eda).toBe("jan?!unknown");
});

test("posts and officers may report to a committee", () => {
  const sketch = {
    officers: [{ id: "cio", role: "CIO", reportsTo: "board" }],
    people: [{ id: "secretary", reportsTo: "board" }],
    committees: ["board"],
  };
  expect(managersOf(graphOf(sketch))).toEqual({ cio: "board", secretary: "board" });
  expect(problemsOf(sketch)).toEqual([]);
});

test("assistants in a ring, with nothing else to hang on, are a loop as well", () => {
  const sketch = {
    officers: ["ceo"],
    people: [
      { id: "a", name: "Ana", assistantTo: "b" },
      { id: "b", name: "Ben", assistantTo: "a" },
      { id: "c", name: "Cem", assistantTo: "c" },
    ],
  };
  expect(complaintsOf(sketch)).toEqual([
    "reporting-cycle at people.1.assistantTo: Reporting lines form a loop: Ben -> Ana -> Ben. Break it at the line that is wrong.",
    "reporting-cycle at people.2.assistantTo: 'Cem' reports to itself. Name another manager, or leave assistantTo out.",
  ]);
  expect(managersOf(graphOf(sketch))).toEqual({ a: "b?", b: "ceo?!loop", c: "ceo?!loop" });
  expect(graphOf(sketch).posts[2]?.assistantTo).toBeUndefined();
});
