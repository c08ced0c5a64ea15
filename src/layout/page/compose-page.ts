import { askEvery } from "../../model/deadline.js";
import type { NodeId } from "../../model/graph.js";
import { PT_PER_PX } from "../../model/layout.js";
import type { Box, LayoutPage, LegendEntry, Rect, TextLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import { chooseDottedRoutes } from "../dotted/router.js";
import type { DottedChoice } from "../dotted/router.js";
import { listDottedLines, placeMarkers } from "./dotted-lines.js";
import type { BoxedDottedLine } from "./dotted-lines.js";
import type { Placement, Surroundings } from "./frame.js";
import { setFooter } from "./heading.js";
import type { NumberedMark } from "./number-marks.js";
import { setPageLink } from "./page-link.js";
import { PAGE, STYLE } from "./page-sizes.js";
import type { PageDraft, PageLinks, PageSubject, PlacedBoxes } from "./paged-view.js";
import { placeMarks } from "./place-marks.js";
import { findSmallestText } from "./smallest-text.js";
import { numberAndNote } from "./surroundings.js";
import type { PagesContext } from "./surroundings.js";
import {
  transformBox,
  transformLine,
  transformNote,
  transformPoint,
  transformRoute,
  transformTerritory,
  transformText,
} from "./transform.js";
import { transformPanel } from "./transform-panel.js";

/** Number of a page among the others, and links to them. */
export interface PageNumbering {
  /** Number of the page, from 1. */
  readonly number: number;
  readonly total: number;
  readonly homes: PageLinks["homes"];
  readonly upPage: number | undefined;
}

/** Dotted lines of a page that are drawn, and those described in notes instead. */
export type RoutedLines = DottedChoice<BoxedDottedLine>;

/** Routes the dotted lines between placed boxes. */
export function routeDottedLines(context: PagesContext, { kind }: PageDraft, placed: PlacedBoxes): RoutedLines {
  return chooseDottedRoutes(listDottedLines(context, listDrawn(placed), kind), placed, 1, context.checkpoint);
}

/** Returns the boxes and rows that are drawn. */
function listDrawn({ boxes }: PlacedBoxes): ReadonlySet<NodeId> {
  return new Set(boxes.flatMap((box) => [box.node, ...box.rows.map((row) => row.node)]));
}

/** Everything decided about a page except the texts that need its number. */
export interface PageFrame {
  readonly subject: PageSubject;
  readonly surroundings: Surroundings;
  readonly placement: Placement;
  readonly paper: PaperSize;
  /** Whether the page has a size: sized pages show their number and the size of their smallest text. */
  readonly isSized: boolean;
  readonly namePt: number;
  /** Dotted lines, in the coordinates of the placed boxes. */
  readonly routed: RoutedLines;
}

/** Puts the boxes and everything around them in their final places. */
export function composePage(
  context: PagesContext,
  numbering: PageNumbering,
  placed: PlacedBoxes,
  frame: PageFrame,
): LayoutPage {
  const { subject, surroundings, placement, paper, routed } = frame;
  const { measure } = context;
  const { dotted, marks, notes } = numberAndNote(context, routed.undrawn, {
    drawn: listDrawn(placed),
    homeOf: (box) => numbering.homes.get(box),
    widthPx: paper.widthPx - 2 * PAGE.marginPx,
  });
  const ask = askEvery(100, context.checkpoint);
  const boxes = placed.boxes.map((box) => {
    ask();
    const transformed = transformBox(addMarkTexts(box, marks.shown), placement);
    return linkBox(transformed, findPageLink(box, subject, numbering), placement.scale, measure);
  });
  // Room was kept for notes on all dotted lines. If some lines are drawn, the remaining notes stand at the bottom of
  // that room.
  const notesAt = { x: PAGE.marginPx, y: placement.notesY + surroundings.notesHeightPx - notes.heightPx, scale: 1 };
  const page = {
    number: numbering.number,
    kind: subject.kind,
    title: subject.title,
    widthPx: paper.widthPx,
    heightPx: paper.heightPx,
    scale: placement.scale,
    heading: surroundings.heading.lines.map((line) => move(line, PAGE.marginPx, PAGE.marginPx)),
    ...placeLines(placed, routed, placement),
    boxes,
    panels: (placed.panels ?? []).map((panel) => transformPanel(panel, placement)),
    markers: placeMarkers(dotted, boxes, placement.scale, measure),
    marks: placeMarks(marks.shown, boxes, placement.scale, measure),
    notes: notes.notes.map((note) => transformNote(note, notesAt)),
    legend: placeLegend(placement),
    smallestNamePt: frame.namePt,
  };
  const smallestTextPt = findSmallestText(page) * PT_PER_PX;
  const footer = frame.isSized ? [writeFooter(numbering, paper, smallestTextPt, measure)] : [];
  return { ...page, footer, smallestTextPt };
}

function placeLines({ lines, territories }: PlacedBoxes, { routes }: RoutedLines, placement: Placement) {
  return {
    territories: territories.map((territory) => transformTerritory(territory, placement)),
    lines: lines.map((line) => transformLine(line, placement)),
    dottedRoutes: routes.map((route) => transformRoute(route, placement)),
  };
}

function placeLegend({ legend, legendAt }: Placement): readonly LegendEntry[] {
  const at = { ...legendAt, scale: 1 };
  return legend.entries.map((entry) => ({
    ...entry,
    swatch: transformPoint<Rect>(entry.swatch, at),
    text: transformText(entry.text, at),
  }));
}

function move(line: TextLine, x: number, y: number): TextLine {
  return transformText(line, { x, y, scale: 1 });
}

/** Adds the texts of its marks to the description of a box and of its rows, for readers who cannot see the marks. */
function addMarkTexts(box: Box, marks: readonly NumberedMark[]): Box {
  const describe = <Card extends Pick<Box, "node" | "description">>(card: Card): Card => {
    const own = marks.filter(({ boxes }) => boxes.includes(card.node));
    return own.length === 0
      ? card
      : { ...card, description: [card.description, ...own.map(({ text }) => text)].join(" ") };
  };
  return marks.length === 0 ? box : { ...describe(box), rows: box.rows.map(describe) };
}

interface LinkTarget {
  readonly page: number;
  readonly direction: "up" | "down";
}

/**
 * Finds the page that shows the boxes below a box or, for the top of a page, the page that shows the boxes above it.
 */
function findPageLink({ node }: Box, subject: PageSubject, numbering: PageNumbering): LinkTarget | undefined {
  const home = subject.collapsed.has(node) ? numbering.homes.get(node) : undefined;
  if (home !== undefined && home !== numbering.number) return { page: home, direction: "down" };
  const { upPage } = numbering;
  return node === subject.top && upPage !== undefined ? { page: upPage, direction: "up" } : undefined;
}

function linkBox(box: Box, link: LinkTarget | undefined, scale: number, measure: TextMeasure): Box {
  if (link === undefined) return box;
  return { ...box, pageLink: setPageLink(box, link.page, link.direction, scale, measure) };
}

function writeFooter(
  { number, total }: PageNumbering,
  paper: PaperSize,
  smallestTextPt: number,
  measure: TextMeasure,
): TextLine {
  const text = `Page ${number} of ${total} · smallest text ${smallestTextPt.toFixed(1)} pt`;
  const y = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx;
  return move(setFooter(text, measure), paper.widthPx - PAGE.marginPx, y);
}
