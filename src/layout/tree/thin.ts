/** Thins a list to at most `most` entries, evenly spread; keeps the first and the last. */
export function thin<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const kept = new Set<T>();
  for (let index = 0; index < most; index++) {
    const item = list[Math.round((index * (list.length - 1)) / (most - 1))];
    if (item !== undefined) kept.add(item);
  }
  return [...kept];
}
