/** Siblings of like size look alike, columns are filled evenly, and a manager stands over the middle of its boxes. */
import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { layOutGraph } from "../../../src/layout/index.js";
import type { Box, LayoutPage } from "../../../src/model/layout.js";
import type { Paper } from "../../../src/model/view.js";
import { loadCompany } from "../../../src/pipeline.js";
import { NATURAL_VIEW, SLIDE } from "../../support/view.js";

const measure = createTextMeasure();
const OFFICERS = ["ceo", "cio", "cto", "ciso"].map((id) => ({ id, role: id }));

async function layOut(sketch: object, page: Paper): Promise<LayoutPage> {
  const { graph } = loadCompany({ path: "company.yaml", content: JSON.stringify({ company: "Test", ...sketch }) });
  if (graph === undefined) throw new Error("nothing to lay out");
  const [first] = (await layOutGraph(graph, { measure, view: { ...NATURAL_VIEW, page } })).pages;
  if (first === undefined) throw new Error("a layout without a page");
  return first;
}

const units = (officer: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${officer}${index}`, name: `Unit ${index}`, officer }));

function boxesBelow(page: LayoutPage, manager: string): readonly Box[] {
  const ids = page.lines.filter(({ from }) => from === manager).map(({ to }) => to);
  return page.boxes.filter(({ node }) => ids.includes(node));
}

/** Returns the distances of the boxes below a manager from its left edge, each once. */
function indentsBelow(page: LayoutPage, manager: string): readonly number[] {
  const box = page.boxes.find(({ node }) => node === manager);
  const indents = boxesBelow(page, manager).map(({ x }) => Math.round(x - (box?.x ?? 0)));
  return [...new Set(indents)].sort((a, b) => a - b);
}

test.each([
  { what: "nine departments each", counts: [9, 9, 9] },
  { what: "two, two and one", counts: [2, 2, 1] },
  { what: "two, three and one", counts: [2, 3, 1] },
])("three officers with $what have their departments at the same indents", async ({ counts }) => {
  // The title of the CISO needs more lines than the others, so that fewer shapes fit below it.
  const departments = ["cio", "cto", "ciso"].flatMap((id, index) => units(id, counts[index] ?? 0));
  for (const page of [SLIDE, "fit"] as const) {
    const drawn = await layOut({ officers: OFFICERS, departments }, page);
    const [first, ...others] = ["cio", "cto", "ciso"].map((id) => indentsBelow(drawn, id));
    expect(first?.length).toBeGreaterThan(0);
    for (const indents of others) expect(indents).toEqual(first);
  }
});

test("columns are filled from top to bottom, so that a small department does not stand below all others", async () => {
  const teams = (id: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${id} ${index}` }));
  const departments = [5, 12, 3, 2, 0].map((count, index) => ({
    id: `d${index}`,
    name: `Department ${index}`,
    officer: "cto",
    teams: teams(`Team ${index}`, count),
  }));
  const page = await layOut({ officers: [{ id: "cto", role: "CTO" }], departments }, SLIDE);
  for (const box of boxesBelow(page, "cto")) {
    const above = page.boxes.filter(({ x, y, width }) => y < box.y && x < box.x + box.width && x + width > box.x);
    const gap = box.y - Math.max(...above.map(({ y, height }) => y + height));
    const isFirst = box.y <= Math.min(...boxesBelow(page, "cto").map(({ y }) => y)) + 1;
    if (!isFirst) expect(gap, `'${box.node}' below the boxes above it`).toBeLessThan(45 * page.scale);
  }
});

test("an officer stands over the middle of the boxes that hang on its bus", async () => {
  const officers = [
    { id: "cto", role: "CTO" },
    { id: "ciso", role: "CISO", reportsTo: "cto" },
  ];
  const departments = [
    ...units("ciso", 2),
    ...units("cto", 4).map((unit) => ({ ...unit, teams: [{ name: `${unit.name} A` }, { name: `${unit.name} B` }] })),
  ];
  const page = await layOut({ officers, departments }, SLIDE);
  const xs = page.lines.filter(({ from }) => from === "cto").map(({ points }) => points.at(-2)?.x ?? 0);
  const cto = page.boxes.find(({ node }) => node === "cto");
  if (cto === undefined) throw new Error("no box for the CTO");
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  expect(Math.abs(cto.x + cto.width / 2 - middle)).toBeLessThan(20 * page.scale);
});

test("the line to the last of several rows comes down over the middle of that row", async () => {
  const chiefs = Array.from({ length: 9 }, (_, index) => ({
    id: `chief${index}`,
    role: `Chief Officer of Region ${index}`,
    reportsTo: "ceo",
  }));
  const page = await layOut({ officers: [{ id: "ceo", role: "CEO" }, ...chiefs] }, SLIDE);
  const boxes = boxesBelow(page, "ceo");
  const tops = [...new Set(boxes.map(({ y }) => Math.round(y)))];
  expect(tops.length).toBeGreaterThan(1);
  const last = boxes.filter(({ y }) => Math.round(y) === Math.max(...tops));
  const left = Math.min(...last.map(({ x }) => x));
  const right = Math.max(...last.map(({ x, width }) => x + width));
  const ceo = page.boxes.find(({ node }) => node === "ceo");
  if (ceo === undefined) throw new Error("no box of the CEO");
  expect(Math.abs(ceo.x + ceo.width / 2 - (left + right) / 2)).toBeLessThan(21 * page.scale);
});
