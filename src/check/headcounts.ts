/** Largest rounding error that a sum of shares of posts may have. */
export const SHARES_ERROR = 1e-6;

/**
 * Returns a number of people as messages write it, with at most two decimals: a head count may include shares of posts.
 */
export function tellHeadcount(people: number): string {
  return String(Math.round(people * 100) / 100);
}
