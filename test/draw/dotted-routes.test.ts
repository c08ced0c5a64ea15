import { expect, test } from "vitest";
import { drawDottedEnds, drawDottedRoutes } from "../../src/draw/dotted-routes.js";
import { DARK, LIGHT } from "../../src/colours/palettes.js";
import { makeTextLine } from "../support/layout-fixture.js";
import { pathOf, stepsOf } from "../support/paths.js";

const points = [
  { x: 10, y: 10 },
  { x: 40, y: 10 },
  { x: 40, y: 60 },
  { x: 70, y: 60 },
];
const route = { from: "a", to: "b", look: "dotted", points, bridges: [] } as const;
const names = new Map([
  ["a", "unit-a"],
  ["b", "unit-b"],
]);
const light = { palette: LIGHT, scale: 1 };

test("a dotted line is a row of dots from a ring to a dot", () => {
  expect(drawDottedRoutes([route], names, light)).toEqual([
    {
      kind: "path",
      steps: stepsOf("M10 10L36 10Q40 10 40 14L40 56Q40 60 44 60L70 60"),
      fill: "none",
      stroke: "#8A3FA0",
      strokeWidthPx: 1.8,
      dash: [0.1, 4.4],
      roundCaps: true,
      joins: [{ from: "unit-a", to: "unit-b", points }],
    },
  ]);
  expect(drawDottedEnds([route], light)).toEqual([
    { kind: "circle", x: 10, y: 10, radius: 2.5, fill: "#FFFFFF", stroke: "#8A3FA0", strokeWidthPx: 1.4 },
    { kind: "circle", x: 70, y: 60, radius: 3.2, fill: "#8A3FA0" },
  ]);
});

test("each kind has a dash of its own", () => {
  const looks = ["dotted", "functional", "project", "escalation"] as const;
  const drawn = drawDottedRoutes(
    looks.map((look) => ({ ...route, look })),
    names,
    light,
  );
  const dashes = drawn.map((shape) => JSON.stringify(shape.kind === "path" ? shape.dash : undefined));
  expect(new Set(dashes).size).toBe(looks.length);
});

test("an arc passes over a line that is crossed, on the side of its top", () => {
  const onLevel = { from: { x: 21, y: 10 }, to: { x: 29, y: 10 }, top: { x: 25, y: 6 } };
  const onUpright = { from: { x: 40, y: 40 }, to: { x: 40, y: 32 }, top: { x: 44, y: 36 } };
  const [drawn] = drawDottedRoutes([{ ...route, bridges: [onUpright, onLevel] }], names, light);
  expect(pathOf(drawn)).toBe(
    "M10 10L21 10A4 4 0 0 1 29 10L36 10Q40 10 40 14L40 32A4 4 0 0 1 40 40L40 56Q40 60 44 60L70 60",
  );
  const below = { ...onLevel, top: { x: 25, y: 14 } };
  expect(pathOf(drawDottedRoutes([{ ...route, bridges: [below] }], names, light)[0])).toContain("A4 4 0 0 0 29 10");
});

test("a corner gets a smaller radius where an arc is near", () => {
  const near = { from: { x: 30, y: 10 }, to: { x: 38, y: 10 }, top: { x: 34, y: 6 } };
  const [drawn] = drawDottedRoutes([{ ...route, bridges: [near] }], names, light);
  expect(pathOf(drawn)).toContain("38 10L38 10Q40 10 40 12L40 56");
});

test("a line that stands for several has their count in a pill", () => {
  const count = { x: 30, y: 30, width: 20, height: 12.8, text: makeTextLine("×2", 40, 39) };
  expect(drawDottedEnds([{ ...route, count }], light).slice(2)).toMatchObject([
    { kind: "rect", width: 20, radius: 6.4, fill: "#FFFFFF", stroke: "#8A3FA0" },
    { kind: "text", text: "×2", fill: "#8A3FA0" },
  ]);
});

test("all of it grows with the page", () => {
  const [dots] = drawDottedRoutes([route], names, { palette: DARK, scale: 2 });
  const [ring, end] = drawDottedEnds([route], { palette: DARK, scale: 2 });
  expect(pathOf(dots)).toMatch(/^M10 10L32 10Q/);
  expect(dots).toMatchObject({ strokeWidthPx: 3.6, dash: [0.2, 8.8] });
  expect(ring).toMatchObject({ radius: 5, fill: DARK.page });
  expect(end).toMatchObject({ radius: 6.4, fill: DARK.tones.dotted });
});

test("a line without length is not drawn", () => {
  expect(drawDottedRoutes([{ ...route, points: [] }], names, light)).toEqual([]);
  expect(drawDottedEnds([{ ...route, points: [] }], light)).toEqual([]);
});
