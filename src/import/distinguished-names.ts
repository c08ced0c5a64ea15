/** Handles distinguished names (RFC 4514), which directories spell in several ways. */

/** Characters that need a backslash inside a value. */
const SPECIAL = /[,+"\\<>;=]/u;

/**
 * Returns a distinguished name in a uniform spelling: letters instead of hexadecimal pairs, a backslash before
 * punctuation.
 */
export function spellDn(dn: string): string {
  return dn.replace(/(?:\\[0-9A-Fa-f]{2})+/gu, (pairs) => {
    const bytes = Uint8Array.from(pairs.slice(1).split("\\"), (pair) => Number.parseInt(pair, 16));
    const text = new TextDecoder().decode(bytes);
    return Array.from(text, (character) => (SPECIAL.test(character) ? `\\${character}` : character)).join("");
  });
}
