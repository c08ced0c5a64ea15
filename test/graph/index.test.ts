import { expect, test } from "vitest";
import { buildGraph } from "../../src/graph/index.js";
import type { Problem } from "../../src/model/finding.js";
import { company } from "../support/company.js";
import type { CompanySketch, UnitSketch } from "../support/company-sketch.js";
import { graphOf, placesOf, problemsOf } from "../support/graph.js";

test("without officer and unit there is no graph, and one problem that says what to write", () => {
  const { value, problems } = buildGraph(company({ people: ["Ana"], committees: ["board"] }));
  expect(value).toBeUndefined();
  expect(problems).toEqual([
    {
      rule: "missing-key",
      message: "There is no officer and no department to draw.",
      help: "Write 'officers:' with the people at the top ('- { id: cio, role: CIO }') or 'departments:' with the units.",
      isConsequence: true,
      origin: { file: "company.yaml", path: [] },
    },
  ]);
});

test("facts of the file are carried over", () => {
  const graph = graphOf({
    company: "Northwind Bikes",
    headcount: 412,
    asOf: "2026-03-31",
    officers: [{ id: "ceo", role: "CEO", names: ["Ada", "Tom"], person: "ada", deputy: "p1", status: "interim" }],
    departments: [
      {
        id: "it",
        name: "IT",
        level: "team",
        headcount: 4.5,
        location: "Porto",
        purpose: "Runs it",
        status: "planned",
        responsible: ["ceo"],
        consulted: ["it"],
        informed: ["risk"],
        people: [{ id: "p1", title: "Lead", status: "vacant" }],
      },
    ],
    committees: [{ id: "risk", name: "Risk", kind: "risk" }],
  });
  expect(graph.company).toMatchObject({
    name: "Northwind Bikes",
    headcount: 412,
    asOf: "2026-03-31",
    isTop: false,
    regimes: [],
  });
  expect(graph.officers[0]).toMatchObject({ names: ["Ada", "Tom"], person: "ada", deputy: "p1", status: "interim" });
  expect(graph.units[0]).toMatchObject({
    level: "team",
    headcount: 4.5,
    location: "Porto",
    purpose: "Runs it",
    status: "planned",
    responsible: ["ceo"],
    consulted: ["it"],
    informed: ["risk"],
    origin: { file: "company.yaml", path: ["departments", 0] },
  });
  expect(graph.posts[0]).toMatchObject({ title: "Lead", status: "vacant", names: [], unit: "it" });
  expect(graph.committees[0]).toMatchObject({ committeeKind: "risk", members: [] });
});

test("the ten-line file: officers across, departments under theirs, the unowned one beside them", () => {
  const sketch: CompanySketch = {
    officers: ["cio", "cto", "ciso"],
    departments: [
      { name: "Information Technology", officer: "cio" },
      { name: "Engineering", officer: "cto" },
      { name: "Information Security", officer: "ciso" },
      "Marketing",
    ],
  };
  expect(problemsOf(sketch)).toEqual([]);
  expect(placesOf(graphOf(sketch))).toEqual({
    cio: "company top",
    cto: "company top",
    ciso: "company top",
    "information-technology": "cio own-officer?",
    engineering: "cto own-officer?",
    "information-security": "ciso own-officer?",
    marketing: "company top?",
  });
});

test("the same company gives the same graph", () => {
  const line = "ceo > cio > helpdesk; ceo > ciso > soc; cio ..> board";
  expect(graphOf(line)).toEqual(graphOf(line));
});

const MANY = 10_000;

/** Deep and wide companies: a quadratic step would take minutes, a recursive one would overflow the stack. */
test("a chain of 10,000 posts", () => {
  const people = Array.from({ length: MANY }, (_, index) => ({
    id: `p${index}`,
    reportsTo: index + 1 < MANY ? `p${index + 1}` : "cio",
  }));
  const graph = graphOf({ officers: ["cio"], people });
  expect(graph.posts[0]?.manager).toEqual({ to: "p1", guessed: false });
  expect(graph.posts.at(-1)?.manager.to).toBe("cio");
});

test("a ring of 10,000 posts, and 10,000 loops of two", () => {
  const ring = Array.from({ length: MANY }, (_, index) => ({ id: `p${index}`, reportsTo: `p${(index + 1) % MANY}` }));
  expect(problemsOf({ officers: ["cio"], people: ring }).map(({ rule }) => rule)).toEqual(["reporting-cycle"]);

  const pairs = Array.from({ length: 2 * MANY }, (_, index) => ({ id: `p${index}`, reportsTo: `p${index ^ 1}` }));
  const rules: Problem["rule"][] = problemsOf({ officers: ["cio"], people: pairs }).map(({ rule }) => rule);
  expect(rules).toHaveLength(MANY);
  expect(new Set(rules)).toEqual(new Set(["reporting-cycle"]));
});

test("a chain of 10,000 officers", () => {
  const officers = Array.from({ length: MANY }, (_, index) => ({
    id: `o${index}`,
    role: "CIO",
    ...(index + 1 < MANY && { reportsTo: `o${index + 1}` }),
  }));
  const graph = graphOf({ officers });
  expect(graph.root).toBe(`o${MANY - 1}`);
  expect(graph.places.get("o0")).toEqual({ under: "o1", because: "reports-to", guessed: false });
});

test("1,000 departments inside one another", () => {
  let unit: UnitSketch = { name: "Innermost" };
  for (let depth = 0; depth < 1_000; depth += 1) unit = { name: `Level ${depth}`, departments: [unit] };
  const graph = graphOf({
    officers: ["cio"],
    departments: [{ name: "Outermost", officer: "cio", departments: [unit] }],
  });
  expect(graph.nodes.get("innermost")).toMatchObject({ answer: { kind: "inherited", by: "cio", from: "outermost" } });
});

test("20,000 departments of one name, and as many references to nothing", () => {
  const departments = Array.from({ length: 2 * MANY }, (_, index) => ({ name: "Team", officer: `nobody-${index}` }));
  const { value, problems } = buildGraph(company({ officers: ["cio", "cto"], departments }));
  expect(value?.units.at(-1)?.id).toBe(`team-${2 * MANY}`);
  expect(value?.children.get("\u0000company")).toHaveLength(2 * MANY + 2);
  expect(problems).toHaveLength(2 * MANY);
});
