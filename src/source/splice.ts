/** Text that replaces a range of other text; if the range is empty, the new text is inserted there. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * Number of lists and maps around the place; of two insertions at one place, the one with the greater depth comes
   * first.
   */
  readonly depth?: number;
}

/**
 * Applies splices to text. Everything outside their ranges stays as it is, byte for byte.
 * @returns the new text, or nothing if two ranges overlap
 */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of [...splices].sort(compareSplices)) {
    if (start < at) return undefined;
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

function compareSplices(one: Splice, other: Splice): number {
  const byPlace = one.start - other.start || one.end - other.end;
  return byPlace === 0 ? (other.depth ?? 0) - (one.depth ?? 0) : byPlace;
}
