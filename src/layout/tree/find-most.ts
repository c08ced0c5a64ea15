/** Where a search for the largest count begins. */
export interface CountSearch {
  /** Count that is taken without being tried if no larger one fits. */
  readonly least: number;
  readonly most: number;
  /** Count that is tried first. */
  readonly guess: number;
}

/**
 * Returns the largest count that fits. Starts from a guess, doubles the count until it does not fit, then bisects.
 */
export function findMost({ least, most, guess }: CountSearch, fits: (count: number) => boolean): number {
  let best = least;
  let tooMany = most + 1;
  for (let count = Math.min(most, Math.max(least + 1, guess)); count > best && count < tooMany;) {
    if (fits(count)) best = count;
    else tooMany = count;
    count = tooMany > most ? Math.min(most, best * 2) : (best + tooMany) >> 1;
  }
  return best;
}

/** Number of boxes that a page usually holds. */
const USUAL_BOXES = 40;

/** Guesses how many branches fit on a page that already holds some boxes, so that few counts have to be tried. */
export function guessCount(branches: readonly { readonly size: number }[], held = 0): number {
  let boxes = held;
  const end = branches.findIndex(({ size }) => (boxes += size) > USUAL_BOXES);
  return end === -1 ? branches.length : end;
}
