import fc from "fast-check";
import { expect, test } from "vitest";
import { findShift } from "../../src/browser/group-shift.js";
import type { PathStep, Shape, ShapeGroup } from "../../src/model/drawing.js";
import "../support/seed.js";

const GROUP: ShapeGroup = {
  id: "unit-it",
  data: { officer: "cio", unit: "it" },
  title: "IT",
  description: "CIO answers for it.",
  shapes: [
    { kind: "rect", x: 10, y: 20, width: 200, height: 60, radius: 4, fill: "#ffffff", stroke: "#000000" },
    {
      kind: "path",
      steps: [["M", 10, 20], ["H", 14], ["V", 80], ["Q", 10, 80, 10, 76], ["A", 4, 4, 0, 0, 1, 10, 20], ["Z"]],
      fill: "#16327f",
    },
    { kind: "text", text: "IT", x: 24, y: 44, sizePx: 14, weight: 600, anchor: "start", widthPx: 12, fill: "#000000" },
    { kind: "circle", x: 190, y: 40, radius: 6, fill: "#000000" },
  ],
  groups: [{ id: "unit-desk", shapes: [{ kind: "rect", x: 12, y: 60, width: 4, height: 12, fill: "#16327f" }] }],
};

const ANYWHERE = fc.integer({ min: -500_000, max: 500_000 }).map((hundredths) => hundredths / 100);

test("finds how far a group has moved", () => {
  fc.assert(
    fc.property(ANYWHERE, ANYWHERE, (x, y) => {
      const shift = findShift(GROUP, moveGroup(GROUP, x, y));
      expect(shift?.x).toBeCloseTo(x, 6);
      expect(shift?.y).toBeCloseTo(y, 6);
    }),
  );
});

test("overlooks what rounding does to a place", () => {
  const nudged = changeShape(0, { width: 200.01 });
  expect(findShift(GROUP, nudged)).toEqual({ x: 0, y: 0 });
});

test.each<[string, ShapeGroup]>([
  ["a title", { ...GROUP, title: "IT Operations" }],
  ["a description", { ...GROUP, description: "Nobody answers for it." }],
  ["an officer", { ...GROUP, data: { officer: "cto", unit: "it" } }],
  ["a link to a page", { ...GROUP, linkToPage: 2 }],
  ["a colour", changeShape(0, { fill: "#eeeeee" })],
  ["an edge", changeShape(0, { dash: [4, 2] })],
  ["a size", changeShape(0, { width: 201 })],
  [
    "a path",
    changeShape(1, {
      steps: [
        ["M", 10, 20],
        ["H", 15],
      ],
    }),
  ],
  ["the radius of an arc", changeShape(1, { steps: widenArc(GROUP.shapes[1]) })],
  ["a text", changeShape(2, { text: "HR" })],
  ["the place of one shape", changeShape(3, { x: 191 })],
  ["the number of shapes", { ...GROUP, shapes: GROUP.shapes.slice(1) }],
  ["a group inside", { ...GROUP, groups: [] }],
])("a group with another %s was not only moved", (_, changed) => {
  expect(findShift(GROUP, changed)).toBeUndefined();
});

function changeShape(index: number, change: object): ShapeGroup {
  return { ...GROUP, shapes: GROUP.shapes.map((shape, at) => (at === index ? { ...shape, ...change } : shape)) };
}

function widenArc(shape: Shape | undefined): readonly PathStep[] {
  if (shape?.kind !== "path") return [];
  return shape.steps.map((step) => (step[0] === "A" ? ["A", 5, 5, 0, 0, 1, step[6], step[7]] : step));
}

function moveGroup({ groups = [], ...group }: ShapeGroup, x: number, y: number): ShapeGroup {
  const shapes = group.shapes.map((shape) => moveShape(shape, x, y));
  return { ...group, shapes, groups: groups.map((inner) => moveGroup(inner, x, y)) };
}

function moveShape(shape: Shape, x: number, y: number): Shape {
  if (shape.kind === "path") return { ...shape, steps: shape.steps.map((step) => moveStep(step, x, y)) };
  return { ...shape, x: shape.x + x, y: shape.y + y };
}

function moveStep(step: PathStep, x: number, y: number): PathStep {
  switch (step[0]) {
    case "M":
    case "L":
      return [step[0], step[1] + x, step[2] + y];
    case "H":
      return ["H", step[1] + x];
    case "V":
      return ["V", step[1] + y];
    case "Q":
      return ["Q", step[1] + x, step[2] + y, step[3] + x, step[4] + y];
    case "C":
      return ["C", step[1] + x, step[2] + y, step[3] + x, step[4] + y, step[5] + x, step[6] + y];
    case "A":
      return ["A", step[1], step[2], step[3], step[4], step[5], step[6] + x, step[7] + y];
    case "Z":
      return step;
  }
}
