/**
 * In: a Layout, where every coordinate is final and every text wrapped. Out: a Drawing, flat shapes in final colours
 * that any picture format can start from. The surprise: no style, pattern or clip path is used. Stripes, hatches and
 * dashes are plain shapes cut to the card by arithmetic, one path each, because office programs drop or redraw anything
 * else. The theme `auto` is the light theme, with each page drawn a second time to find its colours on a dark screen.
 */
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Drawing, DrawingPage, Shape, ShapeGroup } from "../model/drawing.js";
import type { Layout, LayoutPage, TextLine } from "../model/layout.js";
import type { BrandColours, ThemeName } from "../model/settings.js";
import { drawBox } from "./boxes.js";
import { FONT_FAMILY, THEMES, applyBrand, applyBrandShapes, listShades } from "../colours/index.js";
import type { Palette } from "../colours/index.js";
import { addDarkColours } from "./dark-twin.js";
import { drawDottedEnds, drawDottedRoutes } from "./dotted-routes.js";
import { nameBoxes } from "./identifiers.js";
import { drawLegend } from "./legend-swatches.js";
import { drawLines } from "./lines.js";
import { drawMarkers } from "./markers.js";
import { drawMarks } from "./mark-squares.js";
import { drawNotes } from "./notes.js";
import { findLevels, tellNotes } from "./outline.js";
import { drawPanels } from "./panels.js";
import type { Pen } from "./pen.js";
import { makeText, round } from "./shapes.js";
import { drawTerritories } from "./territories.js";

export interface DrawOptions {
  readonly theme: ThemeName;
  /** The organisation's own colours for its officers; the theme `print` leaves them out. */
  readonly brand?: BrandColours;
  readonly checkpoint?: Checkpoint;
}

/** A layout, or some of its pages. */
export type DrawableLayout = Pick<Layout, "title" | "description" | "pages">;

/**
 * Draws the pages of a layout in the colours of a theme, as shapes instead of boxes.
 * @throws RangeError for a colour of the brand that is not `#rrggbb`.
 */
export function drawLayout(
  layout: DrawableLayout,
  { theme, brand = {}, checkpoint = NO_DEADLINE }: DrawOptions,
): Drawing {
  const { palette, darkPalette, takesBrand } = THEMES[theme];
  const toOwn = (colours: Palette) => (takesBrand ? applyBrand : applyBrandShapes)(colours, brand);
  const own = toOwn(palette);
  const pages = drawPages(layout, own, checkpoint);
  const darkPages = darkPalette === undefined ? [] : drawPages(layout, toOwn(darkPalette), checkpoint);
  return {
    title: layout.title,
    description: layout.description,
    pages: pages.map((page, index) => {
      const dark = darkPages[index];
      checkpoint();
      return dark === undefined ? page : addDarkColours(page, dark);
    }),
    shades: listShades(own),
  };
}

function drawPages(layout: DrawableLayout, palette: Palette, checkpoint: Checkpoint): readonly DrawingPage[] {
  const ask = askEvery(100, checkpoint);
  return layout.pages.map((page) => {
    checkpoint();
    return drawPage(page, { palette, scale: page.scale }, ask);
  });
}

/** Draws a page: first the grounds, since later groups lie on top, and then everything with text, in reading order. */
function drawPage(page: LayoutPage, pen: Pen, ask: Checkpoint): DrawingPage {
  const places = { names: nameBoxes(page.boxes), levels: findLevels(page) };
  const groups: readonly ShapeGroup[] = [
    { part: "ground", shapes: drawTerritories(page.territories, pen) },
    { part: "lines", shapes: drawLines(page.lines, places.names, pen) },
    { part: "heading", shapes: drawTexts(page.heading, pen) },
    // Dotted lines lie below the boxes; their rings and dots lie on the edges of these.
    { part: "dotted-lines", shapes: drawDottedRoutes(page.dottedRoutes, places.names, pen) },
    ...page.boxes.map((box) => {
      ask();
      return drawBox(box, places, pen);
    }),
    ...drawPanels(page.panels, pen, ask),
    { part: "dotted-ends", shapes: drawDottedEnds(page.dottedRoutes, pen) },
    { part: "markers", shapes: drawMarkers(page.markers, pen) },
    { part: "marks", shapes: drawMarks(page.marks, pen) },
    { part: "notes", shapes: drawNotes(page.notes, pen) },
    { part: "legend", shapes: drawLegend(page.legend, pen) },
    { part: "footer", shapes: drawTexts(page.footer, pen) },
  ];
  return {
    title: page.title,
    widthPx: round(page.widthPx),
    heightPx: round(page.heightPx),
    background: pen.palette.page,
    fontFamily: FONT_FAMILY,
    groups: groups.filter((group) => group.shapes.length > 0),
    notes: tellNotes(page),
    ...(page.panels.length > 0 && { isTable: true }),
  };
}

function drawTexts(lines: readonly TextLine[], { palette }: Pen): readonly Shape[] {
  return lines.map((line) => makeText(line, palette.tones[line.tone]));
}
