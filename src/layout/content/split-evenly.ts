/** Fraction of the longest run's length below which a run looks left over. */
const LEFT_OVER = 0.5;

/**
 * Cuts a list into runs of neighbouring items, in order, so that the longest run is as short as possible. If the last
 * run is left with little, the runs after the first are evened out: three and three items, for example, instead of five
 * and one.
 */
export function splitEvenly<T>(items: readonly T[], most: number, lengthOf: (item: T) => number): T[][] {
  const lengths = items.map(lengthOf);
  const starts = splitLengths(lengths, most);
  return starts.map((start, run) => items.slice(start, starts[run + 1]));
}

/** Returns the index of the first item of each run. */
function splitLengths(lengths: readonly number[], most: number): number[] {
  let low = 0;
  let high = 0;
  for (const length of lengths) {
    low = Math.max(low, length);
    high += length;
  }
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (countRuns(lengths, middle) <= most) high = middle;
    else low = middle;
  }
  const starts = findStarts(lengths, high);
  const [, second] = starts;
  if (starts.length < 3 || second === undefined) return starts;
  const last = lengths.slice(starts.at(-1)).reduce((sum, length) => sum + length, 0);
  if (last > LEFT_OVER * high) return starts;
  return [0, ...splitLengths(lengths.slice(second), starts.length - 1).map((start) => start + second)];
}

/** Returns the index of the first item of each run when runs are filled up to a length. */
function findStarts(lengths: readonly number[], limit: number): number[] {
  const starts: number[] = [];
  let used = 0;
  lengths.forEach((length, index) => {
    if (index === 0 || used + length > limit) {
      starts.push(index);
      used = 0;
    }
    used += length;
  });
  return starts;
}

function countRuns(lengths: readonly number[], limit: number): number {
  let runs = 0;
  let used = Infinity;
  // No loop over an iterator, which makes an object for each length: runs are counted millions of times.
  lengths.forEach((length) => {
    used += length;
    if (used <= limit) return;
    runs++;
    used = length;
  });
  return runs;
}
