import { expect, test } from "vitest";
import { COMPANY } from "../../src/model/graph.js";
import type { CompanySketch } from "../support/company-sketch.js";
import { complaintsOf, graphOf, managersOf, placesOf, problemsOf } from "../support/graph.js";

function topOf(sketch: string | CompanySketch): unknown {
  const { root, company, children } = graphOf(sketch);
  return { root, isTop: company.isTop, tops: children.get(COMPANY) };
}

test("the root is the officer without a line", () => {
  const line = "coo > cio; coo > cto";
  expect(topOf(line)).toEqual({ root: "coo", isTop: false, tops: ["coo"] });
  expect(placesOf(graphOf(line))).toEqual({ coo: "company top", cio: "coo reports-to", cto: "coo reports-to" });
});

test("with exactly one CEO the others without a line hang under it, guessed", () => {
  const sketch = { officers: ["cio", "ceo", { role: "CISO", reportsTo: "cio" }] };
  expect(placesOf(graphOf(sketch))).toEqual({ cio: "ceo ceo?", ceo: "company top", ciso: "cio reports-to" });
  expect(managersOf(graphOf(sketch))).toEqual({ cio: "ceo?", ciso: "cio" });
  expect(problemsOf(sketch)).toEqual([]);
});

test("without any line and without CEO the company is the top box, and nothing is reported", () => {
  const sketch = { officers: ["cio", "cto", "ciso"], committees: ["board"] };
  expect(topOf(sketch)).toEqual({ root: undefined, isTop: true, tops: ["cio", "cto", "ciso"] });
  expect(problemsOf(sketch)).toEqual([]);
  expect(topOf({ officers: ["ciso"] })).toEqual({ root: undefined, isTop: true, tops: ["ciso"] });
  expect(topOf({ departments: ["IT"] })).toEqual({ root: undefined, isTop: true, tops: ["it"] });
});

test("several tops stand side by side under the company, reported once at the second", () => {
  const sketch = {
    officers: ["coo", { id: "cio", role: "CIO", reportsTo: "coo" }, { id: "data", role: "Head of Data" }, "ciso"],
    departments: ["Marketing"],
  };
  expect(problemsOf(sketch).filter(({ rule }) => rule !== "unknown-role")).toEqual([
    {
      rule: "root-count",
      message: "3 officers report to nobody: COO, Head of Data, CISO. Add reportsTo to all but one.",
      help: "Add the missing reporting line; if all of them are at the top, the chart shows them side by side.",
      origin: { file: "company.yaml", path: ["officers", 2] },
      subjects: ["coo", "data", "ciso"],
    },
  ]);
  expect(topOf(sketch)).toEqual({ root: undefined, isTop: true, tops: ["coo", "data", "ciso", "marketing"] });
});

test("two CEOs are two tops", () => {
  const sketch = { officers: [{ id: "a", role: "CEO" }, { id: "b", role: "CEO" }, "cio"] };
  expect(complaintsOf(sketch)).toEqual([
    "root-count at officers.1: 3 officers report to nobody: CEO (a), CEO (b), CIO. Add reportsTo to all but one.",
  ]);
});

test("an officer above the CEO is the root", () => {
  const sketch = { officers: [{ id: "chair", role: "Chair" }, { id: "ceo", role: "CEO", reportsTo: "chair" }, "cio"] };
  expect(placesOf(graphOf(sketch))).toEqual({
    chair: "company top",
    ceo: "chair reports-to",
    cio: "ceo ceo?",
  });
  expect(graphOf(sketch).root).toBe("chair");
});

test("an officer whose own unit is above the CEO does not hang under it", () => {
  const graph = graphOf({
    officers: [{ id: "ceo", role: "CEO", reportsTo: "jan" }, "cio"],
    departments: [{ name: "Office", reportsTo: "cio", people: [{ id: "jan" }] }],
  });
  expect(placesOf(graph)).toEqual({ ceo: "office reports-to", cio: "company top", office: "cio reports-to" });
  expect(managersOf(graph)).toEqual({ ceo: "jan", jan: "cio?" });
  expect(graph.root).toBe("cio");
});

