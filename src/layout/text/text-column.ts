import type { Point, TextLine, Tone } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { isRightToLeft } from "./direction.js";
import { thinMarks } from "./graphemes.js";
import { findPieces } from "./font-pieces.js";
import { wrapText, wrapWhole } from "./wrap.js";
import { ASCENT, FONT_SPARE } from "./text-style.js";
import type { TextStyle } from "./text-style.js";

export interface LineLook {
  readonly tone: Tone;
  readonly italic?: boolean;
  readonly anchor?: TextLine["anchor"];
  /** Whether the text is never cut, as for a sentence that lists names. */
  readonly isWhole?: boolean;
}

/**
 * Sets a line with its top at a point; the anchor decides whether the point is at the left end, the middle or the right
 * end of the line.
 */
export function setLine(whole: string, at: Point, style: TextStyle, measure: TextMeasure, look: LineLook): TextLine {
  const text = thinMarks(whole);
  const pieces = findPieces(text, style.weight, measure);
  return {
    text,
    x: at.x,
    y: at.y + (style.lineHeightPx - style.sizePx) / 2 + style.sizePx * ASCENT - 1,
    sizePx: style.sizePx,
    weight: style.weight,
    anchor: look.anchor ?? "start",
    tone: look.tone,
    ...(look.italic === true && { italic: true }),
    widthPx: measure.widthPx(text, style.sizePx, style.weight),
    ...(pieces.length > 0 && { pieces }),
  };
}

/** A line that has a place, but whose text is not set yet. */
interface PlannedLine extends Point {
  readonly text: string;
  readonly style: TextStyle;
  readonly look: LineLook;
}

/**
 * Lines one below the other, wrapped to a width. They are set only on request: most columns belong to cards that are
 * never drawn and need only a size.
 */
export class TextColumn {
  bottom: number;
  readonly #lines: PlannedLine[] = [];
  readonly #left: number;
  readonly #width: number;
  readonly #measure: TextMeasure;
  #lastHeight = 0;

  constructor(left: number, top: number, width: number, measure: TextMeasure) {
    this.#left = left;
    this.bottom = top;
    this.#width = width;
    this.#measure = measure;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** Room from the end of the last line to the right edge; 0 if the line is aligned with that edge. */
  get roomAfterLast(): number {
    const last = this.#lines.at(-1);
    if (last === undefined || last.look.anchor === "end") return 0;
    const { sizePx, weight } = last.style;
    return this.#left + this.#width - last.x - this.#measure.widthPx(thinMarks(last.text), sizePx, weight) * FONT_SPARE;
  }

  /** Top of the last line. */
  get lastTop(): number {
    return this.bottom - this.#lastHeight;
  }

  /**
   * Adds wrapped text. Because not all programs support a direction of text, text that runs from right to left is
   * aligned with the right edge, unless the look has an anchor of its own. On a page that is mirrored later, every text
   * starts at the left.
   */
  add(text: string, style: TextStyle, look: LineLook): void {
    const isReversed = look.anchor === undefined && this.#measure.isMirrored !== true && isRightToLeft(text);
    const x = isReversed ? this.#left + this.#width : this.#left;
    const anchored: LineLook = isReversed ? { ...look, anchor: "end" } : look;
    const wrap = look.isWhole === true ? wrapWhole : wrapText;
    for (const line of wrap(text, style, this.#width, this.#measure)) {
      this.#lines.push({ text: line, x, y: this.bottom, style, look: anchored });
      this.bottom += style.lineHeightPx;
      this.#lastHeight = style.lineHeightPx;
    }
  }

  /** Sets all lines. */
  setLines(): readonly TextLine[] {
    return this.#lines.map((line) => setLine(line.text, line, line.style, this.#measure, line.look));
  }
}
