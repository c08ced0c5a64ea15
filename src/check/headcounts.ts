/** Error in the last bits that adding up shares of posts leaves. */
export const SHARES_ERROR = 1e-6;

/** Returns a number of people as messages write it, with at most two decimals: headcounts may be shares of posts. */
export function tellHeadcount(people: number): string {
  return String(Math.round(people * 100) / 100);
}
