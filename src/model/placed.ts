/**
 * Defines the rectangles, lines of text and badges in their final places, from which boxes and panels are built.
 * Lengths are in px.
 */
import type { NodeId } from "./graph.js";
import type { OfficerColour } from "./queries.js";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextLine {
  readonly text: string;
  /** Position of the anchor, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly weight: FontWeight;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: Tone;
  readonly italic?: boolean;
  /** Width in the bundled font, without the room left for wider fonts. */
  readonly widthPx: number;
  /**
   * Parts of the line from left to right, for formats that draw it without the viewer's fonts; set if the bundled font
   * lacks some of the characters, or if a typeface of the company replaces the bundled font.
   */
  readonly pieces?: readonly TextPiece[];
}

/** A part of a line in one font. Lengths are in em, so that they hold at every size. */
export interface TextPiece {
  /** Text in the bundled font. */
  readonly text?: string;
  /**
   * Glyphs of a typeface of the company. If there is neither `text` nor `run`, the part is a box for a missing
   * character.
   */
  readonly run?: GlyphRun;
  /** Character that the box stands for; set in lines that also have glyphs. */
  readonly readAs?: string;
  /** Distance from the left end of the line. */
  readonly leftEm: number;
  readonly widthEm: number;
}

/** Index of a typeface in the company's list; `bundled` is the font of the program. */
export type TypefacePlace = number | "bundled";

/** Neighbouring characters in one typeface, script and direction, already shaped. */
export interface GlyphRun {
  readonly typeface: TypefacePlace;
  /** The characters in the order of reading. */
  readonly text: string;
  readonly isReversed: boolean;
  /** Glyphs from left to right. */
  readonly glyphs: readonly RunGlyph[];
}

export interface RunGlyph {
  /** Number of the glyph in the font file. */
  readonly id: number;
  /** Distance of the glyph's origin from the left end of the run, and from the baseline. */
  readonly leftEm: number;
  readonly upEm: number;
  readonly advanceEm: number;
  /** Characters that the glyph stands for; empty if the glyph before it already stands for them. */
  readonly text: string;
}

export type FontWeight = 400 | 600;
/** The purpose of a text, from which `draw` chooses a colour. `alert` marks something broken or missing. */
export type Tone = "ink" | "muted" | "alert" | "dotted";

/** A pill with the letters of an officer, or a tag with a word. */
export interface Badge extends Rect {
  readonly owner: OfficerColour;
  /**
   * `outlined`: the officer answers for a unit that hangs under another officer. `tag`: a word instead of letters.
   * `change`: the word that says how a box changed.
   */
  readonly look: "solid" | "outlined" | "tag" | "alert-tag" | "change";
  readonly text: TextLine;
  /** Officer whose own card is collapsed into this card; the badge then shows that officer. */
  readonly standsFor?: NodeId;
}
