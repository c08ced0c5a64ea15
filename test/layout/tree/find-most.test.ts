/** The largest count that fits is found with few tries. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMost } from "../../../src/layout/tree/find-most.js";

test("the largest count that fits is found from every guess; the least one is never tried", () => {
  const numbers = fc.record({
    least: fc.integer({ min: 0, max: 5 }),
    more: fc.integer({ min: 0, max: 80 }),
    guess: fc.integer({ min: 0, max: 100 }),
    largest: fc.integer({ min: 0, max: 100 }),
  });
  const property = fc.property(numbers, ({ least, more, guess, largest }) => {
    const tried: number[] = [];
    const found = findMost({ least, most: least + more, guess }, (count) => {
      tried.push(count);
      return count <= largest;
    });
    expect(found).toBe(Math.max(least, Math.min(largest, least + more)));
    expect(tried.every((count) => count > least && count <= least + more)).toBe(true);
    expect(new Set(tried).size).toBe(tried.length);
  });
  fc.assert(property, { numRuns: 500 });
});
