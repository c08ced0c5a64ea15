/**
 * A page places only its most promising ways, and still chooses the way that it would choose if it placed all of them.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../../../src/fonts/index.js";
import { FULL_CARD } from "../../../src/layout/content/card-sizes.js";
import { findFit } from "../../../src/layout/page/fit-page.js";
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

function place({ widthPx, heightPx, cardPx }: Way): Silhouette {
  const card = { x: (widthPx - cardPx) / 2, y: 0, width: cardPx, height: 60 };
  return { widthPx, heightPx, rects: [card, { x: 0, y: 60, width: widthPx, height: heightPx - 60 }] };
}

function createView(ways: readonly Way[], placed: Way[] = []): PagedView<PageDraft, Way> {
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
    place: (some) => {
      placed.push(...some);
      return Promise.resolve(some.map((way) => ({ ...place(way), toBoxes: missing })));
    },
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
const options = { paper: SLIDE, measure, checkpoint: NO_DEADLINE };

test("no way that is left unplaced would have been drawn larger", async () => {
  await fc.assert(
    fc.asyncProperty(ways, fc.constantFrom(4, 9), fc.boolean(), async (list, minPt, mustFit) => {
      const fit = await findFit(createView(list), DRAFT, () => SURROUNDINGS, { ...options, minPt, mustFit });
      const alone = await Promise.all(
        list.map((one, index) =>
          // An odd way belongs to the second width of card.
          findFit(createView(index % 2 === 0 ? [one] : [{ ...one, widthPx: 1e6 }, one]), DRAFT, () => SURROUNDINGS, {
            ...options,
            minPt,
            mustFit: true,
          }),
        ),
      );
      const scoreOf = (at: (typeof alone)[number]) =>
        at === undefined ? -Infinity : Math.log(at.placement.scale) - 0.06 * at.way.penalty;
      const largest = alone.reduce((best, one) => (scoreOf(one) > scoreOf(best) ? one : best));
      if (fit === undefined) expect(largest?.namePt).toBeLessThan(minPt);
      else expect(scoreOf(fit)).toBe(scoreOf(largest));
    }),
  );
});

test("a way that is plainly the largest is placed with few others, and one that is too small is not placed", async () => {
  const list = Array.from({ length: 30 }, (_, index): Way => {
    return { widthPx: 1200 + 100 * index, heightPx: 600, cardPx: 192, penalty: 0 };
  });
  const placed: Way[] = [];
  await findFit(createView(list, placed), DRAFT, () => SURROUNDINGS, { ...options, minPt: 4, mustFit: true });
  expect(placed.length).toBeLessThan(10);
  const none: Way[] = [];
  const asked = { ...options, minPt: 40, mustFit: false };
  expect(await findFit(createView(list, none), DRAFT, () => SURROUNDINGS, asked)).toBeUndefined();
  expect(none).toEqual([]);
});
