import type { Point, TextLine, Tone } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { ASCENT } from "./anatomy.js";
import type { TextStyle } from "./anatomy.js";
import { wrapText } from "./wrap.js";

export interface LineLook {
  readonly tone: Tone;
  readonly italic?: boolean;
  readonly anchor?: TextLine["anchor"];
}

/** A line whose top left corner (or middle, or right end) is at a point. */
export function setLine(text: string, at: Point, style: TextStyle, measure: TextMeasure, look: LineLook): TextLine {
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
  };
}

/** Lines set one below the other, wrapped to a width. */
export class TextColumn {
  readonly texts: TextLine[] = [];
  bottom: number;
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

  /** The top of the last line. */
  get lastTop(): number {
    return this.bottom - this.#lastHeight;
  }

  add(text: string, style: TextStyle, look: LineLook, widthPx = this.#width): void {
    for (const line of wrapText(text, style, widthPx, this.#measure)) {
      this.texts.push(setLine(line, { x: this.#left, y: this.bottom }, style, this.#measure, look));
      this.bottom += style.lineHeightPx;
      this.#lastHeight = style.lineHeightPx;
    }
  }
}
