/** Charts of differences between generated companies can be read, with their ghosts, arrows and marks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffGraphs, pictureBothStates, pictureDiff } from "../../src/diff/index.js";
import { createTextMeasure } from "../support/fonts.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { DrawnDiff } from "../../src/model/drawn-diff.js";
import type { Graph } from "../../src/model/graph.js";
import type { LayoutPage } from "../../src/model/layout.js";
import type { ChartView } from "../../src/model/view.js";
import { anyCompany } from "../support/generated-company.js";
import { graphOf } from "../support/graph.js";
import {
  listCrossings,
  listDottedFaults,
  listIndentFaults,
  listLinesThroughBoxes,
  listOrderBreaks,
  listOutside,
  listOverlaps,
} from "../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../support/view.js";

const measure = createTextMeasure();
const HEADLINES = ["2 changes of who answers, 1 new unit", "2 changes of who answers, and more"];

interface Pictured {
  readonly graph: Graph;
  readonly changes: DrawnDiff;
}

function picture(before: Graph, after: Graph, draw: typeof pictureDiff): Pictured {
  const [was, is] = [
    { name: "main:company.yaml", graph: before },
    { name: "company.yaml", graph: after },
  ];
  const { graph, ...marks } = draw(was, is, diffGraphs(before, after));
  const title = `What changes: ${was.name} → ${is.name}`;
  return { graph, changes: { ...marks, title, headlines: HEADLINES } };
}

function expectClean(pages: readonly LayoutPage[], graph: Graph): void {
  for (const page of pages) {
    const faults = [
      ...listOverlaps(page),
      ...listOutside(page),
      ...listLinesThroughBoxes(page),
      ...listCrossings(page),
      ...listDottedFaults(page),
      ...listIndentFaults(page),
      ...listOrderBreaks(page, graph.children),
    ];
    expect(faults, `page ${page.number}`).toEqual([]);
  }
}

function nodesOn(pages: readonly LayoutPage[]): ReadonlySet<string> {
  return new Set(
    pages.flatMap(({ boxes }) =>
      boxes.flatMap(({ node, rows, merged }) => [
        node,
        ...rows.map((row) => row.node),
        ...(merged === undefined ? [] : [merged.node]),
      ]),
    ),
  );
}

const VIEWS: readonly (readonly [string, Partial<ChartView>, number])[] = [
  ["at natural size", {}, 40],
  ["on slides", { page: SLIDE }, 30],
  ["on one crowded slide", { page: SLIDE, pages: "one", minFontPt: 20 }, 20],
];

describe.each([
  ["both states in one chart", pictureDiff],
  ["both states side by side", pictureBothStates],
])("%s", (_, draw) => {
  test.each(VIEWS)(
    "%s: nothing overlaps or leaves its card, and every change is on a page",
    async (_view, view, numRuns) => {
      await fc.assert(
        fc.asyncProperty(anyCompany(14), anyCompany(14), async (a, b) => {
          const { graph, changes } = picture(graphOf(a), graphOf(b), draw);
          const options = { measure, view: { ...NATURAL_VIEW, ...view }, changes };
          const { pages } = await layOutGraph(graph, options);
          expectClean(pages, graph);
          const drawn = nodesOn(pages);
          const missing = [...changes.boxes].filter(([id, { lines }]) => lines.length > 0 && !drawn.has(id));
          expect(missing).toEqual([]);
        }),
        { numRuns },
      );
    },
    240_000,
  );
});
