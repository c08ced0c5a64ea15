import { toPrintable } from "../printable.js";

/**
 * Writes text as a Mermaid label: every character that could end the label or have a meaning in Mermaid is replaced by
 * its code, such as `#35;`.
 */
export function escapeMermaid(text: string): string {
  return toPrintable(text).replace(/[^\p{L}\p{N} ,.()'/+-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
