/** The graph is a forest and has everything in the file, however the file nests units and draws lines. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/graph/index.js";
import { COMPANY } from "../../src/model/graph.js";
import type { Graph, NodeId } from "../../src/model/graph.js";
import { company } from "../support/company.js";
import type { CompanySketch, OfficerSketch, PostSketch, UnitSketch } from "../support/company-sketch.js";

const NAME = "Northwind";
const ROLES = ["CEO", "CIO", "CTO", "CISO", "COO", "CDO", "Head of Everything"];

interface RandomEntry {
  /** Index of the unit it stands in; none for a top-level entry. */
  readonly within: number | undefined;
  /** Picks from all ids that may be named. */
  readonly line: number | undefined;
  readonly officer: number | undefined;
  readonly head: number | undefined;
  readonly role: number;
}

const entry: fc.Arbitrary<RandomEntry> = fc.record({
  within: fc.option(fc.nat(), { nil: undefined }),
  line: fc.option(fc.nat(), { nil: undefined }),
  officer: fc.option(fc.nat(), { nil: undefined }),
  head: fc.option(fc.nat(), { nil: undefined }),
  role: fc.nat(),
});

interface Plan {
  readonly officers: readonly RandomEntry[];
  readonly units: readonly RandomEntry[];
  readonly posts: readonly RandomEntry[];
  /** Kinds of the committees. */
  readonly committees: readonly string[];
  readonly isOfficersFirst: boolean;
  readonly hasMergedUnit: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  officers: fc.array(entry, { maxLength: 6 }),
  units: fc.array(entry, { maxLength: 10 }),
  posts: fc.array(entry, { maxLength: 10 }),
  committees: fc.array(fc.constantFrom("board", "audit"), { maxLength: 3 }),
  isOfficersFirst: fc.boolean(),
  hasMergedUnit: fc.boolean(),
});

/** Picks an id that an entry may name, by the kind and index of the entry. */
type Choose = (kind: "officer" | "unit" | "post", index: number, pick: number) => string | undefined;

function sketchOf(made: Plan, choose: Choose): CompanySketch {
  const units = made.units.map((unit, index) => ({
    id: `u${index}`,
    name: made.hasMergedUnit && index === 0 ? NAME : `Unit ${index}`,
    ...named("reportsTo", unit.line, (pick) => choose("unit", index, pick)),
    ...named("officer", index === 0 ? undefined : unit.officer, (pick) => `o${pick % 7}`),
    ...named("head", unit.head, (pick) => `p${pick % 11}`),
    people: new Array<PostSketch>(),
    departments: new Array<UnitSketch>(),
  }));
  const tops: UnitSketch[] = [];
  made.units.forEach(({ within }, index) => {
    const unit = units[index];
    if (unit === undefined) return;
    const around = within === undefined || index === 0 ? undefined : units[within % index];
    (around?.departments ?? tops).push(unit);
  });
  const people: PostSketch[] = [];
  made.posts.forEach((post, index) => {
    const around = post.within === undefined ? undefined : units[post.within % Math.max(units.length, 1)];
    const line = named("reportsTo", post.line, (pick) => choose("post", index, pick));
    const assists = named("assistantTo", post.head, (pick) => choose("post", index, pick));
    (around?.people ?? people).push({ id: `p${index}`, ...line, ...assists });
  });
  const officers: OfficerSketch[] = made.officers.map(({ line, role }, index) => ({
    id: `o${index}`,
    role: ROLES[role % ROLES.length] ?? "CIO",
    ...named("reportsTo", line, (pick) => choose("officer", index, pick)),
  }));
  const committees = made.committees.map((kind, index) => ({ id: `c${index}`, name: kind, kind }));
  const parts = { officers, departments: tops, people, committees };
  return made.isOfficersFirst
    ? { company: NAME, ...parts }
    : { company: NAME, committees, people, departments: tops, officers };
}

function named<K extends string>(
  key: K,
  pick: number | undefined,
  choose: (pick: number) => string | undefined,
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  const id = pick === undefined ? undefined : choose(pick);
  if (id !== undefined) found[key] = id;
  return found;
}

