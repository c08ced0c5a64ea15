import { expect, test } from "vitest";
import { tracePath } from "../../src/export/pdf-path.js";
import { stepsOf } from "../support/paths.js";

/** What the pen of a PDF does, in the letters of SVG. */
function trace(d: string): string {
  const done: string[] = [];
  const note =
    (letter: string) =>
    (...numbers: readonly number[]) =>
      done.push(letter + numbers.map((number) => Math.round(number * 1e4) / 1e4).join(" "));
  const pen = { moveTo: note("M"), lineTo: note("L"), bezierCurveTo: note("C"), closePath: note("Z") };
  tracePath(pen, stepsOf(d));
  return done.join("");
}

test("a quadratic curve becomes the cubic one with the same points", () => {
  expect(trace("M10 20H40Q46 20 46 26V50")).toBe("M10 20L40 20C44 20 46 22 46 26L46 50");
  for (const t of [0.25, 0.5, 0.75]) {
    const quadratic = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
    const asCubic = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    expect(asCubic(40, 44, 46, 46)).toBeCloseTo(quadratic(40, 46, 46));
    expect(asCubic(20, 20, 22, 26)).toBeCloseTo(quadratic(20, 20, 26));
  }
});

test("straight lines stay as they are", () => {
  expect(trace("M0 0L10 10H20V-5Z")).toBe("M0 0L10 10L20 10L20 -5Z");
});

test("an arc becomes curves of a quarter turn at most, which end where it ends", () => {
  expect(trace("M1 2A3 3 0 0 1 4 5")).toBe("M1 2C2.6569 2 4 3.3431 4 5");
  expect(trace("M1 2A3 3 0 0 1 7 2A3 3 0 0 1 1 2Z")).toBe(
    "M1 2C1 0.3431 2.3431 -1 4 -1C5.6569 -1 7 0.3431 7 2C7 3.6569 5.6569 5 4 5C2.3431 5 1 3.6569 1 2Z",
  );
});

test("a curve after an arc, a line and a new start goes on from where the pen is", () => {
  expect(trace("M0 0A3 3 0 0 1 3 3Q6 3 6 6")).toBe("M0 0C1.6569 0 3 1.3431 3 3C5 3 6 4 6 6");
  expect(trace("M0 0L6 0Q9 0 9 3")).toBe("M0 0L6 0C8 0 9 1 9 3");
  expect(trace("M0 0L1 1M6 0Q9 0 9 3")).toBe("M0 0L1 1M6 0C8 0 9 1 9 3");
});
