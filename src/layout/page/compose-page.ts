import type { Box, LayoutPage, PageKind, Rect, TextLine } from "../../model/layout.js";
import type { PaperSize } from "../../model/view.js";
import type { TextMeasure } from "../../model/text.js";
import { PAGE, STYLE } from "../content/card-sizes.js";
import type { ContentContext } from "../content/card-content.js";
import { describeLinks, listDottedLinks, numberLinks, placeMarkers } from "../tree/dotted-links.js";
import type { DottedLink } from "../tree/dotted-links.js";
import { chooseDottedRoutes } from "../dotted/router.js";
import type { DottedChoice } from "../dotted/router.js";
import type { Furniture, Placement } from "./frame.js";
import { setFooter, setHeading } from "./heading.js";
import { PT_PER_PX } from "./detail-levels.js";
import { listLegend } from "./legend.js";
import { placeMarks } from "./place-marks.js";
import { describeMarks, numberMarks } from "./number-marks.js";
import type { NumberedMark } from "./number-marks.js";
import { setNotes } from "./notes.js";
import type { Counter } from "../tree/legend-counts.js";
import type { OutlineNode } from "../tree/tree-node.js";
import type { PlacedTree } from "../tree/place.js";
import { setPageLink } from "./page-link.js";
import {
  transformBox,
  transformLine,
  transformNote,
  transformPoint,
  transformRoute,
  transformTerritory,
  transformText,
} from "./transform.js";
import { countPeople } from "../content/words.js";

/** What a page is about, before anything on it has a place. */
export interface PageSubject {
  readonly kind: PageKind;
  readonly title: string;
  readonly subtitle: string;
  /** The trees the legend counts: on an overview also what is collapsed. */
  readonly counted: readonly OutlineNode[];
  /** Everything that has a box or row on the page. */
  readonly drawn: readonly OutlineNode[];
}

/** Where the page stands among the others. */
export interface PageContext extends ContentContext {
  readonly measure: TextMeasure;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly homes: ReadonlyMap<string, number>;
  readonly upPage?: number;
}

/** What every page of a chart is furnished with. */
export interface Furnisher {
  readonly context: ContentContext;
  readonly counter: Counter;
  readonly measure: TextMeasure;
  /** Pages show their title. */
  readonly hasTitle: boolean;
}

/** Writes what stands around the tree of a page; without `routed`, room is kept for notes on all dotted lines. */
export function furnish(furnisher: Furnisher, subject: PageSubject, widthPx: number, routed?: RoutedLinks): Furniture {
  const { context, counter, measure } = furnisher;
  const drawn = new Set(subject.drawn.flatMap((node) => [node.id, ...node.asides]));
  const links = listDottedLinks(context, drawn, subject.kind);
  // Page numbers are not known yet; room is kept for three digits.
  const room = { drawn, homeOf: () => 999, widthPx, measure };
  const { marks, notes } = numberAndNote(context, routed?.undrawn ?? links, room);
  return {
    heading: setHeading(furnisher.hasTitle ? subject.title : undefined, subject.subtitle, measure),
    legend: listLegend(counter.count(subject.counted), links.length, marks.all),
    notesWidthPx: notes.widthPx,
    notesHeightPx: notes.heightPx,
  };
}

/** Where notes stand, and what their page shows. */
interface NoteRoom {
  readonly drawn: ReadonlySet<string>;
  /** The page of a box that is not on this one. */
  readonly homeOf: (box: string) => number | undefined;
  readonly widthPx: number;
  readonly measure: TextMeasure;
}

/** Numbers for what is not drawn as a line, and then for marks, with a note for each. */
function numberAndNote(context: ContentContext, undrawn: readonly DottedLink[], room: NoteRoom) {
  const { drawn, homeOf, widthPx, measure } = room;
  const dotted = numberLinks(undrawn);
  const marks = numberMarks(context.marks, drawn, dotted.length);
  const links = describeLinks(context.graph, dotted, (box) => (drawn.has(box) ? undefined : homeOf(box)));
  return { dotted, marks, notes: setNotes([...links, ...describeMarks(marks)], widthPx, measure) };
}

/** "2,140 people · as of 2026-11-01" */
export function describeCompany({ graph }: ContentContext): string {
  const { headcount, asOf } = graph.company;
  return [
    ...(headcount === undefined ? [] : [countPeople(headcount)]),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
  ].join(" · ");
}

/** Which dotted lines of a tree are drawn, and which are left to notes. */
export type RoutedLinks = DottedChoice<DottedLink>;

/** Routes the dotted lines between boxes of a placed tree. */
export function routeLinks(context: ContentContext, subject: PageSubject, tree: PlacedTree): RoutedLinks {
  const drawn = new Set(tree.boxes.flatMap((box) => [box.node, ...box.rows.map((row) => row.node)]));
  return chooseDottedRoutes(listDottedLinks(context, drawn, subject.kind), tree, 1);
}

/** Everything decided about a page but the texts that need its number. */
export interface PageFrame {
  readonly subject: PageSubject;
  readonly furniture: Furniture;
  readonly placement: Placement;
  readonly paper: PaperSize;
  /** Page number and type size are said on sized pages. */
  readonly isSized: boolean;
  readonly namePt: number;
  /** The dotted lines of the tree, in its own coordinates. */
  readonly routed: RoutedLinks;
}

