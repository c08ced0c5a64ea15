import { expect, test } from "vitest";
import { growRect, makeCircle, makePath, makeRect, makeText, round } from "../../src/draw/shapes.js";
import { pathOf } from "../support/paths.js";
import { makeTextLine } from "../support/layout-fixture.js";

test("numbers get two decimals, and zero is never negative", () => {
  expect(round(0.1 + 0.2)).toBe(0.3);
  expect(round(12.3456)).toBe(12.35);
  expect(Object.is(round(-0.001), 0)).toBe(true);
});

test.each([NaN, Infinity, -Infinity])("a coordinate of %s is refused", (value) => {
  expect(() => makeRect({ x: value, y: 0, width: 1, height: 1 }, { fill: "none" })).toThrow(RangeError);
});

test("every number of a shape is rounded, paint included", () => {
  const third = 1 / 3;
  const paint = { fill: "none", stroke: "#000000", strokeWidthPx: third, dash: [third, 2 * third] };
  const rounded = { fill: "none", stroke: "#000000", strokeWidthPx: 0.33, dash: [0.33, 0.67] };
  expect(makeRect({ x: third, y: -third, width: 2 * third, height: 1 }, paint, third)).toEqual({
    kind: "rect",
    x: 0.33,
    y: -0.33,
    width: 0.67,
    height: 1,
    radius: 0.33,
    ...rounded,
  });
  expect(makeCircle({ x: third, y: third }, third, paint)).toMatchObject({ x: 0.33, y: 0.33, radius: 0.33 });
  expect(makeText(makeTextLine("a", third, third, { sizePx: third }), "#000000")).toMatchObject({
    x: 0.33,
    y: 0.33,
    sizePx: 0.33,
  });
});

test("a path is rounded, and written with as few characters as can be read back", () => {
  const path = makePath([["M", 1 / 3, 2], ["H", -0.001], ["A", 6, 6, 0, 0, 1, 4.5, 5], ["Q", 1, 2, 3, 4], ["Z"]], {
    fill: "none",
  });
  expect(pathOf(path)).toBe("M0.33 2H0A6 6 0 0 1 4.5 5Q1 2 3 4Z");
});

test("a text keeps only what differs from the usual", () => {
  const plain = makeText(makeTextLine("a", 0, 0), "#000000");
  expect("italic" in plain).toBe(false);
  expect(makeText(makeTextLine("a", 0, 0, { italic: true }), "#000000").italic).toBe(true);
});

test("a rectangle grows on all sides", () => {
  expect(growRect({ x: 10, y: 20, width: 30, height: 40 }, -3)).toEqual({ x: 13, y: 23, width: 24, height: 34 });
});
