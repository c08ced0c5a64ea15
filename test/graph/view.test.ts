import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFocus, viewGraph } from "../../src/graph/index.js";
import { COMPANY } from "../../src/model/graph.js";
import type { Graph, NodeId } from "../../src/model/graph.js";
import { ancestorsOf, findOfficerAbove, ownerOfUnit } from "../../src/model/queries.js";
import type { ChartView } from "../../src/model/view.js";
import { NATURAL_VIEW } from "../support/view.js";
import { graphOf, managersOf, placesOf } from "../support/graph.js";
import type { CompanySketch, PostSketch, UnitSketch } from "../support/company-sketch.js";

const WHOLE: ChartView = NATURAL_VIEW;

const BANK: CompanySketch = {
  company: "Bank",
  headcount: 900,
  officers: [
    { id: "ceo", role: "CEO", name: "Ada Okafor", reportsTo: "board" },
    { id: "cio", role: "CIO", name: "Tom Berg", person: "tom-berg", reportsTo: "ceo" },
    { id: "ruiz", role: "CISO", name: "Sofía Ruiz", status: "interim", reportsTo: "cio" },
  ],
  people: [{ id: "noor", title: "Assistant to Ada Okafor", name: "Noor Haddad", assistantTo: "ceo" }],
  committees: [
    { id: "board", name: "Board", kind: "board", chair: "Margarethe Winter", members: ["ceo", "Kofi Mensah"] },
    { id: "risk", name: "Risk Committee", chair: "ruiz", members: ["cio", "jan"] },
    { id: "audit", name: "Audit Committee" },
  ],
  departments: [
    {
      id: "it",
      name: "IT",
      officer: "cio",
      why: "signed by Tom Berg",
      head: "jan",
      people: [
        { id: "jan", name: "Jan Dvořák", title: "Director", reportsTo: "cio" },
        { name: "Eda Kaya", person: "tom-berg" },
      ],
      departments: [
        { id: "iam", name: "Identity", officer: "ruiz", why: "a control", head: { name: "Zoë Xu", status: "interim" } },
        { id: "desk", name: "Desk", head: "vacant" },
      ],
    },
    { id: "soc", name: "SOC", officer: "ruiz", head: { name: "Li Wei" } },
    { id: "legal", name: "Legal" },
  ],
  dotted: [
    { from: "iam", to: "legal", note: "ask Li Wei" },
    { from: "legal", to: "board", note: "quarterly" },
  ],
};

const ids = (list: readonly { readonly id: NodeId }[]) => list.map(({ id }) => id);

