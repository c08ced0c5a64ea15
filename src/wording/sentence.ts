/** Returns the text with a capital letter in front; a quoted word stays as it is. */
export function startSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Returns the text with its article capitalised, `The CISO`; a name that starts with a small letter keeps it. */
export function capitaliseArticle(text: string): string {
  return text.startsWith("the ") || text.startsWith("a ") ? startSentence(text) : text;
}

const LOOSE_SPACE = /^\s|\s$|\s\s|[^\S ]/;

/** Returns the text on one line, without spaces at its ends and with single spaces inside. */
export function collapseSpace(text: string): string {
  // Nearly every text is tidy, and needs no copy.
  if (!LOOSE_SPACE.test(text)) return text;
  return text.replace(/\s+/g, " ").trim();
}
