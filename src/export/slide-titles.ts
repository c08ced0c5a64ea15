import type { ShapeGroup, TextShape } from "../model/drawing.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { frameText, writeTextBody } from "./pptx-text.js";
import type { Placed, SlideCanvas, TitlePlace } from "./slide-canvas.js";

/** The title of a slide, and the lines of the heading that are not part of it. */
export interface DrawnHeading {
  readonly title: Placed;
  readonly rest: readonly TextShape[];
}

/** Draws the large lines of a heading as the title of the slide, by which programs list and announce the slide. */
export function drawHeadingTitle(canvas: SlideCanvas, { shapes }: ShapeGroup): DrawnHeading {
  const texts = shapes.filter((shape) => shape.kind === "text");
  const largest = Math.max(...texts.map(({ sizePx }) => sizePx));
  const title = texts.filter(({ sizePx }) => sizePx === largest);
  const frame = frameText(title);
  const markup = element("p:sp", {}, [
    element("p:nvSpPr", {}, [
      canvas.describe({ name: "Title", words: title.map(({ text }) => text).join(" ") }).markup,
      element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1 })]),
      element("p:nvPr", {}, [element("p:ph", { type: "title" })]),
    ]),
    element("p:spPr", {}, [element("a:xfrm", {}, canvas.place(frame.bounds))]),
    writeTextBody("p:txBody", title, frame, canvas.look),
  ]);
  return { title: { markup, bounds: frame.bounds }, rest: texts.filter(({ sizePx }) => sizePx < largest) };
}

/** Draws a title with the look and in the place that the layout of a deck gives it. */
export function drawPlacedTitle(canvas: SlideCanvas, words: string, { attributes, size }: TitlePlace): Xml {
  return element("p:sp", {}, [
    element("p:nvSpPr", {}, [
      canvas.describe({ name: "Title", words }).markup,
      element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1 })]),
      element("p:nvPr", {}, [element("p:ph", attributes)]),
    ]),
    element("p:spPr"),
    element("p:txBody", {}, [
      element("a:bodyPr"),
      element("a:lstStyle"),
      element("a:p", {}, [element("a:r", {}, [element("a:rPr", { sz: size }), element("a:t", {}, [words])])]),
    ]),
  ]);
}
