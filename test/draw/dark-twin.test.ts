import { expect, test } from "vitest";
import { addDarkColours } from "../../src/draw/dark-twin.js";
import type { DrawingPage, Shape } from "../../src/model/drawing.js";

function page(background: string, shapes: readonly Shape[]): DrawingPage {
  const group = { shapes: [], groups: [{ shapes }] };
  return { title: "", widthPx: 1, heightPx: 1, background, fontFamily: "x", groups: [group], notes: [] };
}

const rect = { kind: "rect", x: 0, y: 0, width: 1, height: 1 } as const;

test("only colours that change are kept", () => {
  const light = page("#FFFFFF", [
    { ...rect, fill: "#FFFFFF", stroke: "#111111" },
    { ...rect, fill: "none", stroke: "#111111" },
    { ...rect, fill: "#111111" },
  ]);
  const dark = page("#000000", [
    { ...rect, fill: "#222222", stroke: "#333333" },
    { ...rect, fill: "none", stroke: "#333333" },
    { ...rect, fill: "#111111" },
  ]);
  const merged = addDarkColours(light, dark);
  expect(merged.darkBackground).toBe("#000000");
  expect(merged.background).toBe("#FFFFFF");
  const [group] = [...merged.groups];
  expect(group?.groups?.[0]?.shapes.map((shape) => shape.dark)).toEqual([
    { fill: "#222222", stroke: "#333333" },
    { stroke: "#333333" },
    undefined,
  ]);
});

test("two drawings that differ in more than colours are refused", () => {
  const { groups } = addDarkColours(page("#FFFFFF", [{ ...rect, fill: "none" }]), page("#000000", []));
  expect(() => [...groups]).toThrow("different shapes");
});
