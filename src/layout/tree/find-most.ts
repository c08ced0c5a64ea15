/**
 * Returns the largest count, from 1 to `most`, that fits, or nothing if not even 1 does. Starts from a guess, doubles
 * the count until it does not fit, then bisects.
 */
export function findMost(most: number, fits: (count: number) => boolean, guess = 1): number | undefined {
  let best = 0;
  let tooMany = most + 1;
  for (let count = Math.max(1, Math.min(guess, most)); count > best && count < tooMany;) {
    if (fits(count)) best = count;
    else tooMany = count;
    count = tooMany > most ? Math.min(most, best * 2) : (best + tooMany) >> 1;
  }
  return best === 0 ? undefined : best;
}