describe("focus", () => {
  test("the whole company comes back as it is", () => {
    const graph = graphOf(BANK);
    expect(viewGraph(graph, WHOLE)).toBe(graph);
  });

  test("an officer becomes the only top, with what hangs below and nothing else", () => {
    const graph = graphOf(BANK);
    const shown = viewGraph(graph, { ...WHOLE, focus: "cio" });
    expect(shown.company.isTop).toBe(false);
    expect(shown.children.get(COMPANY)).toEqual(["cio"]);
    expect(ids(shown.officers)).toEqual(["cio", "ruiz"]);
    expect(ids(shown.units)).toEqual(["it", "iam", "desk", "soc"]);
    expect(ids(shown.posts)).toEqual(["jan", "eda-kaya"]);
    expect([...shown.children.keys()].filter((id) => id !== COMPANY).sort()).toEqual(["cio", "it", "ruiz"]);
    expect(graph.children.get(COMPANY)).toEqual(["board"]);
  });

  test("committees come with their chair, those without one with the top of the company", () => {
    const graph = graphOf(BANK);
    expect(ids(viewGraph(graph, { ...WHOLE, focus: "cio" }).committees)).toEqual(["risk"]);
    expect(ids(viewGraph(graph, { ...WHOLE, focus: "legal" }).committees)).toEqual([]);
    expect(ids(viewGraph(graph, { ...WHOLE, focus: "board" }).committees)).toEqual(["board", "risk", "audit"]);
  });

  test("dotted lines stay with one end or both", () => {
    const shown = viewGraph(graphOf(BANK), { ...WHOLE, focus: "cio" });
    expect(shown.dottedLines.map(({ from, to }) => `${from} ${to}`)).toEqual(["iam legal"]);
  });

  test("a unit: its answer and the officers above it are as in the whole company", () => {
    const graph = graphOf(BANK);
    const shown = viewGraph(graph, { ...WHOLE, focus: "it" });
    expect(shown.officers).toEqual([]);
    expect(shown.units.map((unit) => ownerOfUnit(shown, unit))).toEqual(["cio", "ciso", "cio"]);
    expect(findOfficerAbove(shown, "iam")?.id).toBe("cio");
    expect(shown.root).toBe(graph.root);
    expect(Object.keys(placesOf(shown)).sort()).toEqual(["board", "ceo", "cio", "desk", "iam", "it"]);
  });

  test("an assistant is shown with whom it assists", () => {
    const graph = graphOf({
      officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "ceo" }],
      departments: [
        { id: "it", name: "IT", officer: "cio" },
        { id: "pool", name: "Pool", people: [{ id: "ea", title: "Assistant", assistantTo: "cio" }] },
      ],
    });
    expect(ids(viewGraph(graph, { ...WHOLE, focus: "cio" }).posts)).toEqual(["ea"]);
  });

  test("a post without a unit is shown with the officer its managers lead to", () => {
    const chain = Array.from({ length: 2000 }, (_, index) => ({
      id: `p${index}`,
      reportsTo: index === 0 ? "cio" : `p${index - 1}`,
    }));
    const graph = graphOf({ officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "ceo" }], people: chain });
    expect(viewGraph(graph, { ...WHOLE, focus: "cio" }).posts).toHaveLength(2000);
  });

  test("the unit merged into the top box stands for the whole company", () => {
    const graph = graphOf({
      company: "Harbour",
      officers: ["ceo", { id: "cio", role: "CIO", reportsTo: "ceo" }],
      departments: [
        { id: "org", name: "Harbour" },
        { id: "it", name: "IT", officer: "cio" },
      ],
    });
    expect(graph.company.mergedUnit).toBe("org");
    expect(ids(viewGraph(graph, { ...WHOLE, focus: "org" }).units)).toEqual(["org", "it"]);
    expect(ids(viewGraph(graph, { ...WHOLE, focus: "cio" }).units)).toEqual(["it"]);
  });

  test("only a box can be a focus", () => {
    const graph = graphOf(BANK);
    expect(["cio", "it", "board", "jan", "risk", "nobody"].filter((id) => isFocus(graph, id))).toEqual([
      "cio",
      "it",
      "board",
    ]);
    expect(() => viewGraph(graph, { ...WHOLE, focus: "jan" })).toThrow("'jan' is not a box of this chart.");
  });
});

describe("names", () => {
  const titles = viewGraph(graphOf(BANK), { ...WHOLE, names: "titles" });
  const nothing = viewGraph(graphOf(BANK), { ...WHOLE, names: "none" });
  const unit = (graph: Graph, id: NodeId) => graph.units.find((one) => one.id === id);

  test("titles stay, names go; statuses stay", () => {
    expect(unit(titles, "it")?.heads).toEqual([
      { post: "post-2", guessed: false, names: [], title: "Director", status: "active" },
    ]);
    expect(unit(titles, "iam")?.heads).toEqual([{ guessed: false, names: [], status: "interim" }]);
    expect(unit(titles, "desk")?.headVacant).toBe(true);
    expect(titles.officers.map(({ names, status }) => [names, status])).toEqual([
      [[], "active"],
      [[], "active"],
      [[], "interim"],
    ]);
    expect(titles.isAnonymous).toBe(true);
  });

  test("without titles nothing is left of a head but that there is one", () => {
    expect(unit(nothing, "it")?.heads).toEqual([{ post: "post-2", guessed: false, names: [], status: "active" }]);
    expect(nothing.posts.map(({ title }) => title)).toEqual(["Assistant", "Post", "Post"]);
  });

  test("`people: none` takes heads off the cards and leaves posts their titles", () => {
    const shown = viewGraph(graphOf(BANK), { ...WHOLE, people: "none" });
    expect(unit(shown, "it")?.heads[0]?.title).toBeUndefined();
    expect(shown.posts.map(({ title }) => title)).toEqual(["Assistant", "Director", "Post"]);
  });

  test("free text goes, for it may say anything; a title goes when it mentions somebody", () => {
    expect(unit(titles, "it")?.answer).toEqual({ kind: "own", by: "cio" });
    expect(unit(titles, "iam")?.answer).toEqual({ kind: "own", by: "ciso" });
    expect(titles.dottedLines).toMatchObject([
      { from: "iam", to: "legal" },
      { from: "legal", to: "board" },
    ]);
    expect(titles.posts.map(({ title }) => title)).toEqual(["Assistant", "Director", "Post"]);
  });

  test("committees keep the count of their members, and a chair who has a post", () => {
    expect(titles.committees.map(({ chair, members }) => [chair, members.map(({ name }) => name)])).toEqual([
      [undefined, ["Chief Executive Officer", "Member"]],
      [{ id: "ciso", name: "Chief Information Security Officer" }, ["Chief Information Officer", "Director"]],
      [undefined, []],
    ]);
  });

  test("ids that may be names are replaced everywhere, and the same person is still the same", () => {
    expect(ids(titles.officers)).toEqual(["ceo", "cio", "ciso"]);
    expect(ids(titles.posts)).toEqual(["post", "post-2", "post-3"]);
    expect(managersOf(titles)).toMatchObject({ "post-2": "cio", "post-3": "post-2?", ciso: "cio" });
    expect(titles.posts[2]?.person).toBe(titles.officers[1]?.person);
    expect([...ancestorsOf(titles, "soc")]).toEqual(["ciso", "cio", "ceo", "board"]);
  });

  test("the list and the table of nodes hold the same objects", () => {
    for (const node of [...titles.officers, ...titles.units, ...titles.posts, ...titles.committees]) {
      expect(titles.nodes.get(node.id)).toBe(node);
    }
  });

  test("a new id takes none that is there", () => {
    const graph = graphOf({
      officers: [{ id: "x", role: "CIO" }],
      departments: [{ id: "cio", name: "Names of CIOs" }],
    });
    const shown = viewGraph(graph, { ...WHOLE, names: "none" });
    expect(ids(shown.officers)).toEqual(["cio-2"]);
    expect(ids(shown.units)).toEqual(["cio"]);
  });
});

