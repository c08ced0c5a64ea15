import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { fitOnSheet, holdsAt, prepareSheet } from "../../../src/layout/page/frame.js";
import type { Surroundings } from "../../../src/layout/page/frame.js";
import { setHeading } from "../../../src/layout/page/heading.js";
import type { LegendRow } from "../../../src/layout/page/legend.js";
import { findOverlaps } from "../../support/geometry.js";
import { SLIDE } from "../../support/view.js";

const measure = createTextMeasure();
const STATES = ["cio", "cto", "ciso", "other", "contested", "none", "unowned", "vacant"] as const;

function furnish(states: number, notesHeightPx: number): Surroundings {
  const legend = STATES.slice(0, states).map((state): LegendRow => ({ state, words: `${state} answers for 12 units` }));
  const heading = setHeading(
    { title: "A Company with quite a Long Name", headlines: [], subtitle: "2,140 people" },
    measure,
  );
  return { heading, legend, notesWidthPx: 300, notesHeightPx };
}

const silhouette = fc
  .record({
    widthPx: fc.integer({ min: 200, max: 4000 }),
    heightPx: fc.integer({ min: 60, max: 3000 }),
    cuts: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 12 }),
  })
  .map(({ widthPx, heightPx, cuts }) => ({
    widthPx,
    heightPx,
    rects: cuts.map(([left, top, width, height]) => ({
      x: (widthPx * left) / 100,
      y: (heightPx * top) / 100,
      width: Math.max(1, (widthPx * Math.min(width, 100 - left)) / 100),
      height: Math.max(1, (heightPx * Math.min(height, 100 - top)) / 100),
    })),
  }));

test("no part of any tree touches the heading, the legend or the notes, or leaves the page", () => {
  fc.assert(
    fc.property(silhouette, fc.nat(8), fc.nat(120), (tree, states, notesHeight) => {
      const surroundings = furnish(states, notesHeight);
      const { scale, x, y, legend, legendAt, notesY } = fitOnSheet(tree, prepareSheet(surroundings, SLIDE, measure));
      expect(scale).toBeGreaterThan(0);
      const placed = tree.rects.map((rect) => ({
        x: x + rect.x * scale,
        y: y + rect.y * scale,
        width: rect.width * scale,
        height: rect.height * scale,
      }));
      const panels = [
        { x: 28, y: 28, width: surroundings.heading.widthPx, height: surroundings.heading.heightPx },
        { ...legendAt, width: legend.widthPx, height: legend.heightPx },
        { x: 28, y: notesY, width: 300, height: notesHeight },
      ];
      for (const rect of placed) {
        for (const panel of panels) expect(findOverlaps([rect, panel], 0.5)).toEqual([]);
        expect(rect.x).toBeGreaterThan(27);
        expect(rect.x + rect.width).toBeLessThan(SLIDE.widthPx - 27);
        expect(rect.y + rect.height).toBeLessThan(notesY + 0.5);
      }
    }),
  );
});

test("a small chart is not blown up", () => {
  const tree = { widthPx: 100, heightPx: 50, rects: [{ x: 0, y: 0, width: 100, height: 50 }] };
  expect(fitOnSheet(tree, prepareSheet(furnish(2, 0), SLIDE, measure)).scale).toBe(1.35);
});

test("the legend goes below if the shoulder is taken", () => {
  const tree = { widthPx: 2000, heightPx: 950, rects: [{ x: 0, y: 80, width: 2000, height: 870 }] };
  const { legendAt } = fitOnSheet(tree, prepareSheet(furnish(8, 0), SLIDE, measure));
  expect(legendAt.y).toBeGreaterThan(600);
});

test("a tree that the sheet holds at a scale is drawn at least at that scale", () => {
  fc.assert(
    fc.property(silhouette, fc.nat(8), fc.double({ min: 0.05, max: 2, noNaN: true }), (tree, states, needed) => {
      const sheet = prepareSheet(furnish(states, 40), SLIDE, measure);
      const { scale } = fitOnSheet(tree, sheet, needed);
      if (holdsAt(tree, sheet, needed)) expect(scale).toBeGreaterThanOrEqual(needed);
      else expect(scale).toBeLessThan(needed);
    }),
  );
});
