import type { BundledFont } from "../model/font.js";
import type { FontWeight } from "../model/layout.js";
import type { MeasuredCharacter } from "../model/text.js";
import { countEmoji, EMOJI_EM, findEmoji, hasEmoji, splitCharacters } from "./emoji.js";
import { KnownAdvances } from "./known-advances.js";
import { estimateMissingGlyph } from "./missing-glyphs.js";
import { ShapingFace } from "./shaping-face.js";
import type { WholeGlyph } from "./shaping-face.js";

/**
 * Factor that widens the rest of a text if a glyph is missing. Some programs, such as resvg, then set the whole run in
 * their fallback font. The widest usual fallback font, DejaVu Sans Bold, needs 1.17 times the room of Inter. A smaller
 * factor is enough, because every text has some spare room.
 */
const MIXED_RUN_SPARE = 1.13;

export interface Measured {
  readonly widthEm: number;
  readonly missingScripts: readonly string[];
  readonly hasAll: boolean;
}

const NOTHING: readonly string[] = [];

/** Measures text in the bundled font, and estimates the width of characters that the font lacks. */
export class Ruler {
  readonly #face: ShapingFace;
  readonly #known = new Map<string, Measured>();
  readonly #advances = new KnownAdvances();

  constructor(font: BundledFont, weight: FontWeight) {
    this.#face = new ShapingFace(font.readFile({ weight, italic: false }));
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
    const glyphs = this.#face.shapeWhole(text);
    this.#advances.learn(text, glyphs);
    return this.#measureGlyphs(text, glyphs);
  }

  /** Lists the characters of a text as readers see them; returns an empty list if the font has all of them. */
  listCharacters(text: string): readonly MeasuredCharacter[] {
    if (this.measure(text).hasAll) return [];
    const glyphs = this.#face.shapeWhole(text);
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

  #measureGlyphs(text: string, glyphs: readonly WholeGlyph[]): Measured {
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
}

function sumOf(glyphs: readonly WholeGlyph[]): number {
  return glyphs.reduce((sum, { em }) => sum + em, 0);
}
