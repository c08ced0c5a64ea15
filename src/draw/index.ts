/**
 * In: a Layout, where every coordinate is final and every text wrapped. Out: a Drawing, flat shapes in final
 * colours that any picture format can start from.
 * The surprise: nothing here is a style, a pattern or a clip. Stripes, hatches and dashes are plain shapes cut to
 * the card by arithmetic, one path each, because office programs drop or redraw everything else.
 */
import type { Drawing, DrawingPage, ShapeGroup } from "../model/drawing.js";
import type { Layout, LayoutPage } from "../model/layout.js";
import { drawBox } from "./boxes.js";
import { nameBoxes } from "./identifiers.js";
import { drawLegend } from "./legend.js";
import { drawLines } from "./lines.js";
import { drawMarkers, drawNotes } from "./markers.js";
import { makeText, round } from "./shapes.js";
import { drawTerritories } from "./territories.js";
import { FONT_FAMILY, THEMES } from "./themes.js";
import type { Theme, ThemeName } from "./themes.js";

export type { ThemeName } from "./themes.js";

export interface DrawOptions {
  readonly theme: ThemeName;
}

/** Colours a layout: the same pages with shapes instead of boxes. */
export function drawLayout(layout: Layout, options: DrawOptions): Drawing {
  const theme = THEMES[options.theme];
  return {
    title: layout.title,
    description: layout.description,
    pages: layout.pages.map((page) => drawPage(page, theme)),
  };
}

/** Ground first, since later groups lie on top; then everything that is read, in reading order. */
function drawPage(page: LayoutPage, theme: Theme): DrawingPage {
  const names = nameBoxes(page.boxes);
  const groups: readonly ShapeGroup[] = [
    { shapes: drawTerritories(page.territories, theme) },
    { shapes: drawLines(page.lines, theme) },
    { shapes: page.heading.map((line) => makeText(line, theme.tones[line.tone])) },
    ...page.boxes.map((box) => drawBox(box, names, theme)),
    { shapes: drawMarkers(page.markers, theme) },
    { shapes: drawNotes(page.notes, theme) },
    { shapes: drawLegend(page.legend, theme) },
  ];
  return {
    widthPx: round(page.widthPx),
    heightPx: round(page.heightPx),
    background: theme.page,
    fontFamily: FONT_FAMILY,
    groups: groups.filter((group) => group.shapes.length > 0),
  };
}
