/**
 * In: a Layout, where every coordinate is final and every text wrapped. Out: a Drawing, flat shapes in final colours
 * that any picture format can start from. The surprise: no style, pattern or clip path is used. Stripes, hatches and
 * dashes are plain shapes cut to the card by arithmetic, one path each, because office programs drop or redraw anything
 * else. The groups of a page are drawn while they are read, so that its shapes are never all in memory at once. The
 * theme `auto` is the light theme, with each page drawn a second time to find its colours on a dark screen.
 */
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Typeface } from "../model/font.js";
import { stackFonts } from "../model/font-stack.js";
import type { Drawing, DrawingPage, PagePart, Shape, ShapeGroup } from "../model/drawing.js";
import type { Layout, LayoutPage, TextLine } from "../model/layout.js";
import type { Portraits } from "../model/portraits.js";
import type { BrandColours, ThemeName } from "../model/settings.js";
import { drawBox } from "./boxes.js";
import type { BoxEntries } from "./boxes.js";
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

export { nameAlone } from "./identifiers.js";

export interface DrawOptions {
  readonly theme: ThemeName;
  /** The organisation's own colours for its officers; the theme `print` leaves them out. */
  readonly brand?: BrandColours;
  /** Photographs of people; without them, circles hold initials. */
  readonly portraits?: Pick<Portraits, "at"> | undefined;
  /** Typefaces of the company, which the font stack names. */
  readonly typefaces?: readonly Typeface[];
  readonly checkpoint?: Checkpoint;
}

/** A layout, or some of its pages. */
export type DrawableLayout = Pick<Layout, "title" | "description" | "pages">;

/**
 * Draws the pages of a layout in the colours of a theme: every box becomes shapes that any format can draw.
 * @throws RangeError for a brand colour that is not `#rrggbb`.
 */
export function drawLayout(
  layout: DrawableLayout,
  { theme, brand = {}, portraits, typefaces = [], checkpoint = NO_DEADLINE }: DrawOptions,
): Drawing {
  const { palette, darkPalette, takesBrand } = THEMES[theme];
  const toOwn = (colours: Palette) => (takesBrand ? applyBrand : applyBrandShapes)(colours, brand);
  const own = toOwn(palette);
  const fontFamily = stackFonts(FONT_FAMILY, typefaces);
  const draw = (colours: Palette) =>
    drawPages(layout, { palette: colours, portraits }, checkpoint).map((page) => ({ ...page, fontFamily }));
  const pages = draw(own);
  const darkPages = darkPalette === undefined ? [] : draw(toOwn(darkPalette));
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

function drawPages(
  layout: DrawableLayout,
  pen: Omit<Pen, "scale" | "isMirrored">,
  checkpoint: Checkpoint,
): readonly DrawingPage[] {
  const ask = askEvery(100, checkpoint);
  return layout.pages.map((page) => {
    checkpoint();
    return drawPage(page, { ...pen, scale: page.scale, isMirrored: page.isMirrored === true }, ask);
  });
}

/**
 * Draws a page. Its groups are drawn while they are read: the shapes of a box take three times as much memory as the
 * box that they are drawn from, and a format needs the shapes of only one group at a time.
 */
function drawPage(page: LayoutPage, pen: Pen, ask: Checkpoint): DrawingPage {
  const places = { names: nameBoxes(page.boxes), levels: findLevels(page) };
  return {
    title: page.title,
    widthPx: round(page.widthPx),
    heightPx: round(page.heightPx),
    background: pen.palette.page,
    fontFamily: FONT_FAMILY,
    groups: { [Symbol.iterator]: () => drawGroups(page, places, pen, ask) },
    notes: tellNotes(page),
    ...(pen.portraits !== undefined && { hasPhotos: true }),
    ...(page.panels.length > 0 && { isTable: true }),
    ...(page.isMirrored === true && { isMirrored: true }),
  };
}

/** Draws the groups of a page in reading order; the first ones are backgrounds and lines, on which the others lie. */
function* drawGroups(page: LayoutPage, places: BoxEntries, pen: Pen, ask: Checkpoint): Generator<ShapeGroup> {
  yield* drawParts({
    ground: () => drawTerritories(page.territories, pen),
    lines: () => drawLines(page.lines, places.names, pen),
    heading: () => drawTexts(page.heading, pen),
    // Dotted lines lie below the boxes; the rings and dots at their ends lie on the edges of the boxes.
    "dotted-lines": () => drawDottedRoutes(page.dottedRoutes, places.names, pen),
  });
  for (const box of page.boxes) {
    ask();
    yield drawBox(box, places, pen);
  }
  yield* drawPanels(page.panels, pen, ask);
  yield* drawParts({
    "dotted-ends": () => drawDottedEnds(page.dottedRoutes, pen),
    markers: () => drawMarkers(page.markers, pen),
    marks: () => drawMarks(page.marks, pen),
    notes: () => drawNotes(page.notes, pen),
    legend: () => drawLegend(page.legend, pen),
    footer: () => drawTexts(page.footer, pen),
  });
}

/** Draws the parts of a page around its boxes, in the order given; leaves out parts that have nothing to show. */
function* drawParts(parts: Partial<Record<PagePart, () => readonly Shape[]>>): Generator<ShapeGroup> {
  for (const [part, draw] of Object.entries(parts) as readonly (readonly [PagePart, () => readonly Shape[]])[]) {
    const shapes = draw();
    if (shapes.length > 0) yield { part, shapes };
  }
}

function drawTexts(lines: readonly TextLine[], { palette }: Pen): readonly Shape[] {
  return lines.map((line) => makeText(line, palette.tones[line.tone]));
}
