/** Dotted lines on finished pages: lines or numbers, their counts, their notes, and what the numbers never cover. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { layOutGraph } from "../../../src/layout/index.js";
import type { Layout, LayoutPage } from "../../../src/model/layout.js";
import type { ChartView } from "../../../src/model/view.js";
import type { CompanySketch } from "../../support/company-sketch.js";
import { graphOf } from "../../support/graph.js";
import { listDottedFaults, listOutside, listOverlaps } from "../../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../../support/view.js";

const measure = createTextMeasure();
const UNITS = ["a", "b", "c", "d", "e", "f"] as const;

const layOut = (sketch: CompanySketch, view: Partial<ChartView> = {}): Promise<Layout> =>
  layOutGraph(graphOf(sketch), { measure, view: { ...NATURAL_VIEW, ...view } });

function sixCards(dotted: NonNullable<CompanySketch["dotted"]>): CompanySketch {
  const departments = UNITS.map((id) => ({
    id,
    name: `Department of ${id.toUpperCase()}`,
    headcount: 12,
    officer: "cio",
  }));
  return { officers: [{ id: "cio", role: "CIO", name: "Ada Okafor" }], departments, dotted };
}

const texts = (page: LayoutPage | undefined) =>
  page?.notes.map(({ lines }) => lines.map(({ text }) => text).join(" ")) ?? [];
const legend = (page: LayoutPage | undefined) => page?.legend.map(({ text }) => text.text) ?? [];

function expectClean(pages: readonly LayoutPage[]): void {
  for (const page of pages)
    expect([...listOverlaps(page), ...listOutside(page), ...listDottedFaults(page)], `page ${page.number}`).toEqual([]);
}

describe.each([
  ["at natural size", {}],
  ["on a slide", { page: SLIDE }],
  ["on a slide, with names of 14 pt", { page: SLIDE, minFontPt: 14 }],
  ["on one crowded slide", { page: SLIDE, pages: "one", minFontPt: 20 }],
] as const)("%s", (_, view) => {
  test("up to 32 lines from six cards: no number covers a text, a page link or another number", async () => {
    const end = fc.constantFrom(...UNITS);
    const note = fc.string({ maxLength: 60 });
    const line = fc.record({ from: end, to: end, note }, { requiredKeys: ["from", "to"] });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 32, size: "max" }), async (dotted) => {
        const { pages } = await layOut(sixCards(dotted), view);
        expectClean(pages);
        for (const page of pages) expect(page.dottedRoutes.length === 0 || page.markers.length === 0).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

test("a card without room for all its numbers counts the others on the last one", async () => {
  const others = Array.from({ length: 70 }, (_, index) => ({ id: `u${index}`, name: `U${index}`, officer: "cio" }));
  const { pages } = await layOut({
    officers: ["cio"],
    departments: [{ id: "hub", name: "Hub", officer: "cio" }, ...others],
    dotted: others.map(({ id }) => ({ from: "hub", to: id })),
  });
  expectClean(pages);
  const numbers = pages[0]?.markers.filter(({ end }) => end === "from") ?? [];
  const shown = numbers.map(({ text }) => text.text);
  expect(shown.at(-1)).toBe(`+${70 - numbers.length + 1}`);
  expect(shown.slice(0, -1)).toEqual(numbers.slice(0, -1).map(({ number }) => String(number)));
  expect(pages[0]?.notes).toHaveLength(70);
});

describe("lines between the same two boxes", () => {
  const people = ["jan", "eda"].map((id) => ({ id, name: id, title: `Lead ${id}` }));
  const twice: CompanySketch = {
    officers: ["cio"],
    departments: [
      { id: "it", name: "IT", officer: "cio", people },
      { id: "law", name: "Law", officer: "cio" },
      { id: "hr", name: "HR", officer: "cio" },
    ],
    dotted: people.map(({ id }) => ({ from: id, to: "law", kind: "project" })),
  };

  test("are one line with their count, and one note", async () => {
    const { pages } = await layOut(twice);
    expect(pages[0]?.dottedRoutes.map(({ look, count }) => [look, count?.text.text])).toEqual([["project", "×2"]]);
    expect(texts(pages[0])).toEqual(["2 lines: IT, Lead jan → Law (project); IT, Lead eda → Law (project)"]);
    expect(legend(pages[0]).at(-1)).toBe("Project line: 2");
    expectClean(pages);
  });

  test("are one number with their count where lines are numbers", async () => {
    const ring = UNITS.map((id, index) => ({ from: id, to: UNITS[(index + 2) % UNITS.length] ?? "a" }));
    const departments = UNITS.map((id) => ({ id, name: id, officer: "cio" }));
    const { pages } = await layOut({
      ...twice,
      departments: [...(twice.departments ?? []), ...departments],
      dotted: [...(twice.dotted ?? []), ...ring],
    });
    expect(pages[0]?.markers.slice(0, 3).map(({ text }) => text.text)).toEqual(["1 ×2", "1 ×2", "2"]);
    expect(pages[0]?.notes).toHaveLength(7);
  });
});

test("lines of different kinds have their own entries in the legend; other kinds look like a dotted line", async () => {
  const kinds = ["functional", "Project", "escalation", "advisory", undefined];
  const dotted = kinds.map((kind, index) => ({ from: "a", to: UNITS[index + 1] ?? "b", ...(kind && { kind }) }));
  const { pages } = await layOut(sixCards(dotted));
  expect(legend(pages[0]).slice(-4)).toEqual([
    "Dotted line: 2",
    "Functional line: 1",
    "Project line: 1",
    "Escalation line: 1",
  ]);
});

describe("more than twelve notes", () => {
  const many = UNITS.flatMap((from) => UNITS.filter((to) => to !== from).map((to) => ({ from, to }))).slice(0, 20);

  test("stand in columns under a chart at its natural size", async () => {
    const { pages } = await layOut(sixCards(many));
    expect(pages).toHaveLength(1);
    expect(new Set(pages[0]?.notes.map(({ lines }) => lines[0]?.x)).size).toBeGreaterThan(1);
    const bottom = Math.max(...(pages[0]?.boxes.map(({ y, height }) => y + height) ?? []));
    expect(Math.min(...(pages[0]?.notes.flatMap(({ lines }) => lines.map(({ y }) => y)) ?? []))).toBeGreaterThan(
      bottom,
    );
  });

  test("stand on a page of their own on sized pages, in at least 8 pt", async () => {
    const { pages, explanation } = await layOut(sixCards(many), { page: SLIDE });
    expect(pages.map(({ kind }) => kind)).toEqual(["whole", "notes"]);
    expect(texts(pages[0])).toEqual(["20 notes: page 2"]);
    expect(texts(pages[1]).slice(0, 2)).toEqual(["Page 1: Northwind", "1 Department of A → Department of B"]);
    expect(pages[1]?.smallestTextPt).toBeGreaterThanOrEqual(7.1);
    for (const { lines } of pages[1]?.notes ?? [])
      for (const { sizePx } of lines) expect(sizePx * 0.75).toBeGreaterThanOrEqual(8);
    expect(explanation.at(-1)).toMatch(/^page 2: notes, smallest text 8\.\d pt$/u);
    expectClean(pages);
  });

  test("stay on the chart's page if only one page is wanted", async () => {
    const { pages } = await layOut(sixCards(many), { page: SLIDE, pages: "one" });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.notes).toHaveLength(20);
  });

  test("go onto as many pages as they need", async () => {
    const dotted = many.map((line) => ({ ...line, note: "a long remark about this line, ".repeat(9) }));
    const { pages } = await layOut(sixCards(dotted), { page: { widthPx: 640, heightPx: 420 } });
    const notes = pages.filter(({ kind }) => kind === "notes");
    expect(notes.length).toBeGreaterThan(1);
    expect(notes.map(({ title }) => title)).toEqual(notes.map(() => "Notes"));
    expect(notes.flatMap(texts).filter((text) => /^\d+ /u.test(text))).toHaveLength(20);
    expectClean(notes);
  });
});
