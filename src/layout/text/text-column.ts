import type { Point, TextLine, Tone } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { isRightToLeft } from "./direction.js";
import { thinMarks } from "./graphemes.js";
import { findPieces } from "./font-pieces.js";
import { countLines, cutName, wrapWhole } from "./wrap.js";
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

/** A text with a place in a column. */
interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly look: LineLook;
  /** Top of its first line. */
  readonly top: number;
}

/**
 * Lines one below the other, wrapped to a width. While texts are added, their lines are only counted; they are set on
 * request, because most columns belong to cards that are never drawn and need only a size.
 */
export class TextColumn {
  bottom: number;
  #lineCount = 0;
  readonly #paragraphs: Paragraph[] = [];
  readonly #left: number;
  readonly #width: number;
  readonly #measure: TextMeasure;

  constructor(left: number, top: number, width: number, measure: TextMeasure) {
    this.#left = left;
    this.bottom = top;
    this.#width = width;
    this.#measure = measure;
  }

  get lineCount(): number {
    return this.#lineCount;
  }

  /** Whether each text is on one line. */
  get isUnwrapped(): boolean {
    return this.#lineCount === this.#paragraphs.length;
  }

  /** Room from the end of the last line to the right edge; 0 if the line is aligned with that edge. */
  get roomAfterLast(): number {
    const last = this.#paragraphs.at(-1);
    if (last === undefined || this.#anchorOf(last) === "end") return 0;
    const { sizePx, weight } = last.style;
    const text = this.#wrap(last).at(-1) ?? "";
    return this.#width - this.#measure.widthPx(thinMarks(text), sizePx, weight) * FONT_SPARE;
  }

  /** Top of the last line. */
  get lastTop(): number {
    return this.bottom - (this.#paragraphs.at(-1)?.style.lineHeightPx ?? 0);
  }

  /**
   * Adds wrapped text. Because not all programs support a direction of text, text that runs from right to left is
   * aligned with the right edge, unless the look has an anchor of its own. On a page that is mirrored later, every text
   * starts at the left.
   */
  add(text: string, style: TextStyle, look: LineLook): void {
    const shown = look.isWhole === true ? text : cutName(text);
    this.#paragraphs.push({ text: shown, style, look, top: this.bottom });
    const count = countLines(shown, style, this.#width, this.#measure);
    this.#lineCount += count;
    this.bottom += count * style.lineHeightPx;
  }

  /** Sets all lines. */
  setLines(): readonly TextLine[] {
    return this.#paragraphs.flatMap((paragraph) => {
      const { style, look, top } = paragraph;
      const anchor = this.#anchorOf(paragraph);
      const x = anchor === "end" && look.anchor === undefined ? this.#left + this.#width : this.#left;
      const anchored: LineLook = { tone: look.tone, italic: look.italic === true, anchor };
      return this.#wrap(paragraph).map((line, index) => {
        const at = { x, y: top + index * style.lineHeightPx };
        return setLine(line, at, style, this.#measure, anchored);
      });
    });
  }

  #wrap({ text, style }: Paragraph): readonly string[] {
    return wrapWhole(text, style, this.#width, this.#measure);
  }

  #anchorOf({ text, look }: Paragraph): TextLine["anchor"] {
    if (look.anchor !== undefined) return look.anchor;
    return this.#measure.isMirrored !== true && isRightToLeft(text) ? "end" : "start";
  }
}