/** Puts the tree and everything around it in its final place. */
export function composePage(context: PageContext, tree: PlacedTree, frame: PageFrame): LayoutPage {
  const { subject, furniture, placement, paper } = frame;
  const { measure } = context;
  const nodes = new Map(subject.drawn.map((node) => [node.id, node]));
  const drawn = new Set(tree.boxes.flatMap((box) => [box.node, ...box.rows.map((row) => row.node)]));
  const room = {
    drawn,
    homeOf: (box: string) => context.homes.get(box),
    widthPx: paper.widthPx - 2 * PAGE.marginPx,
    measure,
  };
  const { dotted, marks, notes } = numberAndNote(context, frame.routed.undrawn, room);
  const boxes = tree.boxes.map((box) =>
    linkBox(transformBox(tell(box, marks.shown), placement), nodes.get(box.node), context, subject, placement.scale),
  );
  const lines = tree.lines.map((line) => transformLine(line, placement));
  // Where lines were drawn that room for notes was kept for, the others stand at the bottom of it.
  const notesAt = { x: PAGE.marginPx, y: placement.notesY + furniture.notesHeightPx - notes.heightPx, scale: 1 };
  const legendAt = { ...placement.legendAt, scale: 1 };
  const page: Unmeasured = {
    number: context.number,
    kind: subject.kind,
    title: subject.title,
    widthPx: paper.widthPx,
    heightPx: paper.heightPx,
    scale: placement.scale,
    heading: furniture.heading.lines.map((line) => move(line, PAGE.marginPx, PAGE.marginPx)),
    footer: [],
    territories: tree.territories.map((territory) => transformTerritory(territory, placement)),
    lines,
    boxes,
    dottedRoutes: frame.routed.routes.map((route) => transformRoute(route, placement)),
    markers: placeMarkers(dotted, boxes, placement.scale, measure),
    marks: placeMarks(marks.shown, boxes, placement.scale, measure),
    notes: notes.notes.map((note) => transformNote(note, notesAt)),
    legend: placement.legend.entries.map((entry) => ({
      ...entry,
      swatch: transformPoint<Rect>(entry.swatch, legendAt),
      text: transformText(entry.text, legendAt),
    })),
    smallestNamePt: frame.namePt,
  };
  const smallestTextPt = findSmallestText(page) * PT_PER_PX;
  return { ...page, footer: frame.isSized ? [writeFooter(context, paper, smallestTextPt)] : [], smallestTextPt };
}

type Unmeasured = Omit<LayoutPage, "smallestTextPt">;

function move(line: TextLine, x: number, y: number): TextLine {
  return transformText(line, { x, y, scale: 1 });
}

/** Marks in words, for those who cannot see them. */
function tell(box: Box, marks: readonly NumberedMark[]): Box {
  const describe = <Card extends Pick<Box, "node" | "description">>(card: Card): Card => {
    const own = marks.filter(({ boxes }) => boxes.includes(card.node));
    return own.length === 0
      ? card
      : { ...card, description: [card.description, ...own.map(({ text }) => text)].join(" ") };
  };
  return marks.length === 0 ? box : { ...describe(box), rows: box.rows.map(describe) };
}

/** A pill to the page that shows what is below, or back to the one that shows what is above. */
function linkBox(
  box: Box,
  node: OutlineNode | undefined,
  context: PageContext,
  subject: PageSubject,
  scale: number,
): Box {
  const isTop = node !== undefined && node === subject.drawn[0];
  const home = node?.isCollapsed === true ? context.homes.get(box.node) : undefined;
  if (home !== undefined && home !== context.number) {
    return { ...box, pageLink: setPageLink(box, home, "down", scale, context.measure) };
  }
  if (isTop && context.upPage !== undefined) {
    return { ...box, pageLink: setPageLink(box, context.upPage, "up", scale, context.measure) };
  }
  return box;
}

function writeFooter({ number, total, measure }: PageContext, paper: PaperSize, smallestTextPt: number): TextLine {
  const text = `Page ${number} of ${total} · smallest text ${smallestTextPt.toFixed(1)} pt`;
  const y = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx;
  return move(setFooter(text, measure), paper.widthPx - PAGE.marginPx, y);
}

function findSmallestText(page: Unmeasured): number {
  const texts = [
    ...page.heading,
    ...page.boxes.flatMap((box) => [
      ...box.texts,
      ...(box.merged?.texts ?? []),
      ...box.badges.map(({ text }) => text),
      ...box.rows.flatMap((row) => [...row.texts, ...row.badges.map(({ text }) => text)]),
    ]),
    ...page.markers.map((marker) => marker.text),
    ...page.marks.map((mark) => mark.text),
    ...page.notes.flatMap((note) => [...note.lines, ...(note.mark === undefined ? [] : [note.mark.text])]),
    ...page.legend.map((entry) => entry.text),
  ];
  return texts.reduce((smallest, text) => Math.min(smallest, text.sizePx), Infinity);
}
