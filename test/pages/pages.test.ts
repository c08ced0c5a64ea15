/** Generated companies of any shape can be read, on slides and at their natural size. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../support/fonts.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { Graph, NodeId } from "../../src/model/graph.js";
import type { Box, Layout, LayoutPage } from "../../src/model/layout.js";
import { childrenOf } from "../../src/model/queries.js";
import type { ChartView } from "../../src/model/view.js";
import {
  anyCompany,
  anyCompanyWithDottedLines,
  companyOfOneManager,
  companyOfPosts,
} from "../support/generated-company.js";
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
const SLIDES: ChartView = { ...NATURAL_VIEW, page: SLIDE };
const NATURAL: ChartView = { ...SLIDES, page: "fit", pages: "one" };

const layOut = (graph: Graph, view: ChartView): Promise<Layout> => layOutGraph(graph, { measure, view });

function expectClean(pages: readonly LayoutPage[], graph: Graph): void {
  for (const page of pages) {
    const faults = {
      overlaps: listOverlaps(page),
      outside: listOutside(page),
      throughBoxes: listLinesThroughBoxes(page),
      crossings: listCrossings(page),
      dotted: listDottedFaults(page),
      indents: listIndentFaults(page),
      order: listOrderBreaks(page, graph.children),
    };
    expect(faults, `page ${page.number}`).toEqual({
      overlaps: [],
      outside: [],
      throughBoxes: [],
      crossings: [],
      dotted: [],
      indents: [],
      order: [],
    });
  }
}

/** Returns all nodes on a page: boxes, rows in them, and the unit in the top box. */
function nodesOn(page: LayoutPage): Set<NodeId> {
  return new Set(
    page.boxes.flatMap((box) => [
      box.node,
      ...box.rows.map((row) => row.node),
      ...(box.merged === undefined ? [] : [box.merged.node]),
    ]),
  );
}

function linkOnward(page: LayoutPage, box: Box): number | undefined {
  return box.pageLink !== undefined && box.pageLink.page > page.number ? box.pageLink.page : undefined;
}

/**
 * Expects every unit and post to be found: a leaf on one page other than an overview, or on an overview alone; a box
 * that shows nothing of what hangs below it leads to a page that has the box and shows more.
 */
function expectComplete(pages: readonly LayoutPage[], graph: Graph, leaves: readonly NodeId[]): void {
  const onPage = pages.map(nodesOn);
  for (const { id } of graph.units) {
    expect(
      onPage.some((nodes) => nodes.has(id)),
      `unit '${id}' is on some page`,
    ).toBe(true);
  }
  for (const id of leaves) {
    const own = pages.filter((page, index) => page.kind !== "overview" && onPage[index]?.has(id));
    const overviews = pages.filter((page, index) => page.kind === "overview" && onPage[index]?.has(id));
    expect(own.length, `'${id}' on pages ${own.map((page) => page.number).join()}`).toBeLessThanOrEqual(1);
    if (own.length === 0) expect(overviews.length, `'${id}' on overviews`).toBeGreaterThan(0);
  }
  for (const page of pages) {
    const open = listOpen(page);
    for (const box of page.boxes) {
      const below = childrenOf(graph, box.node);
      const link = linkOnward(page, box);
      if (below.length > 0 && !open.has(box.node)) {
        expect(link, `'${box.node}' on page ${page.number} is collapsed without a link`).toBeDefined();
      }
      if (link === undefined) continue;
      const target = onPage[link - 1] ?? new Set();
      const isThere = target.has(box.node) || below.some((child) => target.has(child));
      expect(isThere, `page ${link} has '${box.node}'`).toBe(true);
    }
  }
}

/** Returns the boxes with something below them on this page: as rows in them, or at the end of a line. */
function listOpen(page: LayoutPage): Set<NodeId> {
  const asides = new Set(page.boxes.filter((box) => box.isBeside).map((box) => box.node));
  return new Set([
    ...page.boxes.filter((box) => box.rows.length > 0).map((box) => box.node),
    ...page.lines.filter((line) => !asides.has(line.to)).map((line) => line.from),
  ]);
}

