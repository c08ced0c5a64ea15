/** A timeline shows one row per unit or post; bars do not overlap, and names stay where there is room. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { layOutGraph } from "../../../src/layout/index.js";
import { listPanelTexts } from "../../../src/layout/content/panel-texts.js";
import { createTimeAxis } from "../../../src/layout/timeline/time-axis.js";
import type { Layout } from "../../../src/model/layout.js";
import type { History } from "../../../src/model/history.js";
import type { Panel } from "../../../src/model/panel.js";
import { SLIDE } from "../../../src/model/view.js";
import type { ChartView } from "../../../src/model/view.js";
import { selectSubjects } from "../../../src/history/index.js";
import { graphOf } from "../../support/graph.js";
import { traceStates } from "../../support/history.js";
import type { State } from "../../support/history.js";
import { listOutside, listOverlaps } from "../../support/page-faults.mjs";
import { NATURAL_VIEW } from "../../support/view.js";

const measure = createTextMeasure();
const LATEST = graphOf("ceo > cio > it");

function layOut(history: History, view: Partial<ChartView> = {}): Promise<Layout> {
  const subject = { kind: "timeline", history } as const;
  return layOutGraph(LATEST, { measure, view: { ...NATURAL_VIEW, ...view }, subject });
}

const OFFICERS = "officers: [{ id: cio, role: CIO, name: Tom }, { id: cto, role: CTO, name: Lena }]\n";
const unit = (officer: string) => `${OFFICERS}departments: [{ id: it, name: IT, officer: ${officer} }]\n`;
const STATES: readonly State[] = [
  ["2020-01-01", unit("cio")],
  ["2022-05-01", unit("[cio, cto]")],
  ["2022-06-01", unit("cto")],
];

function getRow({ pages }: Layout, id: string): Panel {
  const row = pages.flatMap(({ panels }) => panels).find(({ about }) => about === id);
  if (row === undefined) throw new Error(`no row '${id}'`);
  return row;
}

const read = (panel: Panel): readonly string[] => listPanelTexts(panel).map(({ text }) => text);

/** Lists the bars of a row: its grounds from left to right. */
function listBars({ figures }: Panel) {
  return figures.flatMap((figure) => (figure.kind === "ground" ? [figure] : [])).toSorted((a, b) => a.x - b.x);
}

test("a row has a bar for each period, in the colour of whoever answered, and says who answers today", async () => {
  const row = getRow(await layOut(traceStates(STATES).history), "it");
  expect(listBars(row).map(({ fill }) => (fill === "card" ? fill : fill.officer))).toEqual(["cio", "card", "cto"]);
  expect(read(row)).toEqual(expect.arrayContaining(["IT", "CIO", "CIO and CTO", "CTO", "since 2022-06-01"]));
  expect(row.description).toBe(
    "2020-01-01 to 2022-05-01: CIO. 2022-05-01 to 2022-06-01: CIO and CTO (contested). Since 2022-06-01: CTO.",
  );
});

test("a name that does not fit into its bar stands above it", async () => {
  const row = getRow(await layOut(traceStates(STATES).history), "it");
  const label = listPanelTexts(row).find(({ text }) => text === "CIO and CTO");
  const bar = listBars(row)[1];
  expect(label?.x).toBeCloseTo(bar?.x ?? 0);
  expect(label?.y).toBeLessThan(bar?.y ?? 0);
});

test("names without room are counted", async () => {
  const states = Array.from({ length: 60 }, (_, index): State => [
    `2024-01-${String(1 + Math.floor(index / 2)).padStart(2, "0")}`,
    unit(index % 4 < 2 ? "cio" : "[cio, cto]"),
  ]);
  const { history } = traceStates([["2014-01-01", unit("cto")], ...states]);
  expect(read(getRow(await layOut(history), "it")).join(" ")).toMatch(/\d+ more without room for a name/u);
});

test("a vacant post is a dashed gap, and a time without the entry has no bar", async () => {
  const post = (facts: string) => `officers: [{ id: cio, role: CIO, ${facts} }]\n`;
  const { history } = traceStates([
    ["2020-01-01", post("name: Tom")],
    ["2021-01-01", post("status: vacant")],
    ["2022-01-01", "officers: [{ id: cto, role: CTO }]\n"],
    ["2023-01-01", post("name: Lena")],
  ]);
  const bars = listBars(getRow(await layOut(history), "cio"));
  expect(bars.map(({ isVacant }) => isVacant)).toEqual([false, true, false]);
  const [, vacant, last] = bars;
  expect((last?.x ?? 0) - (vacant?.x ?? 0) - (vacant?.width ?? 0)).toBeGreaterThan(100);
});

