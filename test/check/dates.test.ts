import { expect, test } from "vitest";
import { countDays } from "../../src/check/dates.js";

test.each([
  ["2026-01-01", "2026-01-01", 0],
  ["2025-12-31", "2026-01-01", 1],
  ["2024-02-28", "2024-03-01", 2],
  ["2025-02-28", "2025-03-01", 1],
  ["2026-03-28", "2026-03-30", 2],
  ["2026-01-02", "2026-01-01", -1],
])("from %s to %s it is %i days", (from, to, days) => {
  expect(countDays(from, to)).toBe(days);
});
