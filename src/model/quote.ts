const QUOTED_AT_MOST = 60;

/** The user's own words in quotes, cut when long: a message stays a line, whatever it speaks of. */
export function quote(text: string): string {
  return `'${shorten(text)}'`;
}

/** The user's own words, cut when long, never between the halves of a surrogate pair. */
export function shorten(text: string): string {
  if (text.length <= QUOTED_AT_MOST) return text;
  return `${text.slice(0, QUOTED_AT_MOST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

const LISTED_AT_MOST = 8;

/**
 * Lists the words there are, for a message about a word that is near none of them: ` The officers are: cio, cto.`, with
 * the space that parts it from the sentence before; empty where there are none.
 */
export function listKnown(words: readonly string[], noun: { readonly one: string; readonly many: string }): string {
  if (words.length === 0) return "";
  const start = words.length === 1 ? `The only ${noun.one} is` : `The ${noun.many} are`;
  const listed = words.slice(0, LISTED_AT_MOST + 1).map(shorten);
  return ` ${start}: ${listNames(listed, words.length)}.`;
}

/** `a, b, c`; a long list ends in how many more there are. `count` tells when these are only the first nine or so. */
export function listNames(names: readonly string[], count = names.length): string {
  const hidden = count - LISTED_AT_MOST;
  return hidden > 1 ? `${names.slice(0, LISTED_AT_MOST).join(", ")} and ${hidden} more` : names.join(", ");
}
