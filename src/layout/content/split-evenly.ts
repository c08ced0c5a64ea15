/** Cuts a list of lengths into runs, in order, so that the longest run is as short as possible. */
export function splitEvenly<T>(items: readonly T[], most: number, lengthOf: (item: T) => number): T[][] {
  const lengths = items.map(lengthOf);
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
  return starts.map((start, run) => items.slice(start, starts[run + 1]));
}

/** Returns the first item of each run when runs are filled up to a length. */
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
  for (const length of lengths) {
    used += length;
    if (used <= limit) continue;
    runs++;
    used = length;
  }
  return runs;
}
