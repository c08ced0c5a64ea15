/** Lists are cut into runs of about equal length. */
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
