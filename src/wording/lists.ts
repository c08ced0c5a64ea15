/** Number of names that are listed before the rest is counted. */
export const LISTED_AT_MOST = 8;

export interface ListLimits {
  /**
   * Total number of names, if the list has only the first names. Such a list needs at least one name more than `most`.
   */
  readonly count?: number;
  /** Number of names that are listed before the rest is counted. */
  readonly most?: number;
  /** Smallest number of further names that are only counted ("and 2 more"); fewer further names are listed too. */
  readonly leastRest?: number;
}

/** Returns `a, b, c`; a long list ends with the number of names left out. */
export function listNames(
  names: readonly string[],
  { count = names.length, most = LISTED_AT_MOST, leastRest = 2 }: ListLimits = {},
): string {
  const hidden = count - most;
  return hidden >= leastRest ? `${names.slice(0, most).join(", ")} and ${hidden} more` : names.join(", ");
}

/** Returns `a, b and c`. */
export function joinWithAnd(words: readonly string[]): string {
  return joinWith(" and ", words);
}

/** Returns `a, b or c`. */
export function joinWithOr(words: readonly string[]): string {
  return joinWith(" or ", words);
}

function joinWith(last: string, words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(last);
}

/** Returns `one of a, b, c`; a long list ends with the number of words left out. */
export function listChoices(words: readonly string[]): string {
  return `one of ${listNames(words)}`;
}

/** Returns the names of people who share a post, joined for a card: `Ada Okafor & Tom Berg`. */
export function joinOnCard(names: readonly string[]): string {
  return names.join(" & ");
}

/** Returns the names of people who share a post, joined for a sentence: `Ada Okafor and Tom Berg`. */
export function joinHolders(names: readonly string[]): string {
  return names.join(" and ");
}
