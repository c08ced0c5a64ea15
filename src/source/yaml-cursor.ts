/** Code units that have a meaning in YAML. */
export const CODE = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  exclamation: 0x21,
  doubleQuote: 0x22,
  hash: 0x23,
  percent: 0x25,
  ampersand: 0x26,
  singleQuote: 0x27,
  comma: 0x2c,
  dash: 0x2d,
  dot: 0x2e,
  colon: 0x3a,
  greater: 0x3e,
  question: 0x3f,
  at: 0x40,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  backtick: 0x60,
  openBrace: 0x7b,
  pipe: 0x7c,
  closeBrace: 0x7d,
} as const;

export function isBlank(code: number): boolean {
  return code === CODE.space || code === CODE.tab;
}

/** Tells whether a code unit is white space or the end of the text. */
export function isGap(code: number): boolean {
  return isBlank(code) || code === CODE.lineFeed || code === CODE.carriageReturn || Number.isNaN(code);
}

export function isFlowSign(code: number): boolean {
  return (
    code === CODE.comma ||
    code === CODE.openBracket ||
    code === CODE.closeBracket ||
    code === CODE.openBrace ||
    code === CODE.closeBrace
  );
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Returns the start of the next line, or the end of the text when there is none. */
export function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

/**
 * Returns the offset after the closing quote of the text whose opening quote is at `from`, or -1 when there is none.
 */
export function skipQuoted(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote === CODE.doubleQuote && code === CODE.backslash) at++;
    else if (code === quote) {
      if (quote === CODE.doubleQuote || text.charCodeAt(at + 1) !== quote) return at + 1;
      at++;
    }
  }
  return -1;
}

/** Returns the offset after an anchor or a tag. */
export function skipProperty(text: string, from: number): number {
  let at = from;
  while (!isGap(text.charCodeAt(at)) && !isFlowSign(text.charCodeAt(at))) at++;
  return at;
}
