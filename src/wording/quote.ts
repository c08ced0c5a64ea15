const QUOTED_AT_MOST = 60;

/** Returns the user's own words in quotes, cut when long, so that any message fits on a line. */
export function quote(text: string): string {
  return `'${shorten(text)}'`;
}

/** Returns the user's own words, cut when long, never between the halves of a surrogate pair. */
export function shorten(text: string): string {
  if (text.length <= QUOTED_AT_MOST) return text;
  return `${text.slice(0, QUOTED_AT_MOST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
