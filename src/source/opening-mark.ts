/**
 * Finds the opening quote of quoted text. The parser reports where the text ends; the opening quote is the last quote
 * before that end that follows white space or punctuation.
 */
export function findOpeningQuote(text: string, end: number, quote: string): number {
  for (let at = text.lastIndexOf(quote, end - 1); at > 0; at = text.lastIndexOf(quote, at - 1)) {
    if (/[\s[{,:-]/.test(text[at - 1] ?? "")) return at;
  }
  return 0;
}

/**
 * Returns the place of the innermost bracket that is still open at `end`; without one, the place of the last opening
 * bracket before `end`, or 0.
 */
export function findOpeningBracket(text: string, end: number, open: string, close: string): number {
  let closed = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (text[at] === close) closed++;
    else if (text[at] === open && closed-- === 0) return at;
  }
  return Math.max(0, text.lastIndexOf(open, end - 1));
}
