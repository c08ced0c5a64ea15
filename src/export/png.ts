/**
 * Writes one PNG for each page from the SVG of the page. Letters that the bundled font lacks are drawn as outlines or
 * boxes, so that the PNG looks the same on every machine. Nothing else uses the rasteriser.
 */
import { Resvg } from "@resvg/resvg-js";
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawingPage, Shape, ShapeGroup, TextShape } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { BundledFont, GlyphShapes } from "../model/font.js";
import type { CreateDocument, Machine } from "../model/machine.js";
import { placePieces } from "./boxed-text.js";
import { ExportRefusal } from "./exporter.js";
import type { DrawingFrame, ExportOptions, StartWriting } from "./exporter.js";
import { traceRun } from "./glyph-paths.js";
import { startSvg } from "./svg.js";

/** Each pixel takes four bytes, so a page with this many pixels takes some 400 MB. */
const MOST_PIXELS = 100_000_000;
/** Largest side in pixels: the rasteriser and image viewers store it in 16 bits. */
const MOST_PIXELS_A_SIDE = 65_535;

interface PngOptions extends Pick<ExportOptions, "font" | "glyphs" | "scale" | "background" | "checkpoint"> {
  readonly createDocument: CreateDocument;
}

/** Loads the writer of PNG files, with what it needs from the machine, which is Node or a browser. */
export async function loadPng({ loadDocuments }: Machine): Promise<StartWriting> {
  const createDocument = await loadDocuments();
  return (frame, options) => startPng(frame, { ...options, createDocument });
}

/** Starts to write the pages of a drawing. */
export function startPng(frame: DrawingFrame, options: PngOptions) {
  const { font, glyphs, scale = 1, background, createDocument, checkpoint = NO_DEADLINE } = options;
  const svg = startSvg(frame, { createDocument, checkpoint });
  let number = 0;
  return {
    /** @throws ExportRefusal, before the page is rasterised, if the picture would have too many pixels. */
    addPage: (page: DrawingPage): ExportedFile => {
      number++;
      refuseTooLarge(page, number, scale);
      const { content, ...file } = svg.addPage(toOneLook(page, background, glyphs));
      return { ...file, extension: ".png", content: rasterise(String(content), { scale, font, checkpoint }) };
    },
  };
}

/** Keeps the light colours, on the requested background: a picture cannot follow the theme of its viewer. */
function toOneLook(
  { darkBackground, ...page }: DrawingPage,
  background: string | undefined,
  glyphs: GlyphShapes | undefined,
): DrawingPage {
  const groups = { [Symbol.iterator]: () => toOneFont(page.groups, glyphs) };
  return background === undefined ? { ...page, groups } : { ...page, groups, background };
}

/** Replaces letters that the bundled font lacks with the outlines of a typeface, or else with boxes. */
function* toOneFont(groups: Iterable<ShapeGroup>, glyphs: GlyphShapes | undefined): Generator<ShapeGroup> {
  for (const group of groups) {
    const shapes = group.shapes.flatMap((shape): readonly Shape[] =>
      shape.kind === "text" ? drawText(shape, glyphs) : [shape],
    );
    yield { ...group, shapes, ...(group.groups !== undefined && { groups: [...toOneFont(group.groups, glyphs)] }) };
  }
}

/** Draws the outlines themselves, because the rasteriser would shape the text again, in its own way. */
function drawText(text: TextShape, glyphs: GlyphShapes | undefined): readonly Shape[] {
  return placePieces(text).flatMap((piece): readonly Shape[] => {
    if ("shape" in piece) return [piece.shape];
    if (glyphs === undefined) throw new Error("a text in a typeface needs the outlines of its glyphs");
    return traceRun(piece.run, glyphs);
  });
}

interface RasterOptions {
  readonly scale: number;
  readonly font: BundledFont;
  readonly checkpoint: Checkpoint;
}

/**
 * Parses, paints and compresses, each in one call. For a page with the most pixels allowed, a call takes a second or
 * two.
 */
function rasterise(svg: string, { scale, font, checkpoint }: RasterOptions): Uint8Array {
  checkpoint();
  const fontFiles = ([400, 600] as const).flatMap((weight) =>
    [false, true].map((italic) => font.findFile({ weight, italic })),
  );
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: font.family },
  });
  checkpoint();
  const pixels = picture.render();
  checkpoint();
  return pixels.asPng();
}

function refuseTooLarge({ widthPx, heightPx }: DrawingPage, number: number, scale: number): void {
  const [width, height] = [Math.ceil(widthPx * scale), Math.ceil(heightPx * scale)];
  if (width * height <= MOST_PIXELS && Math.max(width, height) <= MOST_PIXELS_A_SIDE) return;
  const most = Math.min(
    Math.sqrt(MOST_PIXELS / (widthPx * heightPx)),
    MOST_PIXELS_A_SIDE / Math.max(widthPx, heightPx),
  );
  const tenths = Math.floor(most * 10) / 10;
  const smaller = tenths >= 0.1 ? `--scale ${tenths}, or a smaller --page` : "a smaller --page";
  throw new ExportRefusal(
    `Page ${number} as PNG would be ${width} x ${height} pixels, but the limit is ${MOST_PIXELS / 1e6} million ` +
      `(${MOST_PIXELS_A_SIDE} a side). Ask for ${smaller}, or for svg or pdf, which have no pixels.`,
  );
}
