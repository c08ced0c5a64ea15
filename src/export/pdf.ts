/**
 * Writes one PDF for all pages, drawn as vectors from the shapes of the drawing. Texts stay texts in embedded fonts,
 * groups that lead to another page are links, and every page has a bookmark. Lengths are px as in the drawing, scaled
 * to points once for each page.
 */
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawingPage, ImageShape, Paint, Shape, ShapeGroup, TextShape } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import { PT_PER_PX } from "../model/layout.js";
import type { DrawingFrame, ExportOptions } from "./exporter.js";
import { drawPieces } from "./boxed-text.js";
import { finishPdf, fontName, hasAllLetters, openPdf, pdfText, readFromRight, showBookmarks } from "./pdf-document.js";
import type { Pdf, PdfElement } from "./pdf-document.js";
import { PdfImages } from "./pdf-images.js";
import { writeCubicPath } from "./pdf-path.js";
import { PageStructure } from "./pdf-structure.js";

/** Greatest length of a page's side in its own units; on a larger page, a unit is several points. */
const LONGEST_SIDE = 14_400;
/** Limit for mitred corners, the default of SVG: sharper corners are cut off. */
const MITRE_LIMIT = 4;

/** Starts to write one file for all pages. */
export function startPdf(
  { title, description, pageTitles }: DrawingFrame,
  { font, checkpoint = NO_DEADLINE }: Pick<ExportOptions, "font" | "checkpoint">,
) {
  const pdf = openPdf({ title, description, font, checkpoint });
  const images = new PdfImages(pdf);
  const ask = askEvery(20, checkpoint);
  const document = pdf.struct("Document");
  pdf.addStructure(document);
  let number = 0;
  return {
    addPage: (page: DrawingPage) => {
      number++;
      checkpoint();
      addPage(pdf, page, number);
      if (page.isMirrored === true) readFromRight(pdf);
      const structure = new PageStructure(pdf, document, page.title);
      for (const group of page.groups) drawGroup({ pdf, images, structure, pageTitles, ask }, group);
      structure.end();
      return undefined;
    },
    finish: async (): Promise<ExportedFile> => {
      showBookmarks(pdf, number > 1);
      await images.finish();
      return { extension: ".pdf", content: await finishPdf(pdf) };
    },
  };
}

interface PageContext {
  readonly pdf: Pdf;
  readonly images: PdfImages;
  readonly structure: PageStructure;
  readonly pageTitles: readonly string[];
  readonly ask: Checkpoint;
}

function addPage(pdf: Pdf, page: DrawingPage, number: number): void {
  const [width, height] = [page.widthPx * PT_PER_PX, page.heightPx * PT_PER_PX];
  const userUnit = Math.max(1, Math.ceil(Math.max(width, height) / LONGEST_SIDE));
  const box = { size: [width / userUnit, height / userUnit], margin: 0, userUnit };
  pdf.addPage(box);
  pdf.addNamedDestination(nameOf(number), "Fit");
  pdf.outline.addItem(page.title);
  pdf.scale(PT_PER_PX / userUnit).miterLimit(MITRE_LIMIT);
  pdf.markContent("Artifact", { type: "Page" });
  drawShape(pdf, { kind: "rect", x: 0, y: 0, width: page.widthPx, height: page.heightPx, fill: page.background });
  pdf.endMarkedContent();
}

/** Returns the name of a page as the target of links; it contains no text from the user. */
function nameOf(page: number): string {
  return `page-${page}`;
}

function drawGroup(context: PageContext, group: ShapeGroup): void {
  const { pdf, images, structure, ask } = context;
  ask();
  const place = structure.addGroup(group);
  const content = place && pdf.markStructureContent(place.kind);
  if (content === undefined) pdf.markContent("Artifact", { type: "Layout" });
  const last = group.shapes.findLast(({ kind }) => kind === "text");
  for (const shape of group.shapes)
    if (shape.kind === "image") images.draw(shape);
    else drawShape(pdf, shape, shape === last ? "" : " ");
  pdf.endMarkedContent();
  if (place !== undefined && content !== undefined) {
    place.element.add(content);
    if (group.linkToPage !== undefined) addLink(context, group, group.linkToPage, place.element);
  }
  for (const inner of group.groups ?? []) drawGroup(context, inner);
}

/** Makes the whole group a link. */
function addLink(
  { pdf, pageTitles }: PageContext,
  { shapes }: ShapeGroup,
  page: number,
  structParent: PdfElement,
): void {
  const { left, top, right, bottom } = boundsOf(shapes);
  const Contents = pdfText(`Page ${page}: ${pageTitles[page - 1] ?? ""}`);
  pdf.goTo(left, top, right - left, bottom - top, nameOf(page), { structParent, Contents } as object);
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Returns the bounds of the rectangles and texts only, since these reach the edges of every card and pill. */
function boundsOf(shapes: readonly Shape[]): Bounds {
  const all = shapes.flatMap((shape): Bounds[] => {
    if (shape.kind === "rect")
      return [{ left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height }];
    if (shape.kind !== "text") return [];
    const left = leftOf(shape);
    return [{ left, top: shape.y - shape.sizePx, right: left + shape.widthPx, bottom: shape.y + shape.sizePx / 4 }];
  });
  return {
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

function leftOf({ x, anchor, widthPx }: TextShape): number {
  return x - { start: 0, middle: widthPx / 2, end: widthPx }[anchor];
}

type DrawnShape = Exclude<Shape, ImageShape>;

/**
 * Draws a shape; `follows` is invisible text that separates the shape's text from the next when copied or read aloud.
 */
function drawShape(pdf: Pdf, shape: DrawnShape, follows = ""): void {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      paint(pdf, shape, () =>
        radius === undefined ? pdf.rect(x, y, width, height) : pdf.roundedRect(x, y, width, height, radius),
      );
      return;
    }
    case "circle":
      paint(pdf, shape, () => pdf.circle(shape.x, shape.y, shape.radius));
      return;
    case "path":
      paint(pdf, shape, () => pdf.path(writeCubicPath(shape.steps)));
      return;
    case "text":
      drawText(pdf, shape, follows);
  }
}

function paint(
  pdf: Pdf,
  { fill, stroke = "none", strokeWidthPx = 1, dash, roundCaps }: Paint,
  trace: () => void,
): void {
  const [isFilled, isStroked] = [fill !== "none", stroke !== "none" && strokeWidthPx > 0];
  if (!isFilled && !isStroked) return;
  pdf.save();
  if (isStroked) pdf.lineWidth(strokeWidthPx);
  if (isStroked && dash !== undefined) pdf.dash([...dash] as never, {});
  if (isStroked && roundCaps === true) pdf.lineCap("round");
  trace();
  if (isFilled && isStroked) pdf.fillAndStroke(fill, stroke);
  else if (isFilled) pdf.fill(fill);
  else pdf.stroke(stroke);
  pdf.restore();
}

/** Invisible characters, for which a font without them would show a box. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Draws boxes for characters that the font lacks; the text is still complete when copied or read aloud. */
function drawText(pdf: Pdf, shape: TextShape, follows: string): void {
  const { text, y, sizePx, weight, italic = false, fill } = shape;
  if (shape.pieces !== undefined) {
    pdf.markContent("Span", { actual: text + follows });
    for (const piece of drawPieces(shape)) drawShape(pdf, piece);
    pdf.endMarkedContent();
    return;
  }
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

const ON_THE_BASELINE = { lineBreak: false, baseline: "alphabetic" } as const;
