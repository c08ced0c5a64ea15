/** A page tries only its most promising ways, and still chooses the way that it would choose if it tried all of them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { FULL_CARD } from "../../../src/layout/content/card-sizes.js";
import { findFit, fitsPage, neededScale } from "../../../src/layout/page/fit-page.js";
import { fitOnSheet, prepareSheet } from "../../../src/layout/page/frame.js";
import type { Silhouette, Surroundings } from "../../../src/layout/page/frame.js";
import { setHeading } from "../../../src/layout/page/heading.js";
import type { Drawable, PagedView, PageDraft } from "../../../src/layout/page/paged-view.js";
import { NO_DEADLINE } from "../../../src/model/deadline.js";
import { SLIDE } from "../../support/view.js";

const measure = createTextMeasure();
const heading = setHeading(
  { title: "A Company with quite a Long Name", headlines: [], subtitle: "2,140 people" },
  measure,
);
const SURROUNDINGS: Surroundings = { heading, legend: [], notesWidthPx: 0, notesHeightPx: 0 };
const DETAILS = [176, 196].map((widthPx) => ({ style: FULL_CARD, widthPx, hasLists: false }));
const DRAFT: PageDraft = { kind: "whole" };

/** A way whose card is as wide as a part of the whole, so that it may slide up beside the heading. */
interface Way extends Drawable {
  readonly cardPx: number;
}

function outline({ widthPx, heightPx, cardPx }: Way): Silhouette {
  const card = { x: (widthPx - cardPx) / 2, y: 0, width: cardPx, height: 60 };
  return { widthPx, heightPx, rects: [card, { x: 0, y: 60, width: widthPx, height: heightPx - 60 }] };
}

function createView(ways: readonly Way[], outlined: Way[] = []): PagedView<PageDraft, Way> {
  const missing = () => {
    throw new Error("a page that is fitted asks for nothing else");
  };
  return {
    description: "",
    detailLevels: [{ name: "full cards", details: DETAILS }],
    naturalDetail: { style: FULL_CARD, widthPx: 192, hasLists: false },
    whole: DRAFT,
    cut: missing,
    linkPages: missing,
    describe: missing,
    leastAreaPx: () => 0,
    design: (_, { widthPx }) => ({
      sumCardAreas: () => 0,
      listWays: () => ways.filter((_way, index) => index % 2 === (widthPx === 176 ? 0 : 1)),
    }),
    outline: (way) => {
      outlined.push(way);
      return outline(way);
    },
    place: missing,
    explain: missing,
    explainSmallType: missing,
  };
}

const way = fc
  .record({
    widthPx: fc.integer({ min: 200, max: 3000 }),
    heightPx: fc.integer({ min: 100, max: 3000 }),
    penalty: fc.constantFrom(0, 0.04, 1.5),
    card: fc.integer({ min: 5, max: 100 }),
  })
  .map(({ card, ...size }): Way => ({ ...size, cardPx: (size.widthPx * card) / 100 }));
const ways = fc.array(way, { minLength: 1, maxLength: 24 });
const options = { paper: SLIDE, checkpoint: NO_DEADLINE };
const sheet = prepareSheet(SURROUNDINGS, SLIDE, measure);

/** Scale and score of a way on its own. */
function judge(one: Way, minPt: number) {
  const { scale } = fitOnSheet(
    outline(one),
    sheet,
    neededScale(DETAILS[0] ?? { style: FULL_CARD, widthPx: 176 }, minPt),
  );
  return { namePt: FULL_CARD.person.sizePx * 0.75 * scale, score: Math.log(scale) - 0.06 * one.penalty };
}

function toPage(list: readonly Way[], outlined?: Way[]) {
  return { view: createView(list, outlined), draft: DRAFT, sheet: () => sheet };
}

test("no way that is left out would have been drawn larger", () => {
  fc.assert(
    fc.property(ways, fc.constantFrom(4, 9), (list, minPt) => {
      const judged = list.map((one) => judge(one, minPt));
      const readable = judged.filter(({ namePt }) => namePt >= minPt);
      expect(fitsPage(toPage(list), { ...options, minPt })).toBe(readable.length > 0);
      const chosen = judge(findFit(toPage(list), { ...options, minPt }).way, minPt);
      const best = (readable.length > 0 ? readable : judged).reduce(
        (max, { score }) => Math.max(max, score),
        -Infinity,
      );
      expect(chosen.score).toBe(best);
    }),
  );
});

test("a way that is plainly the largest is tried with few others, and one that is too small is not tried", () => {
  const list = Array.from({ length: 30 }, (_, index): Way => {
    return { widthPx: 1200 + 100 * index, heightPx: 600, cardPx: 192, penalty: 0 };
  });
  const tried: Way[] = [];
  findFit(toPage(list, tried), { ...options, minPt: 4 });
  expect(tried.length).toBeLessThan(10);
  const none: Way[] = [];
  expect(fitsPage(toPage(list, none), { ...options, minPt: 40 })).toBe(false);
  expect(none).toEqual([]);
});
