/** C0 and C1 controls, lone surrogates, line separators, and marks that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * One line that is safe to show: everything a terminal would obey or that would make a reader see another
 * text is written out (`\x1b`, `\u202e`).
 */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/**
 * Writes DEL, the C1 controls, direction marks and the start of build server commands in a JSON text as JSON escapes,
 * which give the same value; line feeds stay.
 */
export function escapeControls(json: string): string {
  return json
    .replace(UNPRINTABLE, (character) =>
      character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(SERVER_COMMAND, String.raw`#\u0023`);
}

/** `##[error]` and the like, anywhere in a line: several build servers obey them. */
const SERVER_COMMAND = /##(?=[a-z]*\[)/giu;

/**
 * Takes the meaning from what build servers read as a command: `::` at the start of a line, blanks or not,
 * and `##[` or `##vso[` anywhere in it.
 */
export function disarmCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, String.raw`$1\x3a`).replace(SERVER_COMMAND, String.raw`#\x23`);
}
