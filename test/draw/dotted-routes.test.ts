import { expect, test } from "vitest";
import { drawDottedEnds, drawDottedRoutes } from "../../src/draw/dotted-routes.js";
import { DARK, LIGHT } from "../../src/colours/palettes.js";
import { pathOf, stepsOf } from "../support/paths.js";

const points = [
  { x: 10, y: 10 },
  { x: 40, y: 10 },
  { x: 40, y: 60 },
  { x: 70, y: 60 },
];
const route = { from: "a", to: "b", points };
const names = new Map([
  ["a", "unit-a"],
  ["b", "unit-b"],
]);

test("a dotted line is a halo in the page's colour, dots, and a round end where it leads to", () => {
  expect(drawDottedRoutes([route], names, { palette: LIGHT, scale: 1 })).toEqual([
    {
      kind: "path",
      steps: stepsOf("M11.5 10L35 10Q40 10 40 15L40 55Q40 60 45 60L68.5 60"),
      fill: "none",
      stroke: "#FFFFFF",
      strokeWidthPx: 5,
    },
    {
      kind: "path",
      steps: stepsOf("M10 10L35 10Q40 10 40 15L40 55Q40 60 45 60L70 60"),
      fill: "none",
      stroke: "#8A3FA0",
      strokeWidthPx: 1.8,
      dash: [0.1, 4.4],
      roundCaps: true,
      joins: [{ from: "unit-a", to: "unit-b", points }],
    },
  ]);
  expect(drawDottedEnds([route], { palette: LIGHT, scale: 1 })).toEqual([
    { kind: "circle", x: 70, y: 60, radius: 3, fill: "#8A3FA0" },
  ]);
});

test("all of it grows with the page", () => {
  const [halo, dots] = drawDottedRoutes([route], names, { palette: DARK, scale: 2 });
  const [end] = drawDottedEnds([route], { palette: DARK, scale: 2 });
  expect(halo).toMatchObject({
    stroke: DARK.page,
    strokeWidthPx: 10,
  });
  expect(pathOf(halo)).toMatch(/^M13 10L30 10Q/);
  expect(dots).toMatchObject({ strokeWidthPx: 3.6, dash: [0.2, 8.8] });
  expect(end).toMatchObject({ radius: 6, fill: DARK.tones.dotted });
});

test("a halo is not shortened to nothing, and a line without length is not drawn", () => {
  const short = {
    from: "a",
    to: "b",
    points: [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
    ],
  };
  expect(drawDottedRoutes([short], names, { palette: LIGHT, scale: 1 })[0]).toMatchObject({
    steps: stepsOf("M0 0L2 0"),
  });
  expect(drawDottedRoutes([{ from: "a", to: "b", points: [] }], names, { palette: LIGHT, scale: 1 })).toEqual([]);
  expect(drawDottedEnds([{ from: "a", to: "b", points: [] }], { palette: LIGHT, scale: 1 })).toEqual([]);
});
