/**
 * In: the bundled font. Out: a measure for text, which gives the widths of the drawn text. The surprise: text is
 * measured in the bundled Inter and never in a font of the system, because pictures are drawn in Inter on every
 * machine. Characters that Inter lacks get an estimated width from a table. The measure also names the scripts of these
 * characters, so that a note can mention them.
 */
import type { BundledFont, FontSource, GlyphShapes, SubsetFont, Typeface, TypefaceReading } from "../model/font.js";
import type { FontWeight } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { Ruler } from "./ruler.js";

export { widenMeasure } from "./widen.js";

/**
 * Checks the font files of a typeface. Loads the code for this only when called, since most companies need no font
 * other than the bundled one.
 */
export async function readTypeface(source: FontSource): Promise<TypefaceReading> {
  return (await import("./sfnt/read-typeface.js")).readTypeface(source);
}

/** Creates a measure with its own copy of the fonts; the measure remembers the widths of texts. */
export function createTextMeasure(font: BundledFont): TextMeasure {
  const rulers: Readonly<Record<FontWeight, Ruler>> = { 400: new Ruler(font, 400), 600: new Ruler(font, 600) };
  return {
    widthPx: (text, sizePx, weight) => rulers[weight].measure(text).widthEm * sizePx,
    listMissingScripts: (text) => rulers[400].measure(text).missingScripts,
    listCharacters: (text, weight) => rulers[weight].listCharacters(text),
  };
}

/**
 * Starts the program that removes from fonts all characters that a picture does not need.
 * @param program the bytes of HarfBuzz's subsetter.
 */
export async function openSubsetter(program: Uint8Array<ArrayBuffer>): Promise<SubsetFont> {
  return (await import("./subsetter.js")).openSubsetter(program);
}

/** Functions for drawing in the typefaces of a company. */
export interface Typesetter extends GlyphShapes {
  /** Measures text in the bundled font and the typefaces together. */
  readonly measure: TextMeasure;
}

/**
 * Opens the typefaces of a company. For each character, the main typeface is tried before the bundled font, and the
 * other typefaces after it.
 */
export async function openTypefaces(font: BundledFont, typefaces: readonly Typeface[]): Promise<Typesetter> {
  const { createTypesetter } = await import("./typesetter.js");
  return createTypesetter(font, typefaces);
}
