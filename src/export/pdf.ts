/**
 * Writes one PDF for all pages, drawn as vectors from the shapes of the drawing. Texts are written as text in embedded
 * fonts, groups that lead to another page are links, and every page has a bookmark. Lengths are px as in the drawing,
 * scaled to points once for each page.
 */
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawingPage, Shape, ShapeGroup } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import { PT_PER_PX } from "../model/layout.js";
import type { DrawingFrame, ExportOptions } from "./exporter.js";
import { finishPdf, openPdf, pdfText, readFromRight, showBookmarks } from "./pdf-document.js";
import type { Pdf, PdfElement } from "./pdf-document.js";
import { drawFigure } from "./pdf-figures.js";
import { PdfImages } from "./pdf-images.js";
import { PageStructure } from "./pdf-structure.js";
import { drawText, leftOf } from "./pdf-text.js";
import type { PdfPen } from "./pdf-text.js";

/**
 * Most units that a side of a page can have in PDF. A unit is a point, or several points on a page with a longer side.
 */
const LONGEST_SIDE = 14_400;
/** Limit for mitred corners, the default of SVG: sharper corners are cut off. */
const MITRE_LIMIT = 4;

/** Starts to write one file for all pages. */
export function startPdf(
  { title, description, pageTitles }: DrawingFrame,
  { font, typefaces = [], checkpoint = NO_DEADLINE }: Pick<ExportOptions, "font" | "typefaces" | "checkpoint">,
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
      for (const group of page.groups) drawGroup({ pdf, typefaces, images, structure, pageTitles, ask }, group);
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

interface PageContext extends PdfPen {
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
  drawFigure(pdf, { kind: "rect", x: 0, y: 0, width: page.widthPx, height: page.heightPx, fill: page.background });
  pdf.endMarkedContent();
}

/** Returns the name of a page as the target of links; the name contains no text from the user. */
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
  for (const shape of group.shapes) {
    if (shape.kind === "image") images.draw(shape);
    else if (shape.kind === "text") drawText(context, shape, shape === last ? "" : " ");
    else drawFigure(pdf, shape);
  }
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
