/** Pages are cut for views other than the tree, too: here all units are cards in a row, as many as stay readable. */
import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { viewGraph } from "../../../src/graph/index.js";
import { indexBoxes } from "../../../src/layout/content/boxes-of-entries.js";
import { describeBox } from "../../../src/layout/content/box-content.js";
import type { ContentContext } from "../../../src/layout/content/card-content.js";
import { FULL_CARD } from "../../../src/layout/content/card-sizes.js";
import { sizeCard } from "../../../src/layout/content/card.js";
import type { Detail } from "../../../src/layout/content/detail.js";
import type { SizedBox } from "../../../src/layout/content/sized-box.js";
import { BoxCounter, sumCounts } from "../../../src/layout/content/state-counts.js";
import { planPages } from "../../../src/layout/page/lay-out-pages.js";
import type { Drawable, PagedView, PageDraft, PlacedWay } from "../../../src/layout/page/paged-view.js";
import { placeBox } from "../../../src/layout/page/place-box.js";
import type { LayoutPage } from "../../../src/model/layout.js";
import type { ChartView } from "../../../src/model/view.js";
import { NO_DEADLINE } from "../../../src/model/deadline.js";
import { loadCompany } from "../../../src/pipeline.js";
import { listOutside, listOverlaps } from "../../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../../support/view.js";

const UNITS = Array.from({ length: 12 }, (_, index) => `  - { id: u${index}, name: Unit ${index}, officer: cto }`);
const COMPANY = `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cto, role: CTO, name: Mia Chen, reportsTo: ceo }
departments:
${UNITS.join("\n")}
`;

const measure = createTextMeasure();
const DETAIL: Detail = { style: FULL_CARD, widthPx: 180, hasLists: false };
const GAP_PX = 20;

interface Draft extends PageDraft {
  readonly ids: readonly string[];
}

interface Row extends Drawable {
  readonly boxes: readonly SizedBox[];
}

function toRow(context: ContentContext, ids: readonly string[], { style, widthPx }: Detail): Row {
  const boxes = ids.map((id): SizedBox => {
    const { content, attributes } = describeBox(context, id);
    return { id, attributes, card: sizeCard(content, { style, widthPx, measure }) };
  });
  const heightPx = Math.max(...boxes.map(({ card }) => card.heightPx));
  return { boxes, widthPx: boxes.length * (widthPx + GAP_PX) - GAP_PX, heightPx, penalty: 0 };
}

function placeRow({ boxes, widthPx, heightPx }: Row): PlacedWay {
  const placed = boxes.map((box, index) => placeBox(box, { x: index * (box.card.widthPx + GAP_PX), y: 0 }));
  return {
    widthPx,
    heightPx,
    rects: [{ x: 0, y: 0, width: widthPx, height: heightPx }],
    toBoxes: () => ({ widthPx, heightPx, boxes: placed, lines: [], territories: [] }),
  };
}

function createRowView(context: ContentContext): PagedView<Draft, Row> {
  const all = context.graph.units.map(({ id }) => id);
  const counter = new BoxCounter(context);
  return {
    description: "Units in rows.",
    detailLevels: [{ name: "full cards", details: [DETAIL] }],
    naturalDetail: DETAIL,
    whole: { kind: "whole", ids: all },
    cut: (fits) => {
      const pages: Draft[] = [];
      for (let first = 0; first < all.length;) {
        const take = (count: number): Draft => ({ kind: "part", ids: all.slice(first, first + count) });
        let count = all.length - first;
        while (count > 1 && !fits(take(count))) count--;
        pages.push(take(count));
        first += count;
      }
      return pages;
    },
    linkPages: () => ({ homes: new Map(), upPages: [] }),
    describe: ({ kind, ids }) => ({
      kind,
      title: `${ids.length} units`,
      subtitle: ids.join(" "),
      counts: sumCounts(ids.map((id) => counter.count(id))),
      drawn: new Set(ids),
      top: ids[0] ?? "",
      collapsed: new Set(),
    }),
    leastAreaPx: () => 0,
    design: ({ ids }, detail) => ({ sumCardAreas: () => 0, listWays: () => [toRow(context, ids, detail)] }),
    outline: placeRow,
    place: (row) => Promise.resolve(placeRow(row)),
    explain: ({ boxes }) => [`  ${boxes.length} in a row`],
    explainSmallType: (_, { page }) => `Page ${page} is small.`,
  };
}

async function layOut(view: Partial<ChartView>) {
  const { graph } = loadCompany({ path: "company.yaml", content: COMPANY });
  if (graph === undefined) throw new Error("the company can be drawn");
  const asked = { ...NATURAL_VIEW, ...view };
  const shown = viewGraph(graph, asked);
  const boxIndex = indexBoxes(shown, asked.people);
  const context = { graph: shown, boxIndex, coloured: new Set<string>(), checkpoint: NO_DEADLINE };
  const planned = planPages(
    createRowView(context),
    { ...context, marks: [], measure, hasTitle: true, hasHeadline: true, manyNotes: "apart" },
    asked,
  );
  const pages: LayoutPage[] = [];
  const explanation: string[] = [];
  const warnings = [...planned.warnings];
  for await (const laidOut of planned.layOut()) {
    pages.push(laidOut.page);
    explanation.push(...laidOut.explanation);
    warnings.push(...laidOut.warnings);
  }
  return { pages, explanation, warnings };
}

test("at its natural size the page grows around the row, with heading and legend", async () => {
  const { pages, explanation, warnings } = await layOut({ page: "fit" });
  const [page, ...others] = pages;
  expect(others).toEqual([]);
  expect(page?.boxes.map(({ node }) => node)).toEqual(Array.from({ length: 12 }, (_, index) => `u${index}`));
  expect(page?.heading.map(({ text }) => text)[0]).toBe("12 units");
  expect(page?.legend.map(({ text }) => text.text)).toEqual(["CTO answers for 12 units"]);
  expect(page?.widthPx).toBeGreaterThan(12 * 180);
  expect(explanation.at(-1)).toBe("  12 in a row");
  expect(warnings).toEqual([]);
});

test("on paper the view is cut into pages that can be read, and nothing overlaps", async () => {
  const { pages, warnings } = await layOut({ page: SLIDE, minFontPt: 9 });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap((page) => page.boxes.map(({ node }) => node))).toHaveLength(12);
  for (const page of pages) {
    expect(page.smallestNamePt).toBeGreaterThan(8.9);
    expect([...listOverlaps(page), ...listOutside(page)]).toEqual([]);
    expect(page.footer[0]?.text).toMatch(new RegExp(`^Page ${page.number} of ${pages.length}$`, "u"));
  }
  expect(warnings).toEqual([]);
});

test("a page that may not be cut says that its type is small", async () => {
  expect((await layOut({ page: SLIDE, pages: "one" })).warnings).toEqual(["Page 1 is small."]);
});
