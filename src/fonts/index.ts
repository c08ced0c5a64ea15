/**
 * In: nothing but the font files of the package. Out: a measure for text as it will really be drawn.
 * The only stage that reads files: the widths must come from the very font the pictures are drawn in, on
 * every machine, so the bundled Inter is asked and never a font of the system.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Buffer as ShapingBuffer, Face, Font, shape } from "harfbuzzjs";
import type { FontWeight } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";

/** Family name of the bundled font. */
export const FONT_FAMILY = "Inter";

const FONT_FILES: Readonly<Record<FontWeight, string>> = {
  400: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  600: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
};

/**
 * Width of a character the font lacks, in em. No font we may meet draws an ideograph wider than 1 em or an
 * emoji wider than 1.25 em, so a text measured this way never leaves its box.
 */
const MISSING_GLYPH_EM = 1.25;

/** The bytes of one weight, as a TTF file. */
export function readFontFile(weight: FontWeight): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(FONT_FILES[weight]));
}

/** A measure with its own copy of the fonts; widths are remembered for its lifetime. */
export function createTextMeasure(): TextMeasure {
  const rulers: Readonly<Record<FontWeight, Ruler>> = { 400: new Ruler(400), 600: new Ruler(600) };
  return { widthPx: (text, sizePx, weight) => rulers[weight].widthEm(text) * sizePx };
}

class Ruler {
  readonly #font: Font;
  readonly #unitsPerEm: number;
  readonly #known = new Map<string, number>();

  constructor(weight: FontWeight) {
    const face = new Face(new Blob(readFontFile(weight)));
    this.#font = new Font(face);
    this.#unitsPerEm = face.upem;
  }

  widthEm(text: string): number {
    let width = this.#known.get(text);
    if (width === undefined) {
      width = this.#shape(text);
      this.#known.set(text, width);
    }
    return width;
  }

  #shape(text: string): number {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const glyphs = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    let width = 0;
    glyphs.forEach((glyph, index) => {
      const isMissing = glyph.codepoint === 0;
      width += isMissing ? MISSING_GLYPH_EM : (positions[index]?.xAdvance ?? 0) / this.#unitsPerEm;
    });
    return width;
  }
}
