import { expect, test } from "vitest";
import { writeCubicPath } from "../../src/export/pdf-path.js";
import { stepsOf } from "../support/paths.js";

function toCubicPath(d: string): string {
  return writeCubicPath(stepsOf(d));
}

test("a quadratic curve becomes the cubic one with the same points", () => {
  const cubic = toCubicPath("M10 20H40Q46 20 46 26V50");
  expect(cubic).toBe("M10 20H40C44 20 46 22 46 26V50");
  for (const t of [0.25, 0.5, 0.75]) {
    const quadratic = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
    const asCubic = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    expect(asCubic(40, 44, 46, 46)).toBeCloseTo(quadratic(40, 46, 46));
    expect(asCubic(20, 20, 22, 26)).toBeCloseTo(quadratic(20, 20, 26));
  }
});

test.each(["M0 0L10 10H20V-5Z", "M1 2A3 3 0 0 1 7 2A3 3 0 0 1 1 2Z"])("%s stays as it is", (d) => {
  expect(toCubicPath(d)).toBe(d);
});

test("a curve after an arc, a line and a new start goes on from where the pen is", () => {
  expect(toCubicPath("M0 0A3 3 0 0 1 6 0Q9 0 9 3")).toBe("M0 0A3 3 0 0 1 6 0C8 0 9 1 9 3");
  expect(toCubicPath("M0 0L6 0Q9 0 9 3")).toBe("M0 0L6 0C8 0 9 1 9 3");
  expect(toCubicPath("M0 0L1 1M6 0Q9 0 9 3")).toBe("M0 0L1 1M6 0C8 0 9 1 9 3");
});
