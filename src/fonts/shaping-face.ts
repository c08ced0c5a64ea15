/** One font file as HarfBuzz shapes it. Nothing else uses HarfBuzz. */
import { Blob, Buffer as ShapingBuffer, ClusterLevel, Direction, Face, Font, shape } from "harfbuzzjs";
import type { PathStep } from "../model/drawing.js";

/** The glyph of one character in a text that is shaped as a whole. */
export interface WholeGlyph {
  /** Place of its character in the text, in UTF-16 units. */
  readonly index: number;
  readonly isMissing: boolean;
  readonly em: number;
}

/** A glyph of a run; the glyphs of a run are listed from left to right. Lengths are in em, with y upwards. */
export interface RunShapedGlyph {
  readonly id: number;
  /** Index, in UTF-16 units, of the first character that the glyph stands for. */
  readonly index: number;
  readonly advanceEm: number;
  readonly xEm: number;
  readonly yEm: number;
}

/** Part of a text in one script and one direction. */
export interface ScriptRun {
  readonly start: number;
  readonly end: number;
  /** ISO 15924 code; HarfBuzz guesses the script if it is absent. */
  readonly script: string | undefined;
  readonly isReversed: boolean;
}

/** Set explicitly, so that the language of the machine does not decide which form of a glyph is used. */
const LANGUAGE = "en";

export class ShapingFace {
  readonly #font: Font;
  readonly #unitsPerEm: number;

  constructor(bytes: Uint8Array) {
    const face = new Face(new Blob(bytes));
    this.#font = new Font(face);
    this.#unitsPerEm = face.upem;
  }

  /** Shapes a text as one run, whose script and direction HarfBuzz guesses. */
  shapeWhole(text: string): readonly WholeGlyph[] {
    const buffer = new ShapingBuffer();
    // Every glyph keeps the index of its character, so that the character for a missing glyph can be found.
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

  /** Shapes part of a text. Letters join with those before and after the part, as they do in the whole text. */
  shapeRun(text: string, { start, end, script, isReversed }: ScriptRun): readonly RunShapedGlyph[] {
    const buffer = new ShapingBuffer();
    buffer.setClusterLevel(ClusterLevel.CHARACTERS);
    buffer.addText(text, start, end - start);
    buffer.setDirection(isReversed ? Direction.RTL : Direction.LTR);
    if (script !== undefined) buffer.setScript(script);
    buffer.setLanguage(LANGUAGE);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, at) => ({
      id: codepoint,
      index: cluster,
      advanceEm: (positions[at]?.xAdvance ?? 0) / this.#unitsPerEm,
      xEm: (positions[at]?.xOffset ?? 0) / this.#unitsPerEm,
      yEm: (positions[at]?.yOffset ?? 0) / this.#unitsPerEm,
    }));
  }

  /** Returns the outline of a glyph in em, from its origin on the baseline, with y downwards. */
  outlineOf(glyph: number): readonly PathStep[] {
    return this.#font.glyphToJson(glyph).map(({ type, values }) => {
      const em = values.map((value, at) => (at % 2 === 0 ? value : -value) / this.#unitsPerEm);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = em;
      switch (type) {
        case "M":
        case "L":
          return [type, a, b];
        case "Q":
          return ["Q", a, b, c, d];
        case "C":
          return ["C", a, b, c, d, e, f];
        default:
          return ["Z"];
      }
    });
  }
}
