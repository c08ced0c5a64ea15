/** Draws texts in a PDF: in the bundled font as pdfkit shapes it, or in glyphs of the company's typefaces. */
import type { TextShape } from "../model/drawing.js";
import type { Typeface } from "../model/font.js";
import { placePieces } from "./boxed-text.js";
import type { PlacedPiece, PlacedRun } from "./boxed-text.js";
import { chooseTypeface, fontName, hasAllLetters } from "./pdf-document.js";
import type { Pdf } from "./pdf-document.js";
import { drawFigure } from "./pdf-figures.js";
import { drawGlyphs } from "./pdf-glyphs.js";

/** Returns the left end of a text. */
export function leftOf({ x, anchor, widthPx }: TextShape): number {
  return x - { start: 0, middle: widthPx / 2, end: widthPx }[anchor];
}

/** A document, and the typefaces in which its texts can be set. */
export interface PdfPen {
  readonly pdf: Pdf;
  readonly typefaces: readonly Typeface[];
}

/** Invisible characters, for which a font without them would show a box. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const ON_THE_BASELINE = { lineBreak: false, baseline: "alphabetic" } as const;

/**
 * Draws a text, with boxes for characters that no font has; the text is still complete when copied or read aloud.
 * @param follows invisible text that separates the text from the next one when copied or read aloud.
 */
export function drawText(pen: PdfPen, shape: TextShape, follows: string): void {
  const { pdf } = pen;
  if (shape.pieces?.some(({ run }) => run !== undefined) === true) {
    drawPieces(pen, shape, follows);
  } else if (shape.pieces === undefined) {
    drawInBundledFont(pdf, shape, follows);
  } else {
    pdf.markContent("Span", { actual: shape.text + follows });
    for (const piece of placePieces(shape)) drawPiece(pen, piece);
    pdf.endMarkedContent();
  }
}

function drawInBundledFont(pdf: Pdf, shape: TextShape, follows: string): void {
  const { text, y, sizePx, weight, italic = false, fill } = shape;
  pdf.font(fontName({ weight, italic })).fontSize(sizePx).fillColor(fill);
  if (hasAllLetters(pdf, text)) {
    pdf.text(text + follows, leftOf(shape), y, ON_THE_BASELINE);
    return;
  }
  const shown = text.replace(UNSEEN, "");
  pdf.markContent("Span", { actual: text + follows });
  pdf.text(shown, leftOf({ ...shape, widthPx: pdf.widthOfString(shown) }), y, ON_THE_BASELINE);
  pdf.endMarkedContent();
}

/**
 * Draws a line that is partly set in typefaces of the company. The line has no replacement text as a whole; instead,
 * every glyph says which characters it stands for. In right-to-left text, every PDF viewer puts the characters of
 * glyphs in order, but some viewers do not do so for a replacement text.
 */
function drawPieces(pen: PdfPen, shape: TextShape, follows: string): void {
  const { pdf } = pen;
  for (const piece of placePieces(shape, { keepsSpaces: true })) {
    const readAs = "readAs" in piece ? piece.readAs : undefined;
    if (readAs !== undefined) pdf.markContent("Span", { actual: readAs });
    drawPiece(pen, piece);
    if (readAs !== undefined) pdf.endMarkedContent();
  }
  if (follows === "") return;
  const { pieces: _, ...whole } = shape;
  drawInBundledFont(pdf, { ...whole, text: follows, x: leftOf(shape) + shape.widthPx, anchor: "start" }, "");
}

function drawPiece(pen: PdfPen, piece: PlacedPiece): void {
  if ("run" in piece) drawRun(pen, piece.run);
  else if (piece.shape.kind === "text") drawInBundledFont(pen.pdf, piece.shape, "");
  else drawFigure(pen.pdf, piece.shape);
}

/** Draws the glyphs of a typeface as separate text. */
function drawRun({ pdf, typefaces }: PdfPen, { run, x, y, sizePx, weight, italic, fill }: PlacedRun): void {
  const typeface = run.typeface === "bundled" ? undefined : typefaces[run.typeface];
  if (typeface === undefined) pdf.font(fontName({ weight, italic: false }));
  else chooseTypeface(pdf, typeface, weight);
  pdf.fontSize(sizePx).fillColor(fill);
  drawGlyphs(pdf, run.glyphs, () =>
    pdf.text(run.text, x, y, { ...ON_THE_BASELINE, ...(italic === true && { oblique: true }) }),
  );
}