function listLeaves(graph: Graph): NodeId[] {
  return graph.units.map(({ id }) => id).filter((id) => childrenOf(graph, id).length === 0);
}

/** Whole pages may hold less than the minimum when a single box is to blame; these companies have none. */
function expectReadable(pages: readonly LayoutPage[], minPt: number): void {
  for (const page of pages) {
    expect(page.smallestNamePt, `page ${page.number}`).toBeGreaterThanOrEqual(minPt - 1e-6);
  }
}

/** Other texts than names have at least 8 pt wherever names have at least 9 pt. */
function expectLargeTexts(pages: readonly LayoutPage[]): void {
  for (const page of pages) {
    if (page.smallestNamePt >= 9) expect(page.smallestTextPt, `page ${page.number}`).toBeGreaterThanOrEqual(8);
  }
}

describe("any company of up to 300 units, names in any script", () => {
  test("on slides: nothing overlaps, leaves its card or gets lost", async () => {
    await fc.assert(
      fc.asyncProperty(anyCompany(300), async (sketch) => {
        const graph = graphOf(sketch);
        const { pages } = await layOut(graph, SLIDES);
        expectClean(pages, graph);
        expectLargeTexts(pages);
        expectComplete(pages, graph, listLeaves(graph));
      }),
      { numRuns: 30 },
    );
  }, 300_000);

  test("at its natural size: one page with everything on it", async () => {
    await fc.assert(
      fc.asyncProperty(anyCompany(300), async (sketch) => {
        const graph = graphOf(sketch);
        const { pages } = await layOut(graph, NATURAL);
        expect(pages).toHaveLength(1);
        expectClean(pages, graph);
        expectComplete(pages, graph, listLeaves(graph));
      }),
      { numRuns: 20 },
    );
  }, 300_000);

  test("the same company comes out the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyCompany(60), async (sketch) => {
        const twice = [await layOut(graphOf(sketch), SLIDES), await layOut(graphOf(sketch), SLIDES)];
        expect(JSON.stringify(twice[1])).toBe(JSON.stringify(twice[0]));
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

describe("any company of up to 120 units with dotted lines and findings", () => {
  const states = fc.constantFrom("error", "warn", "accepted");
  const mark = fc.record({ unit: fc.nat(), state: states, text: fc.string({ minLength: 1, maxLength: 80 }) });

  test.each([
    ["on slides", SLIDES],
    ["at its natural size", NATURAL],
  ] as const)(
    "%s: rings, arcs, numbers, marks and notes cover nothing",
    async (_, view) => {
      await fc.assert(
        fc.asyncProperty(anyCompanyWithDottedLines(120), fc.array(mark, { maxLength: 30 }), async (sketch, found) => {
          const graph = graphOf(sketch);
          const marks = found.map(({ unit, state, text }) => {
            return { state, text, about: [graph.units[unit % graph.units.length]?.id ?? "u0"] };
          });
          const { pages } = await layOutGraph(graph, { measure, view, marks });
          expectClean(pages, graph);
        }),
        { numRuns: 20 },
      );
    },
    300_000,
  );
});

describe("people: all", () => {
  test.each([
    { words: "705 posts", sketch: companyOfPosts(705), posts: 705 },
    { words: "a manager of 208", sketch: companyOfOneManager(208), posts: 208 },
  ])("$words come out as pages that can be read", async ({ sketch, posts }) => {
    const graph = graphOf(sketch);
    expect(graph.posts).toHaveLength(posts);
    const { pages } = await layOut(graph, { ...SLIDES, people: "all" });
    expectClean(pages, graph);
    expectReadable(pages, SLIDES.minFontPt);
    expect(pages.length).toBeGreaterThan(1);
    const managers = new Set(graph.posts.map(({ manager }) => manager.to));
    expectComplete(
      pages,
      graph,
      graph.posts.map(({ id }) => id).filter((id) => !managers.has(id)),
    );
    for (const { id } of graph.posts) {
      expect(
        pages.some((page) => nodesOn(page).has(id)),
        `post '${id}' is on some page`,
      ).toBe(true);
    }
  });
});
