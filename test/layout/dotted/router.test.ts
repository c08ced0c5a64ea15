import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RoutableBox, RoutablePage } from "../../../src/layout/dotted/ends.js";
import { chooseDottedRoutes, routeDottedLines } from "../../../src/layout/dotted/router.js";
import type { DottedLink, RoutedDottedLink } from "../../../src/layout/dotted/router.js";
import type { LayoutPage, Point } from "../../../src/model/layout.js";
import { findLinesThroughBoxes } from "../../support/geometry.js";
import { listDottedFaults } from "../../support/page-faults.mjs";

const makeBox = (node: string, x: number, y: number, width = 100, height = 40): RoutableBox => ({
  node,
  x,
  y,
  width,
  height,
  headHeightPx: height,
  rows: [],
});
const line = (...points: readonly (readonly [x: number, y: number])[]) => ({
  points: points.map(([x, y]) => ({ x, y })),
});
const link = (from: string, to: string) => ({ from, to });
const pairs = (points: readonly Point[]) => points.map(({ x, y }) => [x, y]);

function routeOne(page: RoutablePage, scale = 1) {
  const [routed] = routeDottedLines([link("a", "b")], page, scale);
  if (routed === undefined) throw new Error("no way was found");
  return routed;
}

describe("two boxes", () => {
  test("side by side: straight across, above the middle where a solid line may end", () => {
    const routed = routeOne({ boxes: [makeBox("a", 0, 0), makeBox("b", 200, 0)], lines: [] });
    expect(routed.points).toEqual([
      { x: 100, y: 14 },
      { x: 200, y: 14 },
    ]);
    expect([routed.bends, routed.crossings, routed.isSimple]).toEqual([0, 0, true]);
  });

  test("one below the other: along the lane 8 px outside", () => {
    const routed = routeOne({ boxes: [makeBox("a", 0, 0), makeBox("b", 0, 80)], lines: [] });
    const x = routed.points[1]?.x ?? 0;
    expect([-8, 108]).toContain(x);
    const edge = x < 0 ? 0 : 100;
    expect(pairs(routed.points)).toEqual([
      [edge, 26],
      [x, 26],
      [x, 94],
      [edge, 94],
    ]);
  });

  test("the nearer side is taken", () => {
    const routed = routeOne({ boxes: [makeBox("a", 300, 0), makeBox("b", 0, 100)], lines: [] });
    expect(routed.points.at(0)).toEqual({ x: 300, y: 26 });
    expect(routed.points.at(-1)?.x).toBe(100);
  });

  test("a line goes around a box between its ends", () => {
    const wall = makeBox("wall", 130, -100, 40, 300);
    const routed = routeOne({ boxes: [makeBox("a", 0, 0), makeBox("b", 200, 0), wall], lines: [] });
    // The line goes up to the lane above the wall and down again, which is shorter than going below it.
    expect(routed.bends).toBe(4);
    expect(Math.min(...routed.points.map(({ y }) => y))).toBe(-108);
  });

  test("a line goes around an obstacle as around a box", () => {
    const boxes = [makeBox("a", 0, 0), makeBox("b", 200, 0)];
    const obstacle = { x: 130, y: -100, width: 40, height: 300 };
    expect(routeOne({ boxes, lines: [], obstacles: [obstacle] }).bends).toBe(4);
  });

  test("at another scale the way is the same, only larger", () => {
    const boxes = [makeBox("a", 0, 0), makeBox("b", 300, 90), makeBox("c", 140, 20)];
    const lines = [line([120, -50], [120, 200])];
    const doubled = {
      boxes: boxes.map((box) => ({ ...makeBox(box.node, box.x * 2, box.y * 2, box.width * 2, box.height * 2) })),
      lines: [line([240, -100], [240, 400])],
    };
    const small = routeOne({ boxes, lines });
    expect(pairs(routeOne(doubled, 2).points)).toEqual(small.points.map(({ x, y }) => [x * 2, y * 2]));
  });
});

