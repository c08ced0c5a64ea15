import { disarmInside } from "../model/build-server.js";

/**
 * Control characters, lone surrogates, noncharacters, line separators, marks that change the direction of writing, and
 * invisible characters, except the joiners of Arabic and Indic scripts and of emoji.
 */
const UNPRINTABLE =
  /(?![\u200c\u200d]|\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/**
 * Returns one line that is safe to show: characters that a terminal would obey, or that would make a reader see a
 * different text, are spelled out (`\x1b`, `\u202e`).
 */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    if (code > 0xffff) return `\\u{${digits}}`;
    return code < 0x100 ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`;
  });
}

/**
 * Replaces unprintable characters of a JSON text, except line feeds, and the start of build server commands by JSON
 * escapes. The result parses to the same value.
 */
export function escapeControls(json: string): string {
  const escaped = json.replace(UNPRINTABLE, (character) => (character === "\n" ? character : toJsonEscapes(character)));
  return disarmInside(escaped, toJsonEscapes("#"));
}

/** Writes one JSON escape for each UTF-16 unit. */
function toJsonEscapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
