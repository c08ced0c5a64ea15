const QUOTED_AT_MOST = 60;

/** The user's own words in quotes, cut when long, never between the halves of a surrogate pair. */
export function quote(text: string): string {
  const start = text.slice(0, QUOTED_AT_MOST - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return text.length > QUOTED_AT_MOST ? `'${start}…'` : `'${text}'`;
}