test("one commit is drawn, and so is a history without rows", async () => {
  const [first] = STATES;
  const { history } = traceStates(first === undefined ? [] : [first]);
  const layout = await layOut(history);
  expect(read(getRow(layout, "time"))).toEqual(["2020-01-01", "as of 2020-01-01"]);
  expect(listBars(getRow(layout, "it"))).toHaveLength(1);
  expect((await layOut({ ...history, rows: [] })).pages).toHaveLength(1);
  const alone = await layOut({ ...history, rows: selectSubjects(history.rows, [{ kind: "unit", id: "it" }]) });
  expect(alone.pages[0]?.title).toBe("Who answered for IT");
});

test("slides hold every row once, in order, and say which rows they show", async () => {
  const many = (officer: string) =>
    `${OFFICERS}departments:\n${Array.from({ length: 40 }, (_, index) => `  - { id: u${index}, name: Customer Identity and Access Management ${index}, officer: ${officer} }\n`).join("")}`;
  const { history } = traceStates([
    ["2020-01-01", many("cio")],
    ["2022-01-01", many("cto")],
  ]);
  const { pages } = await layOut(history, { page: SLIDE });
  expect(pages.length).toBeGreaterThan(2);
  const rows = pages.flatMap(({ panels }) => panels.flatMap(({ kind, about }) => (kind === "axis" ? [] : [about])));
  expect(rows).toEqual(history.rows.map(({ subject }) => subject.id));
  for (const page of pages) {
    expect(page.heading.map(({ text }) => text).join(" ")).toMatch(/rows \d+ to \d+ of 42/u);
    expect([listOverlaps(page), listOutside(page), page.smallestNamePt >= 9 - 1e-6]).toEqual([[], [], true]);
  }
});

test("the axis names years, or months and days with their year", () => {
  const labels = (first: string, last: string) => createTimeAxis(first, last, 900).ticks.map(({ label }) => label);
  expect(labels("2015-06-01", "2025-06-01")).toEqual([
    ...["2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"],
  ]);
  expect(labels("2025-02-10", "2025-11-20").slice(0, 3)).toEqual(["Mar 2025", "Apr", "May"]);
  expect(labels("2025-02-10", "2025-02-12")).toEqual(["10 Feb 2025", "11 Feb", "12 Feb"]);
});

test("for any history, nothing overlaps or leaves the page, and bars follow one another", async () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 25 });
  const answer = fc.constantFrom("cio", "cto", "none", "nix", "[cio, cto]");
  const name = fc.constantFrom("Tom", "Maximilian von Hohenlohe-Langenburg", "李娜", "ليلى حداد");
  const drawn = fc.tuple(days, fc.array(fc.tuple(answer, answer, name), { minLength: 25, maxLength: 25 }));
  await fc.assert(
    fc.asyncProperty(drawn, fc.constantFrom<ChartView["page"]>("fit", SLIDE), async ([numbers, facts], page) => {
      const states = numbers
        .toSorted((a, b) => a - b)
        .map((number, index): State => {
          const [first, second, holder] = facts[index] ?? ["cio", "cio", "Tom"];
          const day = new Date(Date.UTC(2012, 0, 1 + number)).toISOString().slice(0, 10);
          const officers = `officers: [{ id: cio, role: CIO, name: ${holder} }, { id: cto, role: CTO, status: vacant }]\n`;
          return [
            day,
            `${officers}departments: [{ id: a, name: A, officer: ${first} }, { id: b, name: B, officer: ${second} }]\n`,
          ];
        });
      const layout = await layOut(traceStates(states).history, { page });
      for (const laidOut of layout.pages) {
        expect([listOverlaps(laidOut), listOutside(laidOut)]).toEqual([[], []]);
        for (const panel of laidOut.panels) {
          const bars = listBars(panel);
          bars.slice(1).forEach((bar, index) => {
            const before = bars[index];
            // The narrowest bars reach into the next one.
            expect(bar.x - (before?.x ?? 0)).toBeGreaterThanOrEqual(0);
          });
        }
      }
    }),
    { numRuns: 40 },
  );
});
