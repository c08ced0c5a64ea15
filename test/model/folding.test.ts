import { describe, expect, test } from "vitest";
import { collapseAt, collapseToFit, countBelow, reveal, toggle, topOf } from "../../src/model/folding.js";
import { openCompany } from "../../src/pipeline.js";

const COMPANY = `company: X
officers: [{ id: ceo, role: CEO }]
departments:
  - { id: a, name: A, teams: [{ id: a1, name: A1, teams: [{ id: a11, name: A11 }] }, { id: a2, name: A2 }] }
  - { id: b, name: B }
`;
const { graph } = openCompany({ path: "company.yaml", content: COMPANY });
if (graph === undefined) throw new Error("the company has a graph");

describe("a chart to explore", () => {
  test("opens as deep as a number of boxes allows, and always shows one level", () => {
    expect([...collapseToFit(graph, topOf(graph), 6)]).toEqual([]);
    expect([...collapseToFit(graph, topOf(graph), 5)]).toEqual(["a1"]);
    expect([...collapseToFit(graph, topOf(graph), 1)]).toEqual(["a"]);
  });

  test("is collapsed at a depth", () => {
    expect([...collapseAt(graph, "ceo", 0)]).toEqual(["ceo"]);
    expect([...collapseAt(graph, "ceo", 1)]).toEqual(["a"]);
    expect([...collapseAt(graph, "ceo", 9)]).toEqual([]);
  });

  test("opens what hides a box, and nothing else", () => {
    expect([...reveal(graph, new Set(["a", "a1", "b"]), "a11")]).toEqual(["b"]);
  });

  test("opens a box with many below it in steps", () => {
    const teams = Array.from({ length: 3 }, (_, at) => {
      const inner = Array.from({ length: 20 }, (__, one) => `{ id: t${String(at)}-${String(one)}, name: Inner }`);
      return `{ id: t${String(at)}, name: T, teams: [${inner.join(", ")}] }`;
    });
    const content = `company: X\ndepartments: [{ id: d, name: D, teams: [${teams.join(", ")}] }]\n`;
    const large = openCompany({ path: "company.yaml", content }).graph;
    if (large === undefined) throw new Error("the company has a graph");
    expect([...toggle(large, new Set(["d"]), "d")]).toEqual(["t0", "t1", "t2"]);
    expect([...toggle(large, new Set(["t0"]), "t0")]).toEqual([]);
  });

  test("opens and closes one box", () => {
    expect([...toggle(graph, new Set(["a"]), "a1")]).toEqual(["a", "a1"]);
    expect([...toggle(graph, new Set(["a", "a1"]), "a")]).toEqual(["a1"]);
    expect(countBelow(graph, "a")).toBe(3);
  });
});
