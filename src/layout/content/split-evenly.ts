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
  const limit = findLimit(lengths, most);
  const starts = findStarts(lengths, limit);
  const [, second] = starts;
  if (starts.length < 3 || second === undefined) return starts;
  const last = lengths.slice(starts.at(-1)).reduce((sum, length) => sum + length, 0);
  if (last > LEFT_OVER * limit) return starts;
  return [0, ...splitLengths(lengths.slice(second), starts.length - 1).map((start) => start + second)];
}

/** Returns the length of the longest run when it is as short as possible. */
function findLimit(lengths: readonly number[], most: number): number {
  let limit = 0;
  let sum = 0;
  for (const length of lengths) {
    limit = Math.max(limit, length);
    sum += length;
  }
  limit = Math.max(limit, sum / most);
  for (let next = findExcess(lengths, most, limit); next !== undefined; next = findExcess(lengths, most, limit)) {
    limit = next;
  }
  return limit;
}

/**
 * Fills runs up to a limit. If `most` runs do not hold everything, returns the least limit with which one of them would
 * hold an item more; with any limit below, they would end where they end now.
 */
function findExcess(lengths: readonly number[], most: number, limit: number): number | undefined {
  let least = Infinity;
  let runs = 1;
  let used = 0;
  let index = 0;
  // No loop over an iterator, which makes an object for each length: runs are filled very often.
  while (index < lengths.length) {
    const length = lengths[index++] ?? 0;
    used += length;
    if (used <= limit) continue;
    least = Math.min(least, used);
    if (runs === most) return least;
    runs++;
    used = length;
  }
  return undefined;
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
