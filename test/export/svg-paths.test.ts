import fc from "fast-check";
import { expect, test } from "vitest";
import { writePath } from "../../src/export/svg-paths.js";
import type { PathStep } from "../../src/model/drawing.js";
import { pathOf, stepsOf } from "../support/paths.js";

test.each([
  ["a line", "M904.5 114L904.5 146", "M904.5 114v32"],
  ["a slanted line", "M1 2L0.5 2.75", "M1 2l-0.5 0.75"],
  ["a rounded corner", "M37 386L37 417Q37 421.5 41.5 421.5L46 421.5", "M37 386v31q0 4.5 4.5 4.5h4.5"],
  ["an arc", "M5 5A2 3 0 0 1 9 1Z", "M5 5a2 3 0 0 1 4-4z"],
  ["a second part, absolute again", "M0.1 0.2H0.4V0.1ZM7 7H8", "M0.1 0.2h0.3v-0.1zM7 7h1"],
])("writes %s in few characters", (_, path, written) => {
  expect(writePath(stepsOf(path))).toBe(written);
});

const hundredths = fc.integer({ min: -500_000, max: 500_000 }).map((number) => number / 100);
const step: fc.Arbitrary<PathStep> = fc.oneof(
  fc.tuple(fc.constantFrom("M" as const, "L" as const), hundredths, hundredths),
  fc.tuple(fc.constantFrom("H" as const, "V" as const), hundredths),
  fc.tuple(fc.constant("Q" as const), hundredths, hundredths, hundredths, hundredths),
);

test("a relative path leads to the same points as its steps, to the hundredth", () => {
  fc.assert(
    fc.property(hundredths, hundredths, fc.array(step), (x, y, rest) => {
      const steps: readonly PathStep[] = [["M", x, y], ...rest];
      expect(followPath(writePath(steps))).toEqual(followPath(pathOf({ kind: "path", steps, fill: "none" })));
    }),
  );
});

/** Returns the end of each step, and the control points before it; a small letter counts from the end before. */
function followPath(d: string): readonly (readonly number[])[] {
  let [x, y] = [0, 0];
  return Array.from(d.matchAll(/([A-Za-z])([^A-Za-z]*)/gu), ([, letter = "", values = ""]) => {
    const numbers = (values.match(/-?[\d.]+/gu) ?? []).map(Number);
    const from = letter === letter.toLowerCase() ? [x, y] : [0, 0];
    const at = (number: number, axis: number) => Math.round((number + (from[axis] ?? 0)) * 100) / 100;
    const isVertical = letter.toLowerCase() === "v";
    const points =
      numbers.length > 1
        ? numbers.map((number, index) => at(number, index % 2))
        : [isVertical ? x : at(numbers[0] ?? 0, 0), isVertical ? at(numbers[0] ?? 0, 1) : y];
    [x = 0, y = 0] = points.slice(-2);
    return points;
  });
}
