import { expect, test } from "vitest";
import { parseColour, toLinear } from "../../src/colours/colours.js";
import { distanceBetween, toLab } from "../../src/colours/colour-distance.js";
import type { Lab } from "../../src/colours/colour-distance.js";

/** Pairs 1, 7, 9, 11, 16, 17, 25, 31 and 34 of table 1 of Sharma, Wu and Dalal (2005). */
const PUBLISHED: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

test.each(PUBLISHED)("%o and %o are %d apart, in either order", (a, b, distance) => {
  expect(distanceBetween(a, b)).toBeCloseTo(distance, 4);
  expect(distanceBetween(b, a)).toBeCloseTo(distance, 4);
});

test("white, black and red have the L*a*b* of the standard", () => {
  const labOf = (colour: string) =>
    toLab(toLinear(parseColour(colour))).map((value) => Math.round(value * 10) / 10 + 0);
  expect(labOf("#FFFFFF")).toEqual([100, 0, 0]);
  expect(labOf("#000000")).toEqual([0, 0, 0]);
  expect(labOf("#ff0000")).toEqual([53.2, 80.1, 67.2]);
});