describe("solid lines", () => {
  test("a bus shared by siblings is crossed once", () => {
    const lines = [line([150, -90], [150, 130], [400, 130]), line([150, -90], [150, 130], [500, 130])];
    const routed = routeOne({ boxes: [makeBox("a", 0, 0), makeBox("b", 200, 0)], lines });
    expect(routed.crossings).toBe(1);
    expect(routed.isSimple).toBe(true);
  });

  test("no dotted line lies on one: it moves to the outer lane", () => {
    const lines = [line([-8, -20], [-8, 140]), line([108, -20], [108, 140])];
    const routed = routeOne({ boxes: [makeBox("a", 0, 0), makeBox("b", 0, 80)], lines });
    expect([-18, 118]).toContain(routed.points[1]?.x);
    expect(routed.crossings).toBe(2);
  });

  test("a long line keeps its distance from a bus", () => {
    const boxes = [makeBox("a", 0, 0), makeBox("wall", 150, 0, 500, 60), makeBox("b", 700, 0)];
    const bus = line([-50, -14], [850, -14]);
    const [alone, beside] = [[], [bus]].map((lines) => routeOne({ boxes, lines }).points.map(({ y }) => y));
    expect(alone).toContain(-8);
    expect(beside).toContain(68);
    expect(beside).not.toContain(-8);
  });

  test("every crossing has an arc, and crossings close together share one", () => {
    const boxes = [makeBox("a", 0, 0), makeBox("b", 300, 0)];
    const fence = [130, 134, 200].map((x) => line([x, -500], [x, 500]));
    const { crossings, bridges } = routeOne({ boxes, lines: fence });
    expect(crossings).toBe(3);
    expect(bridges.map(({ from, to }) => [from.x, to.x])).toEqual([
      [126, 138],
      [196, 204],
    ]);
  });

  test("an arc rises to the side where the next card is further away", () => {
    const [above, below] = [makeBox("c", 130, -40), makeBox("c", 130, 35)].map((near) => {
      const boxes = [makeBox("a", 0, 0), makeBox("b", 300, -12), near];
      const [bridge] = routeOne({ boxes, lines: [line([180, -500], [180, 500])] }).bridges;
      return (bridge?.top.y ?? 0) - (bridge?.from.y ?? 0);
    });
    expect([above, below]).toEqual([4, -4]);
  });
});

describe("list cards", () => {
  const list: RoutableBox = {
    ...makeBox("list", 0, 0, 100, 120),
    headHeightPx: 40,
    rows: [
      { node: "a", x: 8, y: 40, width: 84, height: 20 },
      { node: "other", x: 8, y: 60, width: 84, height: 20 },
    ],
  };

  test("a row is left at the edge of its card, at its own height", () => {
    const routed = routeOne({ boxes: [list, makeBox("b", 200, 40)], lines: [] });
    expect(routed.points.at(0)).toEqual({ x: 100, y: 45 });
  });

  test("the card itself is met beside its head", () => {
    const [routed] = routeDottedLines([link("list", "b")], { boxes: [list, makeBox("b", 200, 40)], lines: [] }, 1);
    expect(routed?.points.at(0)).toEqual({ x: 100, y: 26 });
  });
});

