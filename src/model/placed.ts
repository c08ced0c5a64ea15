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
   * Parts of the line in the bundled font alone, from left to right; set where that font lacks some of the characters.
   */
  readonly pieces?: readonly TextPiece[];
}

/** A part of a line in the bundled font. Lengths are in em, so that they hold at every size. */
export interface TextPiece {
  /** Text; absent where a box stands for a missing character. */
  readonly text?: string;
  /** Distance from the left end of the line. */
  readonly leftEm: number;
  readonly widthEm: number;
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
  /** Officer for whom the badge stands on a card into which the officer's own card is collapsed. */
  readonly standsFor?: NodeId;
}
