/** The four sample companies are sound, have the size in their names, and fit on the promised number of slides. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../../src/fonts/index.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { ChartView } from "../../src/model/view.js";
import { loadCompany } from "../../src/pipeline.js";
import { NATURAL_VIEW, SLIDE } from "../support/view.js";

const SLIDES: ChartView = { ...NATURAL_VIEW, page: SLIDE };

describe.each([
  { boxes: 12, slides: 1 },
  { boxes: 45, slides: 4 },
  { boxes: 150, slides: 7 },
  { boxes: 600, slides: 26 },
])("org-$boxes", ({ boxes, slides }) => {
  const path = `test/samples/org-${boxes}.yaml`;
  const { graph, findings } = loadCompany({ path, content: readFileSync(path) });

  test("has that many boxes and nothing wrong but roles of its own", () => {
    if (graph === undefined) throw new Error(`${path} cannot be drawn`);
    const { officers, units, posts, committees } = graph;
    expect(officers.length + units.length + posts.length + committees.length).toBe(boxes);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== "unknown-role")).toEqual([]);
  });

  test(`comes out on at most ${slides} slides, with names of 9 pt and 7.5 pt on the overview`, async () => {
    if (graph === undefined) throw new Error(`${path} cannot be drawn`);
    const { pages } = await layOutGraph(graph, { measure: createTextMeasure(), view: SLIDES });
    expect(pages.length).toBeLessThanOrEqual(slides);
    for (const page of pages) {
      const least = page.kind === "overview" ? 7.5 : 9;
      expect(page.smallestNamePt, `page ${page.number}`).toBeGreaterThanOrEqual(least - 1e-6);
    }
  });
});