test("a cut officer hangs under the CEO, else it is a root, with no root-count for it", () => {
  const loop = [
    { id: "cio", role: "CIO", reportsTo: "cto" },
    { id: "cto", role: "CTO", reportsTo: "ciso" },
    { id: "ciso", role: "CISO", reportsTo: "cio" },
  ];
  expect(placesOf(graphOf({ officers: ["ceo", ...loop] })).ciso).toBe("ceo ceo?!loop");
  expect(managersOf(graphOf({ officers: ["ceo", ...loop] })).ciso).toBe("ceo?!loop");

  const withoutCeo = { officers: [...loop, "coo"] };
  expect(placesOf(graphOf(withoutCeo))).toMatchObject({ ciso: "company top!loop", coo: "company top" });
  expect(problemsOf(withoutCeo).map(({ rule }) => rule)).toEqual(["reporting-cycle"]);
  expect(topOf({ officers: loop })).toEqual({ root: "ciso", isTop: false, tops: ["ciso"] });
});

test("an unknown manager is treated the same way", () => {
  const graph = graphOf({
    officers: ["coo", { id: "cio", role: "CIO", reportsTo: "coo" }, { id: "cto", role: "CTO", reportsTo: "nobody" }],
  });
  expect(placesOf(graph).cto).toBe("company top!unknown");
  expect(graph.officers.find(({ id }) => id === "cto")?.manager).toBeUndefined();
});

test("a board stands above the root; a further board nobody reports to stands beside the chart", () => {
  const sketch = {
    officers: ["ceo", "cio"],
    committees: [
      { id: "b1", name: "Board", kind: "board" },
      { id: "b2", name: "Old board", kind: "board" },
    ],
  };
  expect(placesOf(graphOf(sketch))).toEqual({ b1: "company board", ceo: "b1 board?", cio: "ceo ceo?" });
  expect(topOf(sketch)).toEqual({ root: "ceo", isTop: false, tops: ["b1"] });
});

test("the board the root reports to is the one above it", () => {
  const graph = graphOf({
    officers: [{ id: "ceo", role: "CEO", reportsTo: "b2" }],
    committees: [
      { id: "b1", name: "Board", kind: "board" },
      { id: "b2", name: "Supervisory board", kind: "board" },
    ],
  });
  expect(placesOf(graph)).toEqual({ ceo: "b2 reports-to", b2: "company board" });
});

test("other officers on a committee hang beside the root under it, and never count", () => {
  const sketch = {
    officers: [{ id: "cae", role: "CAE", reportsTo: "audit" }, "coo", { role: "CIO", reportsTo: "coo" }],
    committees: [
      { id: "audit", name: "Audit", kind: "audit" },
      { id: "board", name: "Board", kind: "board" },
    ],
  };
  expect(problemsOf(sketch)).toEqual([]);
  expect(placesOf(graphOf(sketch))).toEqual({
    cae: "audit reports-to",
    coo: "board board?",
    cio: "coo reports-to",
    audit: "board committee?",
    board: "company board",
  });
  expect(graphOf(sketch).root).toBe("coo");
});

test("without a board such a committee makes the company a box; the rest still hangs under the root", () => {
  const sketch = {
    officers: ["ceo", { id: "cae", role: "CAE", reportsTo: "audit" }],
    committees: [{ id: "audit", name: "Audit", kind: "audit" }],
    departments: ["Marketing"],
  };
  expect(placesOf(graphOf(sketch))).toEqual({
    ceo: "company top",
    cae: "audit reports-to",
    audit: "company committee?",
    marketing: "ceo top?",
  });
  expect(topOf(sketch)).toEqual({ root: undefined, isTop: true, tops: ["ceo", "audit"] });
  expect(problemsOf(sketch)).toEqual([]);
});

test("an officer on the board that comes first leads; one that reports to nobody beside it is reported", () => {
  const sketch = {
    officers: [{ id: "md", role: "COO", reportsTo: "board" }, "ciso"],
    committees: ["board"].map((id) => ({ id, name: "Board", kind: "board" })),
  };
  expect(complaintsOf(sketch)).toEqual([
    "root-count at officers.1: 1 officer reports to nobody, although COO stands at the top: CISO. Add reportsTo.",
  ]);
  expect(placesOf(graphOf(sketch))).toEqual({ md: "board reports-to", ciso: "company top", board: "company board" });
});

test("an officer alone on a committee is the root", () => {
  expect(topOf("audit-committee > cio")).toEqual({ root: "cio", isTop: false, tops: ["audit-committee"] });
});

test("a committee that nobody reports to has no place in the tree", () => {
  expect(placesOf(graphOf("ceo > cio; cio ..> risk-committee"))).toEqual({ ceo: "company top", cio: "ceo reports-to" });
});
