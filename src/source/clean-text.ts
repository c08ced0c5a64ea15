/** A text without what no picture can show, and what that was. */
export interface CleanedText {
  readonly text: string;
  /** Some of the characters replaced, each once, as `U+0000`; empty when the text was clean. */
  readonly replaced: readonly string[];
}

/**
 * Controls (but tab and line feed), lone surrogates and noncharacters break XML; controls that override the
 * direction of writing make a name look like another one.
 */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;
const NAMED_AT_MOST = 3;

/** Replaces every unprintable character by U+FFFD. */
export function cleanText(text: string): CleanedText {
  const replaced = listUnprintable(text);
  return replaced.length === 0 ? { text, replaced } : { text: text.replace(UNPRINTABLE, "\uFFFD"), replaced };
}

function listUnprintable(text: string): readonly string[] {
  const names = new Set<string>();
  for (const [character] of text.matchAll(UNPRINTABLE)) {
    names.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
    if (names.size === NAMED_AT_MOST) break;
  }
  return [...names];
}