/** Picks any id, including the entry's own and ids that do not exist. */
const chooseAnything: Choose = (_kind, _index, pick) =>
  `${["o", "u", "p", "p", "c"][pick % 5] ?? ""}${Math.floor(pick / 5) % 12}`;

function buildChecked(sketch: CompanySketch): { graph: Graph | undefined; rules: readonly string[] } {
  const { value, problems } = buildGraph(company(sketch));
  return { graph: value, rules: problems.map(({ rule }) => rule) };
}

function reachable(graph: Graph): NodeId[] {
  const found: NodeId[] = [];
  const open: NodeId[] = [COMPANY];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const children = graph.children.get(id) ?? [];
    found.push(...children);
    open.push(...children);
    if (found.length > graph.nodes.size) throw new Error("the places are not a forest");
  }
  return found;
}

function expectForest(graph: Graph): void {
  const placed = reachable(graph);
  expect(placed.toSorted()).toEqual([...graph.places.keys()].toSorted());
  const boxes = [...graph.officers, ...graph.units].map(({ id }) => id).filter((id) => id !== graph.company.mergedUnit);
  expect(placed.filter((id) => graph.nodes.get(id)?.kind !== "committee").toSorted()).toEqual(boxes.toSorted());
}

function expectManagersToEnd(graph: Graph): void {
  for (const { id } of graph.posts) {
    let at: NodeId = id;
    for (let steps = 0; ; steps += 1) {
      expect(steps).toBeLessThanOrEqual(graph.nodes.size);
      const node = graph.nodes.get(at);
      const manager = node !== undefined && "manager" in node ? node.manager : undefined;
      if (manager === undefined) break;
      at = manager.to;
    }
    expect(graph.nodes.get(at)?.kind).not.toBe("post");
  }
}

test("any company: a forest with everything in it, and no manager chain without end", () => {
  fc.assert(
    fc.property(plan, (made) => {
      const sketch = sketchOf(made, chooseAnything);
      const { graph } = buildChecked(sketch);
      expect(graph === undefined).toBe(made.officers.length === 0 && made.units.length === 0);
      if (graph === undefined) return;
      expect(graph.officers).toHaveLength(made.officers.length);
      expect(graph.units).toHaveLength(made.units.length);
      expect(graph.posts).toHaveLength(made.posts.length);
      expectForest(graph);
      expectManagersToEnd(graph);
    }),
    { numRuns: 500 },
  );
});

test("any company: one top box and a root, or the company as a box and none", () => {
  fc.assert(
    fc.property(plan, (made) => {
      const { graph } = buildChecked(sketchOf(made, chooseAnything));
      if (graph === undefined) return;
      expect(graph.company.isTop).toBe(graph.root === undefined);
      if (graph.root !== undefined) expect(graph.children.get(COMPANY)).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});

test("any company: whatever is cut has a finding of its own entry", () => {
  fc.assert(
    fc.property(plan, (made) => {
      const { value: graph, problems } = buildGraph(company(sketchOf(made, chooseAnything)));
      if (graph === undefined) return;
      for (const node of graph.nodes.values()) {
        const manager = "manager" in node ? node.manager : undefined;
        if (manager?.cut === undefined && graph.places.get(node.id)?.cut === undefined) continue;
        const own = problems.filter(({ origin }) => node.origin.path.every((step, at) => origin?.path[at] === step));
        expect(own.map(({ rule }) => rule)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^(reporting-cycle|unknown-reference|unreachable-unit)$/)]),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("a company whose lines only lead to earlier entries has no loop", () => {
  const chooseEarlier: Choose = (kind, index, pick) => {
    if (kind === "post") return pick % 2 === 0 || index === 0 ? `o${pick % 6}` : `p${pick % index}`;
    if (kind === "unit") return `o${pick % 6}`;
    return index === 0 ? undefined : `o${pick % index}`;
  };
  fc.assert(
    fc.property(plan, (made) => {
      expect(buildChecked(sketchOf(made, chooseEarlier)).rules).not.toContain("reporting-cycle");
    }),
    { numRuns: 500 },
  );
});
