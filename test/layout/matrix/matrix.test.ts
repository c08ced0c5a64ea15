/** A matrix shows what the file states, and tells apart what only the kind of a unit suggests. */
import { expect, test } from "vitest";
import type { Graph } from "../../../src/model/graph.js";
import type { Layout } from "../../../src/model/layout.js";
import type { Panel, Part } from "../../../src/model/panel.js";
import { openCompany } from "../../../src/pipeline.js";
import { layOutView } from "../../support/views.js";

function read(content: string): Graph {
  const { graph } = openCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("the company can be drawn");
  return graph;
}

const matrixOf = (content: string): Promise<Layout> => layOutView(read(content), { kind: "matrix" });

function listPanels({ pages }: Layout): readonly Panel[] {
  return pages.flatMap(({ panels }) => panels);
}

function getRow(layout: Layout, id: string): Panel {
  const row = listPanels(layout).find(({ kind, about }) => kind === "area" && about === id);
  if (row === undefined) throw new Error(`no row '${id}'`);
  return row;
}

/** Lists the symbols of a row with the columns that they stand in. */
function readRow(layout: Layout, id: string): readonly string[] {
  const heads = listPanels(layout).filter(({ kind }) => kind !== "area");
  return getRow(layout, id).figures.flatMap((figure) => {
    if (figure.kind !== "symbol") return [];
    const head = heads.find(({ x, width }) => x <= figure.x && figure.x <= x + width);
    return [`${head?.about ?? "?"} ${figure.part}`];
  });
}

function listBadges(panel: Panel): readonly string[] {
  return panel.figures.flatMap((figure) => (figure.kind === "badge" ? [figure.badge.text.text] : []));
}

const isHatched = (panel: Panel): boolean => panel.figures.some(({ kind }) => kind === "hatch");

const SHOP = `company: Shop
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: cfo, role: CFO }
departments:
  - { id: it, name: Systems, officer: cio }
  - { id: both, name: Shop, officer: [cio, cto] }
  - { id: alone, name: Workshop }
focus:
`;

test("the officer who answers for the owning department is accountable, and the department responsible", async () => {
  const layout = await matrixOf(`${SHOP}  cio.it-governance: { owner: it, consulted: [cfo], informed: [cto] }`);
  expect(readRow(layout, "cio.it-governance")).toEqual([
    "cio accountable",
    "cto informed",
    "cfo consulted",
    "it responsible",
  ]);
  expect(getRow(layout, "cio.it-governance").owner).toBe("cio");
  expect(listBadges(getRow(layout, "cio.it-governance"))).toEqual(["CIO"]);
});

test("several parts of one column stand side by side", async () => {
  const layout = await matrixOf(`${SHOP}  cio.it-governance: { owner: cio, responsible: [cio], consulted: [cio] }`);
  expect(readRow(layout, "cio.it-governance")).toEqual(["cio accountable", "cio responsible", "cio consulted"]);
});

test("an area of two officers has two badges and a stripe in two pieces, and is not hatched", async () => {
  const row = getRow(await matrixOf(`${SHOP}  cto.product-development: { owner: both }`), "cto.product-development");
  expect(row.owner).toBe("contested");
  expect(listBadges(row)).toEqual(["CIO", "CTO"]);
  expect(row.figures.find(({ kind }) => kind === "stripe")).toMatchObject({ stripe: ["cio", "cto"] });
  expect(isHatched(row)).toBe(false);
});

test.each([
  ["listed without an owner", "  cto.technical-talent:", "nobody"],
  ["owned by a department that nobody answers for", "  cto.technical-talent: { owner: alone }", "nobody"],
  ["not mentioned at all", "  x-note: nothing", "not stated"],
])("an area %s is hatched", async (_, focus, tag) => {
  const row = getRow(await matrixOf(`${SHOP}${focus}`), "cto.technical-talent");
  expect(isHatched(row)).toBe(true);
  expect(row.owner).toBe("unowned");
  expect(listBadges(row)).toEqual([tag]);
});