/** Names that cannot occur among the program's own words. */
const name = fc
  .tuple(fc.constantFrom("Łą", "Ζωή", "Иван", "李", "نور", "Qz"), fc.nat({ max: 99 }))
  .map(([word, number]) => `${word}~${number}`);
const status = fc.constantFrom("active" as const, "interim" as const);
const someone = fc.record({ names: fc.array(name, { minLength: 1, maxLength: 2 }), status });

test.each([
  { names: "titles", people: "heads" },
  { names: "none", people: "all" },
  { names: "full", people: "none" },
] as const)("any company: no name is left anywhere with names $names, people $people", (asked) => {
  fc.assert(
    fc.property(
      fc.array(someone, { minLength: 2, maxLength: 8 }),
      fc.array(name, { maxLength: 3 }),
      (posts, outside) => {
        const all = [...posts.flatMap(({ names }) => names), ...outside];
        const graph = graphOf(companyWith(posts, outside));
        const shown = viewGraph(graph, { ...WHOLE, ...asked });
        const text = toText(shown);
        for (const one of all) {
          expect(toText(graph)).toContain(one);
          expect(text).not.toContain(one);
          expect(text).not.toContain(one.toLowerCase().replace("~", "-"));
        }
        expect(shown.posts).toHaveLength(graph.posts.length);
        expect(shown.nodes.size).toBe(graph.nodes.size);
      },
    ),
  );
});

/** Makes everybody an officer, a head, a post, an assistant or a member; the names in `outside` have no post. */
function companyWith(
  posts: readonly Pick<PostSketch, "names" | "status">[],
  outside: readonly string[],
): CompanySketch {
  const [first, ...others] = posts;
  const units = others.map((post, index): UnitSketch => ({
    name: `Unit ${index}`,
    officer: "cio",
    why: `agreed with ${post.names?.[0] ?? ""}`,
    head: post.names?.[0] ?? "vacant",
    people: [post, { ...post, id: `deputy-${index}`, title: `Deputy of ${post.names?.[0] ?? ""}`, assistantTo: "cio" }],
    departments: [{ name: `Team ${index}`, heads: (post.names ?? []).map((one) => ({ name: one, title: "Lead" })) }],
  }));
  return {
    officers: [{ ...first, id: "cio", role: "CIO", person: first?.names?.[0] ?? "" }],
    committees: [
      { name: "Council", members: [...outside, "cio"], ...(outside[0] !== undefined && { chair: outside[0] }) },
    ],
    departments: units,
    dotted: [{ from: "cio", to: "unit-0", note: outside.join() }],
  };
}

function toText(graph: Graph): string {
  return JSON.stringify(graph, (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}
