import { expect, test } from "vitest";
import { drawLegend } from "../../src/draw/legend-swatches.js";
import { LIGHT } from "../../src/colours/palettes.js";
import type { PathStep, Shape } from "../../src/model/drawing.js";
import type { LegendEntry } from "../../src/model/layout.js";
import { makeTextLine } from "../support/layout-fixture.js";

const pen = { palette: LIGHT, scale: 3 };

function swatch(state: LegendEntry["state"]): readonly Shape[] {
  const text = makeTextLine(state, 27, 11, { tone: "muted" });
  const officers = state === "contested" ? { officers: ["other", "ciso"] as const } : {};
  const entry = { state, ...officers, swatch: { x: 0, y: 0, width: 20, height: 14 }, text };
  const shapes = drawLegend([entry], pen);
  expect(shapes.at(-1)).toMatchObject({ kind: "text", text: state, fill: "#4E5968" });
  return shapes.slice(0, -1);
}

test.each([
  ["cio", ["#FFFFFF", "#16327F"]],
  ["cto", ["#FFFFFF", "#D46F14"]],
  ["ciso", ["#FFFFFF", "#0B6E63"]],
  ["other", ["#FFFFFF", "#87909B"]],
  ["contested", ["#FFFFFF", "#87909B", "#0B6E63"]],
  ["none", ["#FFFFFF"]],
  ["unowned", ["#FFFFFF", "none"]],
] as const)("the sample for '%s' is a small card with that stripe", (state, fills) => {
  const shapes = swatch(state);
  expect(shapes.map(({ fill }) => fill)).toEqual(fills);
  expect(shapes[0]).toMatchObject({ kind: "rect", width: 20, height: 14, radius: 3 });
});

test("the sample for a head who is not named is a card with nothing but the name of a unit", () => {
  expect(swatch("unnamed").map(({ kind }) => kind)).toEqual(["rect", "rect"]);
});

test("the stripe of a contest is wide enough to show both colours", () => {
  const widest = (shapes: readonly Shape[]) =>
    Math.max(...shapes.map((shape) => (shape.kind === "path" ? Math.max(...findXs(shape.steps)) : 0)));
  expect(widest(swatch("contested"))).toBeGreaterThan(2 * widest(swatch("cio")));
});

function findXs(steps: readonly PathStep[]): number[] {
  return steps.flatMap((step) => (step[0] === "H" || step[0] === "M" ? [step[1]] : []));
}

test("vacant and broken differ in colour, both are dashed", () => {
  expect(swatch("vacant")).toMatchObject([{ stroke: "#4E5968", dash: [4, 2.3] }]);
  expect(swatch("broken")).toMatchObject([{ stroke: "#B3261E", dash: [4, 2.3] }]);
});

test("the sample for units under another officer is an outlined pill, as on the card", () => {
  expect(swatch("differs")).toMatchObject([{ kind: "rect", radius: 7, stroke: "#4E5968" }]);
});

test("the sample of a dotted line goes from a ring to a dot", () => {
  expect(swatch("dotted")).toMatchObject([
    { kind: "circle", fill: "#FFFFFF", stroke: "#8A3FA0" },
    { kind: "path", fill: "none", stroke: "#8A3FA0", roundCaps: true },
    { kind: "circle", fill: "#8A3FA0" },
  ]);
});

test("each kind of dotted line has a dash of its own", () => {
  const dashes = (["dotted", "functional", "project", "escalation"] as const).map((look) =>
    swatch(look).map((shape) => (shape.kind === "path" ? shape.dash : undefined)),
  );
  expect(new Set(dashes.map((dash) => JSON.stringify(dash))).size).toBe(4);
});

test("samples have the size the layout gives them, whatever the scale of the tree", () => {
  const text = makeTextLine("CTO", 40, 20, { tone: "muted" });
  const entry = { state: "vacant", swatch: { x: 0, y: 0, width: 40, height: 28 }, text } as const;
  expect(drawLegend([entry], pen)[0]).toMatchObject({ strokeWidthPx: 2.6, dash: [8, 4.6], radius: 6 });
});
