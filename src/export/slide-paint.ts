import type { Paint } from "../model/drawing.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import type { ColourWriter } from "./pptx-colours.js";
import { toEmu } from "./pptx-geometry.js";

const WHOLE = 100_000;

/** Writes the fill of a shape. */
export function writeFill(fill: string, colours: ColourWriter): Xml {
  return fill === "none" ? element("a:noFill") : element("a:solidFill", {}, [colours(fill)]);
}

/** Writes the edge of a shape, or the look of a line. */
export function writeLine({ stroke = "none", strokeWidthPx = 1, dash, roundCaps }: Paint, colours: ColourWriter): Xml {
  if (stroke === "none") return element("a:ln", {}, [element("a:noFill")]);
  const cap = roundCaps === true ? "rnd" : "flat";
  return element("a:ln", { w: toEmu(strokeWidthPx), cap }, [
    writeFill(stroke, colours),
    dash === undefined
      ? element("a:prstDash", { val: "solid" })
      : element("a:custDash", {}, listDashes(dash, strokeWidthPx, roundCaps === true)),
    element("a:round"),
  ]);
}

/**
 * Lists dashes in proportion to the line's width. Office programs count round ends as part of a dash; drawings do not.
 */
function listDashes(dash: readonly number[], widthPx: number, isRound: boolean): readonly Xml[] {
  const ends = isRound ? widthPx : 0;
  const part = (px: number) => Math.max(1, Math.round((px / widthPx) * WHOLE));
  return dash.flatMap((length, index) => {
    const gap = dash[index + 1];
    return index % 2 === 1 || gap === undefined
      ? []
      : [element("a:ds", { d: part(length + ends), sp: part(gap - ends) })];
  });
}
