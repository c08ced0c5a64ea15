/** Lists are cut into runs of about equal length. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitEvenly } from "../../../src/layout/content/split-evenly.js";

test.each([
  { lengths: [5, 1, 1, 1, 1, 1, 1], most: 3, runs: [[5], [1, 1, 1], [1, 1, 1]] },
  {
    lengths: [1, 1, 1, 1, 1, 1, 1],
    most: 3,
    runs: [
      [1, 1, 1],
      [1, 1],
      [1, 1],
    ],
  },
  { lengths: [1, 1, 1, 5], most: 2, runs: [[1, 1, 1], [5]] },
  { lengths: [2], most: 3, runs: [[2]] },
])("$lengths in at most $most runs becomes $runs", ({ lengths, most, runs }) => {
  expect(splitEvenly(lengths, most, (length) => length)).toEqual(runs);
});

/** Returns the length of the longest run of the best cut, by trying all of them. */
function tryAll(lengths: readonly number[], most: number): number {
  const whole = sumOf(lengths);
  if (most === 1) return whole;
  const cuts = lengths.map((_, index) =>
    Math.max(sumOf(lengths.slice(0, index + 1)), tryAll(lengths.slice(index + 1), most - 1)),
  );
  return Math.min(whole, ...cuts);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

test("the longest run is as short as possible, whatever the lengths", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 7 });
  const property = fc.property(lengths, fc.integer({ min: 1, max: 4 }), (some, most) => {
    const runs = splitEvenly(some, most, (length) => length);
    expect(runs.flat()).toEqual(some);
    expect(runs.length).toBeLessThanOrEqual(most);
    expect(Math.max(...runs.map(sumOf))).toBe(tryAll(some, most));
  });
  fc.assert(property, { numRuns: 300 });
});
