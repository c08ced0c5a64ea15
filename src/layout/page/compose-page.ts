import { askEvery } from "../../model/deadline.js";
import { PT_PER_PX } from "../../model/layout.js";
import type { Box, LayoutPage, LegendEntry, Rect, Territory, TextLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import { findRects } from "./card-rects.js";
import { coverText } from "./card-ink.js";
import { FreePlaces } from "./free-places.js";
import { completeChips } from "./complete-chips.js";
import { completeLegend } from "./complete-legend.js";
import type { StatePages } from "./complete-legend.js";
import type { Placement, Surroundings } from "./frame.js";
import { setFooter } from "./heading.js";
import type { NumberedMark } from "./number-marks.js";
import { setPageLink } from "./page-link.js";
import { PAGE, STYLE } from "./page-sizes.js";
import type { PageLinks, PageSubject, PlacedBoxes } from "./paged-view.js";
import { scaleNumbers } from "./number-size.js";
import { placeCounts } from "./place-counts.js";
import { placeMarkers } from "./place-markers.js";
import { placeMarks } from "./place-marks.js";
import { listDrawn } from "./route-lines.js";
import type { RoutedLines } from "./route-lines.js";
import { findSmallestText } from "./smallest-text.js";
import { noteLines, setNotesWithin } from "./surroundings.js";
import type { PageNotes, PagesContext } from "./surroundings.js";
import {
  transformBox,
  transformLine,
  transformNote,
  transformPoint,
  transformRoute,
  transformTerritory,
  transformText,
} from "../content/transform.js";
import { transformPanel } from "./transform-panel.js";

/** Number of a page, and the pages that it links to. */
export interface PageNumbering {
  /** Number of the page, from 1. */
  readonly number: number;
  readonly total: number;
  readonly homes: PageLinks["homes"];
  readonly upPage: number | undefined;
  /** First page of notes that has the notes of this page, if they are not below its chart. */
  readonly notesPage: number | undefined;
  readonly statePages: StatePages;
}

/** Everything decided about a page except the texts that need its number. */
export interface PageFrame {
  readonly subject: PageSubject;
  readonly surroundings: Surroundings;
  readonly placement: Placement;
  readonly paper: PaperSize;
  /** Whether the page has a paper size: such pages show their number. */
  readonly isSized: boolean;
  /** Size of the smallest name, in px at scale 1. */
  readonly namePx: number;
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
  const drawn = listDrawn(placed);
  const texts = noteLines(context, routed, { drawn, homeOf: (box) => numbering.homes.get(box) });
  const room = {
    widthPx: paper.widthPx - 2 * PAGE.marginPx,
    heightPx: surroundings.notesHeightPx,
    pageOfNotes: () => numbering.notesPage ?? numbering.number,
  };
  const notes = setNotesWithin(context, texts, room, { shown: routed, drawn });
  const ask = askEvery(100, context.checkpoint);
  const boxes = placed.boxes.map((box) => {
    ask();
    const transformed = transformBox(addMarkTexts(box, texts.marks.shown), placement);
    const complete = completeChips(transformed, numbering.homes, measure);
    return linkBox(complete, findPageLink(box, subject, numbering), placement.scale, measure);
  });
  // Room was kept for notes on all dotted lines. If the lines are drawn, the remaining notes are set at the bottom of
  // that room.
  const spareNotesPx = surroundings.notesHeightPx - notes.heightPx;
  const notesAt = { x: PAGE.marginPx, y: placement.notesY + spareNotesPx, scale: 1 };
  const unnumbered = {
    number: numbering.number,
    kind: subject.kind,
    title: subject.title,
    widthPx: paper.widthPx,
    heightPx: paper.heightPx,
    scale: placement.scale,
    heading: surroundings.heading.lines.map((line) => move(line, PAGE.marginPx, PAGE.marginPx)),
    ...placeLines(placed, routed, placement),
    territories: [
      ...tintPage(subject, paper),
      ...placed.territories.map((territory) => transformTerritory(territory, placement)),
    ],
    boxes,
    panels: (placed.panels ?? []).map((panel) => transformPanel(panel, placement)),
    notes: notes.notes.map((note) => transformNote(note, notesAt)),
    legend: completeLegend(placeLegend(placement, spareNotesPx), surroundings.legend, numbering.statePages, measure),
    footer: frame.isSized ? [writeFooter(numbering, paper, measure)] : [],
    smallestNamePt: frame.namePx * placement.scale * PT_PER_PX,
  };
  const page = { ...unnumbered, ...numberPage(unnumbered, texts, frame.routed, context) };
  return { ...page, smallestTextPt: findSmallestText(page) * PT_PER_PX };
}

/** Puts numbers on the boxes and counts on the drawn lines, where they cover nothing. */
function numberPage(
  page: UnnumberedPage,
  { dotted, marks }: PageNotes,
  routed: RoutedLines,
  { measure, manyNotes }: PagesContext,
): Pick<LayoutPage, "dottedRoutes" | "markers" | "marks"> {
  const { boxes, heading, legend, notes } = page;
  // Most pages have no numbers, and finding what they must not cover takes long on a large page.
  if (dotted.length === 0 && marks.shown.length === 0 && page.dottedRoutes.length === 0) {
    return { markers: [], marks: [], dottedRoutes: [] };
  }
  const texts = [...heading, ...legend.map(({ text }) => text), ...notes.flatMap(({ lines }) => lines)];
  const around = [...texts.map(coverText), ...legend.map(({ swatch }) => swatch)];
  const places = new FreePlaces({ ...page, around });
  const scale = scaleNumbers({ scale: page.scale, namePt: page.smallestNamePt, manyNotes });
  const numbering = { rects: findRects(boxes), places, scale, measure };
  const markers = placeMarkers(dotted, numbering);
  const placedMarks = placeMarks(marks.shown, numbering);
  const onLines = { boxes, lines: page.lines, marks: placedMarks, around, scale, measure };
  return { markers, marks: placedMarks, dottedRoutes: placeCounts(page.dottedRoutes, routed.drawn, onLines) };
}

type UnnumberedPage = Omit<LayoutPage, "markers" | "marks" | "smallestTextPt">;

/**
 * Tints the whole page, heading included, if its top box is on the tinted background of an officer. A tint around the
 * boxes alone would keep them from moving up beside the heading.
 */
function tintPage({ ground }: PageSubject, { widthPx, heightPx }: PaperSize): readonly Territory[] {
  if (ground === undefined) return [];
  const { tintPx } = PAGE;
  return [{ officer: ground, x: tintPx, y: tintPx, width: widthPx - 2 * tintPx, height: heightPx - 2 * tintPx }];
}

function placeLines({ lines }: PlacedBoxes, { routes }: RoutedLines, placement: Placement) {
  return {
    lines: lines.map((line) => transformLine(line, placement)),
    dottedRoutes: routes.map((route) => transformRoute(route, placement)),
  };
}

function placeLegend(placement: Placement, spareNotesPx: number): readonly LegendEntry[] {
  const { legend, legendAt, isLegendAboveNotes = false } = placement;
  const at = { x: legendAt.x, y: legendAt.y + (isLegendAboveNotes ? spareNotesPx : 0), scale: 1 };
  return legend.setEntries().map((entry) => ({
    ...entry,
    swatch: transformPoint<Rect>(entry.swatch, at),
    text: transformText(entry.text, at),
  }));
}

function move(line: TextLine, x: number, y: number): TextLine {
  return transformText(line, { x, y, scale: 1 });
}

/** Adds the texts of marks to the descriptions of a box and its rows, for readers who cannot see the marks. */
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
 * Finds the page that shows what is below a box or its rows or, for the top box of a page, the page that shows the
 * boxes above it.
 */
function findPageLink({ node, rows }: Box, subject: PageSubject, numbering: PageNumbering): LinkTarget | undefined {
  const collapsed = [node, ...rows.map((row) => row.node)].find((one) => subject.collapsed.has(one));
  const home = collapsed === undefined ? undefined : numbering.homes.get(collapsed);
  if (home !== undefined && home !== numbering.number) return { page: home, direction: "down" };
  const { upPage } = numbering;
  return node === subject.top && upPage !== undefined ? { page: upPage, direction: "up" } : undefined;
}

/** Returns the page links that the boxes of a page will carry, in the coordinates of the boxes. */
export function listPageLinks(
  boxes: readonly Box[],
  subject: PageSubject,
  numbering: PageNumbering,
  measure: TextMeasure,
): readonly Rect[] {
  return boxes.flatMap((box) => linkBox(box, findPageLink(box, subject, numbering), 1, measure).pageLink ?? []);
}

function linkBox(box: Box, link: LinkTarget | undefined, scale: number, measure: TextMeasure): Box {
  if (link === undefined) return box;
  return { ...box, pageLink: setPageLink(box, link.page, link.direction, scale, measure) };
}

/** Writes the line at the bottom of a page with a paper size. */
export function writeFooter(
  { number, total }: Pick<PageNumbering, "number" | "total">,
  paper: PaperSize,
  measure: TextMeasure,
): TextLine {
  const y = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx;
  return move(setFooter(`Page ${number} of ${total}`, measure), paper.widthPx - PAGE.marginPx, y);
}
