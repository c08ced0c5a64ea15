/** Matches marks and joiners that add nothing to the width of the character before them. */
const ZERO_WIDTH = /^[\p{M}\u200b-\u200d\u2060\ufeff]$/u;

/** Matches scripts and characters that a terminal draws two columns wide. */
const TWO_COLUMNS =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

/** Returns the number of columns that a character takes in a terminal: 0, 1 or 2. */
export function columnsOf(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}

/** Returns the number of columns that text takes in a terminal. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + columnsOf(character), 0);
}
