const QUOTED_AT_MOST = 60;

/** The user's own words in quotes, cut when long, never between the halves of a surrogate pair. */
export function quote(text: string): string {
  const start = text.slice(0, QUOTED_AT_MOST - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return text.length > QUOTED_AT_MOST ? `'${start}…'` : `'${text}'`;
}

const LISTED_AT_MOST = 8;

/** `a, b, c`; a long list ends in how many more there are. */
export function listNames(names: readonly string[]): string {
  const hidden = names.length - LISTED_AT_MOST;
  return hidden > 1 ? `${names.slice(0, LISTED_AT_MOST).join(", ")} and ${hidden} more` : names.join(", ");
}
