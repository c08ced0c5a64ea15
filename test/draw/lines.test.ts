import { expect, test } from "vitest";
import { drawLines, roundCorners } from "../../src/draw/lines.js";
import { makePath } from "../../src/draw/shapes.js";
import { LIGHT } from "../../src/colours/palettes.js";
import { makeLine } from "../support/layout-fixture.js";
import { pathOf, stepsOf } from "../support/paths.js";

const pen = { palette: LIGHT, scale: 1 };
const names = new Map(["a", "b", "ceo", "cio", "cto"].map((node) => [node, `officer-${node}`]));

function pathThrough(...points: readonly (readonly [number, number])[]): string {
  return pathOf(makePath(roundCorners(makeLine("a", "b", ...points).points, 5), { fill: "none" }));
}

test("corners are rounded by 5 px", () => {
  expect(pathThrough([0, 0], [0, 20], [30, 20], [30, 40])).toBe("M0 0L0 15Q0 20 5 20L25 20Q30 20 30 25L30 40");
});

test("a piece too short for the corner gets a smaller one", () => {
  expect(pathThrough([0, 0], [0, 20], [4, 20], [4, 40])).toBe("M0 0L0 18Q0 20 2 20L2 20Q4 20 4 22L4 40");
});

test("points that repeat or lie on the way are dropped", () => {
  expect(pathThrough([0, 0], [0, 0], [0, 5], [0.001, 9], [0, 20], [0, 20])).toBe("M0 0L0 20");
  expect(pathThrough([0, 0], [0, 10], [0, 20], [10, 20], [30, 20])).toBe("M0 0L0 15Q0 20 5 20L30 20");
});

test("a line without length is not drawn", () => {
  expect(
    roundCorners(
      [
        { x: 3, y: 3 },
        { x: 3, y: 3 },
      ],
      5,
    ),
  ).toEqual([]);
  expect(roundCorners([], 5)).toEqual([]);
  expect(drawLines([makeLine("a", "b", [3, 3], [3, 3])], names, pen)).toEqual([]);
});

test("the lines of one manager are one path that knows what it joins, in the order of their managers", () => {
  const lines = [
    makeLine("ceo", "cio", [0, 0], [0, 10]),
    makeLine("cio", "it", [5, 0], [5, 10]),
    makeLine("ceo", "cto", [0, 0], [10, 0]),
  ];
  const paint = { kind: "path", fill: "none", stroke: LIGHT.line, strokeWidthPx: 1.3 };
  const [toCio, toCto] = [
    {
      from: "officer-ceo",
      to: "officer-cio",
      points: [
        { x: 0, y: 0 },
        { x: 0, y: 10 },
      ],
    },
    {
      from: "officer-ceo",
      to: "officer-cto",
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ],
    },
  ];
  expect(drawLines(lines, names, pen)).toEqual([
    { ...paint, steps: stepsOf("M0 0L0 10M0 0L10 0"), joins: [toCio, toCto] },
    // `it` has no box on the page, so no line can end there.
    { ...paint, steps: stepsOf("M5 0L5 10"), joins: [] },
  ]);
});

test("on a page drawn larger, lines and their corners are larger too", () => {
  const [line] = drawLines([makeLine("a", "b", [0, 0], [0, 40], [60, 40])], names, { palette: LIGHT, scale: 2 });
  expect(line).toMatchObject({ steps: stepsOf("M0 0L0 30Q0 40 10 40L60 40"), strokeWidthPx: 2.6 });
});
