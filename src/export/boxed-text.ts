import type { RectShape, TextShape } from "../model/drawing.js";
import type { GlyphRun, TextPiece } from "../model/layout.js";

/** Box for a character that no font has, in em: about as tall as a capital letter. */
const BOX = { heightEm: 0.73, gapEm: 0.06, strokeEm: 0.07 } as const;

/** A run of glyphs at its place on the page. */
export interface PlacedRun extends Pick<TextShape, "y" | "sizePx" | "weight" | "italic" | "fill"> {
  readonly run: GlyphRun;
  /** Left end of the run, on the baseline. */
  readonly x: number;
}

/**
 * A part of a line of text: text in the bundled font, a box, or glyphs. Each format draws the glyphs in its own way.
 */
export type PlacedPiece =
  | {
      readonly shape: RectShape | TextShape;
      /** Character in place of which a box is drawn; absent for other shapes. */
      readonly readAs?: string | undefined;
    }
  | { readonly run: PlacedRun };

/**
 * Lists the parts of a text for a format that has only the bundled font and the typefaces of the company. Programs
 * differ in what they draw for a letter that a font lacks. So boxes for missing characters are shapes: one box for each
 * character, as wide as the layout assumed.
 * @param keepsSpaces whether parts that are only spaces are listed.
 */
export function placePieces(shape: TextShape, { keepsSpaces = false } = {}): readonly PlacedPiece[] {
  const { pieces, ...whole } = shape;
  if (pieces === undefined) return [{ shape }];
  const left = leftOf(shape, pieces);
  return pieces.flatMap(({ text, run, readAs, leftEm, widthEm }): readonly PlacedPiece[] => {
    if (text?.trim() === "" && !keepsSpaces) return [];
    const x = round(left + leftEm * shape.sizePx);
    if (run !== undefined) return [{ run: { ...whole, run, x } }];
    if (text === undefined) return [{ shape: drawBox(shape, x, widthEm), readAs }];
    return [{ shape: { ...whole, text, x, anchor: "start", widthPx: round(widthEm * shape.sizePx) } }];
  });
}

function drawBox({ y, sizePx, fill }: TextShape, x: number, widthEm: number): RectShape {
  const gap = Math.min(BOX.gapEm, widthEm / 8);
  const stroke = Math.min(BOX.strokeEm, widthEm / 4);
  // Half of the stroke's width lies outside the rectangle.
  const inset = gap + stroke / 2;
  return {
    kind: "rect",
    x: round(x + inset * sizePx),
    y: round(y - (BOX.heightEm - stroke / 2) * sizePx),
    width: round((widthEm - 2 * inset) * sizePx),
    height: round((BOX.heightEm - stroke) * sizePx),
    fill: "none",
    stroke: fill,
    strokeWidthPx: round(stroke * sizePx),
  };
}

/** Rounds to two decimals, as for all other shapes. */
function round(px: number): number {
  return Math.round(px * 100) / 100;
}

/**
 * Returns the left end of a text, computed from the widths of its pieces, because the width of the whole text includes
 * room for fonts wider than the bundled one.
 */
function leftOf({ x, anchor, sizePx }: TextShape, pieces: readonly TextPiece[]): number {
  const last = pieces.at(-1);
  const width = last === undefined ? 0 : (last.leftEm + last.widthEm) * sizePx;
  return x - { start: 0, middle: width / 2, end: width }[anchor];
}
