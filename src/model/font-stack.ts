import type { Typeface } from "./font.js";

type Named = Pick<Typeface, "family" | "isMain">;

/** Matches characters that could end a quoted name in a style sheet, or that no family name needs. */
const UNSAFE = /[^\p{L}\p{M}\p{N} _.,-]/gu;

/**
 * Quotes the name of a font family for a style sheet or an attribute. The name comes from a font file and may hold
 * anything.
 */
export function quoteFamily(family: string): string {
  return `'${family.replace(UNSAFE, "").trim()}'`;
}

/**
 * Returns the font stack of a drawing with the typefaces of a company, in the order in which they are tried: the main
 * typeface, the measured font, the other typefaces, the usual fonts.
 */
export function stackFonts(stack: string, typefaces: readonly Named[]): string {
  const [measured = stack, ...usual] = stack.split(", ");
  const quoted = (isMain: boolean) =>
    typefaces.filter((typeface) => typeface.isMain === isMain).map(({ family }) => quoteFamily(family));
  return [...quoted(true), measured, ...quoted(false), ...usual].join(", ");
}
