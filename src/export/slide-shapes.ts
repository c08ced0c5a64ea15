import type { CircleShape, ImageShape, PathShape, RectShape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import type { ConnectionSites } from "./pptx-connectors.js";
import { boundsOfShape } from "./pptx-figures.js";
import type { Figure } from "./pptx-figures.js";
import { cardGeometry, pathGeometry, presetGeometry, rectGeometry, textInsetOf } from "./pptx-geometry.js";
import { frameText, writeEmptyBody, writeTextBody } from "./pptx-text.js";
import type { TextFrame } from "./pptx-text.js";
import type { Described, Placed, ShapeWords, SlideCanvas } from "./slide-canvas.js";
import { writeFill, writeLine } from "./slide-paint.js";

/** A figure as a shape of the slide; lines refer to the shape by its id. */
export interface DrawnFigure extends Placed {
  readonly id: number;
}

export interface FigureUse {
  /** Page that the shape leads to. */
  readonly link?: number | undefined;
  /** Part of a box that lines are attached to, and the id of the box's group. */
  readonly holds?: { readonly on: "card" | "head"; readonly box: string } | undefined;
  readonly wraps?: boolean;
}

/** Draws a shape, a shape with text in it, or text alone. */
export function drawFigure(
  canvas: SlideCanvas,
  figure: Figure,
  { name, words }: ShapeWords,
  use: FigureUse = {},
): DrawnFigure {
  if (figure.shape?.kind === "image") return drawPicture(canvas, figure.shape, name);
  const said = figure.texts.map(({ text }) => text).join(" ");
  const described =
    use.link === undefined
      ? canvas.describe({ name, words: said === "" ? words : said })
      : canvas.describe({ name: `Link to page ${use.link}`, words: `Go to page ${use.link}` }, use.link);
  const { shape } = figure;
  if (shape === undefined) return drawTextBox(canvas, figure.texts, described);
  return drawShape(canvas, { shape, texts: figure.texts }, described, use);
}

/**
 * Draws a picture that office programs clip to a circle; its corners are transparent for programs that do not clip it.
 */
function drawPicture(canvas: SlideCanvas, shape: ImageShape, name: string): DrawnFigure {
  const bounds = boundsOfShape(shape);
  const described = canvas.describe({ name: `Photo: ${name}`, words: shape.alt });
  const markup = element("p:pic", {}, [
    element("p:nvPicPr", {}, [
      described.markup,
      element("p:cNvPicPr", {}, [element("a:picLocks", { noChangeAspect: 1 })]),
      element("p:nvPr"),
    ]),
    element("p:blipFill", {}, [
      element("a:blip", { "r:embed": canvas.look.addPicture(shape.png) }),
      element("a:stretch", {}, [element("a:fillRect")]),
    ]),
    element("p:spPr", {}, [element("a:xfrm", {}, canvas.place(bounds)), presetGeometry("ellipse")]),
  ]);
  return { id: described.id, markup, bounds };
}

interface PaintedFigure {
  readonly shape: RectShape | CircleShape | PathShape;
  readonly texts: Figure["texts"];
}

function drawShape(
  canvas: SlideCanvas,
  { shape, texts }: PaintedFigure,
  described: Described,
  { holds, wraps = false }: FigureUse,
): DrawnFigure {
  if (holds !== undefined) canvas.holdOn(holds.on, holds.box, described.id);
  const sites = holds?.on === "card" ? canvas.sites.sitesOf(holds.box) : [];
  const { bounds, geometry } = placeShape(shape, sites);
  const insetPx = shape.kind === "rect" && sites.length === 0 ? textInsetOf(shape) : 0;
  const frame: TextFrame = { bounds, insetPx, wraps };
  const { colours } = canvas.look;
  const markup = element("p:sp", {}, [
    element("p:nvSpPr", {}, [described.markup, element("p:cNvSpPr"), element("p:nvPr")]),
    element("p:spPr", {}, [
      element("a:xfrm", {}, canvas.place(bounds)),
      geometry,
      writeFill(shape.fill, colours),
      writeLine(shape, colours),
    ]),
    texts.length === 0 ? writeEmptyBody() : writeTextBody("p:txBody", texts, frame, canvas.look),
  ]);
  return { id: described.id, markup, bounds };
}

function drawTextBox(canvas: SlideCanvas, texts: Figure["texts"], { id, markup: described }: Described): DrawnFigure {
  const frame = frameText(texts);
  const markup = element("p:sp", {}, [
    element("p:nvSpPr", {}, [described, element("p:cNvSpPr", { txBox: 1 }), element("p:nvPr")]),
    element("p:spPr", {}, [
      element("a:xfrm", {}, canvas.place(frame.bounds)),
      presetGeometry("rect"),
      element("a:noFill"),
      element("a:ln", {}, [element("a:noFill")]),
    ]),
    writeTextBody("p:txBody", texts, frame, canvas.look),
  ]);
  return { id, markup, bounds: frame.bounds };
}

function placeShape(
  shape: RectShape | CircleShape | PathShape,
  sites: ReturnType<ConnectionSites["sitesOf"]>,
): { readonly bounds: Rect; readonly geometry: Xml } {
  switch (shape.kind) {
    case "rect":
      return { bounds: shape, geometry: sites.length === 0 ? rectGeometry(shape) : cardGeometry(shape, sites) };
    case "circle":
      return { bounds: boundsOfShape(shape), geometry: presetGeometry("ellipse") };
    case "path":
      return pathGeometry(shape);
  }
}
