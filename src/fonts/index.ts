/**
 * In: the bundled font. Out: a measure for text as it will really be drawn. The surprise: the widths must come from the
 * very font that the pictures are drawn in, on every machine, so it measures in the bundled Inter and never in a font of
 * the system. Characters that Inter lacks get a width from a table, and their script is named, so that a note can tell
 * the reader.
 */
import { Blob, Buffer as ShapingBuffer, ClusterLevel, Face, Font, shape } from "harfbuzzjs";
import type { BundledFont, FontSource, TypefaceReading } from "../model/font.js";
import type { FontWeight } from "../model/layout.js";
import type { MeasuredCharacter, TextMeasure } from "../model/text.js";
import { countEmoji, EMOJI_EM, findEmoji, hasEmoji, splitCharacters } from "./emoji.js";
import { KnownAdvances } from "./known-advances.js";
import { estimateMissingGlyph } from "./missing-glyphs.js";

export { widenMeasure } from "./widen.js";

/** Checks the font files of a typeface. The code is loaded here, since most companies need the bundled font alone. */
export async function readTypeface(source: FontSource): Promise<TypefaceReading> {
  return (await import("./sfnt/read-typeface.js")).readTypeface(source);
}

/**
 * Factor for the rest of a text in which a glyph is missing: some programs (resvg is one) then set the whole run in
 * their fallback font. DejaVu Sans Bold, the widest of the usual fallbacks, needs 1.17 times the room of Inter; the
 * spare that every text has covers the difference.
 */
const MIXED_RUN_SPARE = 1.13;

/** Creates a measure with its own copy of the fonts; it remembers widths for its lifetime. */
export function createTextMeasure(font: BundledFont): TextMeasure {
  const rulers: Readonly<Record<FontWeight, Ruler>> = { 400: new Ruler(font, 400), 600: new Ruler(font, 600) };
  return {
    widthPx: (text, sizePx, weight) => rulers[weight].measure(text).widthEm * sizePx,
    listMissingScripts: (text) => rulers[400].measure(text).missingScripts,
    listCharacters: (text, weight) => rulers[weight].listCharacters(text),
  };
}

interface Measured {
  readonly widthEm: number;
  readonly missingScripts: readonly string[];
  readonly hasAll: boolean;
}

const NOTHING: readonly string[] = [];

class Ruler {
  readonly #font: Font;
  readonly #unitsPerEm: number;
  readonly #known = new Map<string, Measured>();
  readonly #advances = new KnownAdvances();

  constructor(font: BundledFont, weight: FontWeight) {
    const face = new Face(new Blob(font.readFile({ weight, italic: false })));
    this.#font = new Font(face);
    this.#unitsPerEm = face.upem;
  }

  measure(text: string): Measured {
    let measured = this.#known.get(text);
    if (measured === undefined) {
      measured = this.#measureNew(text);
      this.#known.set(text, measured);
    }
    return measured;
  }

  #measureNew(text: string): Measured {
    const widthEm = this.#advances.sum(text);
    if (widthEm !== undefined) return { widthEm, missingScripts: NOTHING, hasAll: true };
    const glyphs = this.#shape(text);
    this.#advances.learn(text, glyphs);
    return this.#measureGlyphs(text, glyphs);
  }

  /** Lists the characters of a text as readers see them; returns an empty list if the font has all of them. */
  listCharacters(text: string): readonly MeasuredCharacter[] {
    if (this.measure(text).hasAll) return [];
    const glyphs = this.#shape(text);
    return splitCharacters(text).map(({ start, end }) => {
      const part = text.slice(start, end);
      const emoji = countEmoji(part);
      if (emoji > 0) return { text: part, isMissing: true, em: emoji * EMOJI_EM };
      const own = glyphs.filter(({ index }) => start <= index && index < end);
      const em = own.reduce(
        (sum, glyph) => sum + (glyph.isMissing ? estimateMissingGlyph(text, glyph.index).em : glyph.em),
        0,
      );
      return { text: part, isMissing: own.some(({ isMissing }) => isMissing), em };
    });
  }

  #measureGlyphs(text: string, glyphs: readonly Glyph[]): Measured {
    if (glyphs.every(({ isMissing }) => !isMissing) && !hasEmoji(text)) {
      return { widthEm: sumOf(glyphs), missingScripts: NOTHING, hasAll: true };
    }
    const emoji = findEmoji(text);
    const besides = glyphs.filter(({ index }) => !emoji.some(({ start, end }) => start <= index && index < end));
    const present = besides.filter(({ isMissing }) => !isMissing);
    const found = besides
      .filter(({ isMissing }) => isMissing)
      .map((glyph) => ({ index: glyph.index, ...estimateMissingGlyph(text, glyph.index) }));
    const ofEmoji = emoji.reduce((sum, { count }) => sum + count * EMOJI_EM, 0);
    const estimated = found.reduce((sum, { em }) => sum + em, ofEmoji);
    const inOrder = [...found, ...emoji.map(({ start }) => ({ index: start, script: "emoji" }))]
      .sort((a, b) => a.index - b.index)
      .map(({ script }) => script);
    return {
      widthEm: sumOf(present) * (estimated === 0 ? 1 : MIXED_RUN_SPARE) + estimated,
      missingScripts: [...new Set(inOrder)],
      hasAll: false,
    };
  }

  #shape(text: string): readonly Glyph[] {
    const buffer = new ShapingBuffer();
    // Every glyph keeps the place of its own character, so that the character of a missing glyph can be looked up.
    buffer.setClusterLevel(ClusterLevel.CHARACTERS);
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, at) => ({
      index: cluster,
      isMissing: codepoint === 0,
      em: (positions[at]?.xAdvance ?? 0) / this.#unitsPerEm,
    }));
  }
}

interface Glyph {
  /** Place of its character in the text, in UTF-16 units. */
  readonly index: number;
  readonly isMissing: boolean;
  readonly em: number;
}

function sumOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { em }) => sum + em, 0);
}