describe("several links", () => {
  test("two lines do not lie on one another", () => {
    const boxes = ["a", "b", "c", "d"].map((node, index) => makeBox(node, 0, index * 60));
    const [outer, inner] = routeDottedLines([link("a", "d"), link("b", "c")], { boxes, lines: [] }, 1);
    expect(outer?.points[1]?.x).not.toBe(inner?.points[1]?.x);
  });

  test("lines that arrive at one card stay 10 px apart", () => {
    const boxes = [makeBox("hub", 0, 0, 100, 90), ...["a", "b", "c"].map((node, at) => makeBox(node, 200, at * 60))];
    const routed = routeDottedLines(
      ["a", "b", "c"].map((node) => link(node, "hub")),
      { boxes, lines: [] },
      1,
    );
    const ends = routed.map(({ points }) => points.at(-1) ?? { x: 0, y: 0 });
    expect(ends).toHaveLength(3);
    ends.forEach((one, index) => {
      for (const other of ends.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(10);
    });
  });

  test("links to nowhere and to oneself are left out; the others keep their order", () => {
    const boxes = [makeBox("a", 0, 0), makeBox("b", 200, 0), makeBox("c", 400, 0)];
    const links = [link("a", "c"), link("a", "lost"), link("b", "b"), link("b", "c")];
    const routed = routeDottedLines(links, { boxes, lines: [] }, 1);
    expect(routed.map((each) => each.link)).toEqual([links[0], links[3]]);
  });

  test("a page with too many boxes gets none", () => {
    const boxes = Array.from({ length: 401 }, (_, index) =>
      makeBox(String(index), (index % 20) * 130, 60 * Math.floor(index / 20)),
    );
    expect(routeDottedLines([link("0", "1")], { boxes, lines: [] }, 1)).toEqual([]);
    expect(routeDottedLines([link("0", "1")], { boxes: boxes.slice(0, 400), lines: [] }, 1)).toHaveLength(1);
  });

  test("so does a page with too many lanes", () => {
    const boxes = Array.from({ length: 300 }, (_, index) => makeBox(String(index), index * 131.7, index * 57.3));
    expect(routeDottedLines([link("0", "1")], { boxes, lines: [] }, 1)).toEqual([]);
  });
});

describe("choosing", () => {
  const boxes = Array.from({ length: 9 }, (_, index) => makeBox(String(index), index * 150, 0));
  const links = Array.from({ length: 7 }, (_, index) => link(String(index), String(index + 1)));
  const fence = (...xs: readonly number[]) => xs.map((x) => line([x, -500], [x, 500]));

  test("six are drawn, seven are not", () => {
    const six = chooseDottedRoutes(links.slice(1), { boxes, lines: [] }, 1);
    expect(six.map((each) => each.link)).toEqual(links.slice(1));
    expect(chooseDottedRoutes(links, { boxes, lines: [] }, 1)).toEqual([]);
  });

  test("a link to another page turns all links into numbers", () => {
    expect(chooseDottedRoutes([link("0", "away"), ...links.slice(0, 2)], { boxes, lines: [] }, 1)).toEqual([]);
  });

  test("two crossings are drawn, three are not", () => {
    const pair = [link("0", "1"), link("2", "3")];
    expect(chooseDottedRoutes(pair, { boxes, lines: fence(125, 425) }, 1)).toHaveLength(2);
    expect(chooseDottedRoutes(pair, { boxes, lines: fence(115, 135, 425) }, 1)).toEqual([]);
  });
});

/** Boxes of uneven size in uneven rows, hung on buses and some with rows, spaced like a chart at any scale. */
const generatedPage = fc
  .record({
    rows: fc.array(
      fc.array(
        fc.record({
          width: fc.integer({ min: 60, max: 200 }),
          height: fc.integer({ min: 24, max: 120 }),
          list: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    gap: fc.integer({ min: 16, max: 40 }),
    scale: fc.constantFrom(1, 0.37, 0.83, 1.35),
  })
  .map(({ rows, gap, scale }) => {
    const boxes: RoutableBox[] = [];
    const lines: ReturnType<typeof line>[] = [];
    let y = 30.25;
    rows.forEach((row, at) => {
      let x = 30 + at * 17.5;
      for (const { width, height, list } of row) {
        const box = makeBox(`${at}-${boxes.length}`, x * scale, y * scale, width * scale, height * scale);
        const rowBox = {
          node: `row-${boxes.length}`,
          x: box.x,
          y: box.y + box.height / 2,
          width: box.width,
          height: box.height / 2,
        };
        boxes.push(list ? { ...box, headHeightPx: box.height / 2, rows: [rowBox] } : box);
        const middle = (x + width / 2) * scale;
        if (at > 0) lines.push(line([40 * scale, (y - 16) * scale], [middle, (y - 16) * scale], [middle, y * scale]));
        x += width + gap;
      }
      y += Math.max(...row.map(({ height }) => height)) + 32;
    });
    return { boxes, lines, scale };
  });

test("generated pages: lines keep their distances, end at the edges, turn only at right angles, and come out the same again", () => {
  fc.assert(
    fc.property(generatedPage, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }), (page, ends) => {
      const nodes = page.boxes.flatMap((box) => [box.node, ...box.rows.map((row) => row.node)]);
      const pick = (at: number) => nodes[at % nodes.length] ?? "";
      const links = ends.map(([from, to]) => link(pick(from), pick(to)));
      const routed = routeDottedLines(links, page, page.scale);

      expect(findLinesThroughBoxes(routed, page.boxes)).toEqual([]);
      expect(
        listDottedFaults(
          pageOf(
            page,
            routed.filter(({ isSimple }) => isSimple),
          ),
        ),
      ).toEqual([]);
      const cardOf = (node: string) =>
        page.boxes.find((box) => box.node === node || box.rows.some((row) => row.node === node));
      for (const { link: each, points, bends, crossings, bridges } of routed) {
        [each.from, each.to].forEach((node, index) => {
          const card = cardOf(node);
          const end = points.at(-index);
          if (card === undefined || end === undefined) throw new Error("an end is lost");
          expect([card.x, card.x + card.width]).toContain(end.x);
          expect(end.y).toBeGreaterThan(card.y);
          expect(end.y).toBeLessThan(card.y + card.height);
        });
        expect(bends).toBe(points.length - 2);
        expect(bridges.length).toBeLessThanOrEqual(crossings);
        points.slice(1).forEach((point, index) => {
          const before = points[index];
          expect(point.x === before?.x).not.toBe(point.y === before?.y);
        });
      }
      expect(routeDottedLines(links, page, page.scale)).toEqual(routed);
    }),
    { numRuns: 150 },
  );
});

/** Makes a finished page of generated boxes and routes, as far as the search for faults reads it. */
function pageOf(
  { boxes, lines, scale }: RoutablePage & { readonly scale: number },
  routed: readonly RoutedDottedLink<DottedLink>[],
): LayoutPage {
  const dottedRoutes = routed.map(({ link: { from, to }, points, bridges }) => {
    return { from, to, look: "dotted", points, bridges } as const;
  });
  const nothing = { heading: [], footer: [], notes: [], legend: [], marks: [], markers: [], panels: [] };
  return { ...nothing, boxes, lines, scale, dottedRoutes } as unknown as LayoutPage;
}