test("an area that the company has no use for says why, and is not a gap", async () => {
  const layout = await matrixOf(`${SHOP}  cto.product-development: { notApplicable: nothing is made here }`);
  const row = getRow(layout, "cto.product-development");
  expect(row.description).toBe("Not applicable: nothing is made here.");
  expect([row.owner, isHatched(row), listBadges(row)]).toEqual(["none", false, []]);
});

test("a department of a fitting kind is a suggestion, and never an answer", async () => {
  const layout = await matrixOf(
    "company: Shop\nofficers: [{ id: ciso, role: CISO }]\ndepartments:\n  - { id: ir, name: Incident Response, officer: ciso }\n",
  );
  const row = getRow(layout, "ciso.incident-response");
  expect(readRow(layout, "ciso.incident-response")).toEqual(["ciso suggested", "ir suggested"]);
  expect([row.owner, isHatched(row), listBadges(row)]).toEqual(["unowned", false, ["not stated"]]);
  const legend = layout.pages[0]?.legend.map(({ text }) => text.text);
  expect(legend).toEqual(["?: suggested by the kind of unit: 2", "Nobody is stated to answer: 12"]);
});

test("a statement about an area ends the suggestions for it", async () => {
  const layout = await matrixOf(
    "company: Shop\nofficers: [{ id: cio, role: CIO }]\ndepartments:\n  - { id: ir, name: Incident Response, officer: cio }\nfocus:\n  ciso.incident-response: { owner: cio }\n",
  );
  expect(readRow(layout, "ciso.incident-response")).toEqual(["cio accountable"]);
});

test("a team in a suggested department has no column of its own", async () => {
  const layout = await matrixOf(
    "company: Shop\nofficers: [{ id: ciso, role: CISO }]\ndepartments:\n  - id: ir\n    name: Incident Response\n    officer: ciso\n    teams: [{ id: desk, name: Incident Response Desk }]\n",
  );
  expect(listPanels(layout).flatMap(({ kind, about }) => (kind === "unit" ? [about] : []))).toEqual(["ir"]);
});

test("more than 60 suggested units are counted in a note", async () => {
  const units = Array.from({ length: 63 }, (_, index) => `  - { id: ir${index}, name: Incident Response ${index} }`);
  const layout = await matrixOf(
    `company: Shop\nofficers: [{ id: ciso, role: CISO }]\ndepartments:\n${units.join("\n")}\n`,
  );
  expect(listPanels(layout).filter(({ kind }) => kind === "unit")).toHaveLength(60);
  expect(layout.warnings).toEqual([
    "3 more units have no column, because only the kind of unit suggests a part. State who has it under 'focus:'.",
  ]);
});

test("columns are the three officers and everybody else with a part", async () => {
  const layout = await matrixOf(`${SHOP}  cio.it-governance: { owner: it }`);
  const heads = listPanels(layout).filter(({ kind }) => kind !== "area");
  expect(heads.map(({ kind, about }) => `${kind} ${about}`)).toEqual(["officer cio", "officer cto", "unit it"]);
  expect(heads.map(({ description }) => description)).toEqual([
    "Accountable for 1 area.",
    "No part in any area.",
    "Responsible for 1 area.",
  ]);
});

test("a company without any officer still has its twelve rows", async () => {
  const layout = await matrixOf("company: Club\ndepartments: [{ id: hall, name: Sports Hall }]\n");
  expect(listPanels(layout)).toHaveLength(12);
});

test("the legend of a page counts the parts on that page", async () => {
  const graph = read(`${SHOP}  cio.it-governance: { owner: it, consulted: [cfo] }`);
  const { pages } = await layOutView(graph, { kind: "matrix", page: { widthPx: 640, heightPx: 700 } });
  expect(pages.length).toBeGreaterThan(1);
  const parts: readonly Part[] = ["accountable", "responsible", "consulted"];
  const counted = pages.flatMap(({ legend }) => legend.filter(({ state }) => parts.some((part) => part === state)));
  expect(counted.map(({ text }) => text.text)).toEqual(["A: accountable: 1", "C: consulted: 1", "R: responsible: 1"]);
});
