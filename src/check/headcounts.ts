/** Largest rounding error in a sum of head counts that include fractions of posts. */
export const SHARES_ERROR = 1e-6;

/**
 * Returns a number of people as messages write it, with at most two decimals: a head count can include a fraction of a
 * post.
 */
export function tellHeadcount(people: number): string {
  return String(Math.round(people * 100) / 100);
}
