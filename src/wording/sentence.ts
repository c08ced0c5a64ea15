/** Returns the text with a capital first letter. A quoted word at the start does not change. */
export function startSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * Returns the text with a capital letter if it starts with an article: `The CISO`. A name at the start does not change.
 */
export function capitaliseArticle(text: string): string {
  return text.startsWith("the ") || text.startsWith("a ") ? startSentence(text) : text;
}

/** Matches white space other than single spaces between words. Most texts have no such white space. */
const LOOSE_SPACE = /[^\S ]|^ | $| {2}/;

/** Returns the text on one line, without spaces at its ends and with single spaces inside. */
export function collapseSpace(text: string): string {
  return LOOSE_SPACE.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
