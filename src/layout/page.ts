import type { Graph } from "../model/graph.js";
import type { Box, LayoutPage, Point, Rect, TextLine } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { FONT_SPARE, PAGE, STYLE } from "./anatomy.js";
import { setLine } from "./card.js";
import { numberDottedLines, placeMarkers, writeNotes } from "./dotted-notes.js";
import { writeLegend } from "./legend.js";
import type { PlacedTree } from "./place.js";
import type { StandIns } from "./stand-ins.js";
import { formatCount } from "./words.js";
import { wrapText } from "./wrap.js";

/** Points per px at 100 %. */
const PT_PER_PX = 0.75;

/**
 * Puts heading and legend into the free shoulders left and right of the tree's top; where the tree is in the way
 * it moves down just as far as it must. Notes stand below.
 */
export function composePage(graph: Graph, tree: PlacedTree, standIns: StandIns, measure: TextMeasure): LayoutPage {
  const dotted = numberDottedLines(graph, tree.boxes, standIns);
  const heading = writeHeading(graph, measure);
  const legend = writeLegend(graph, tree.boxes, dotted.length, measure);
  const margin = PAGE.marginPx;

  const bannerWidth = heading.widthPx + (legend.widthPx === 0 ? 0 : PAGE.legendGapPx + legend.widthPx);
  const notes = writeNotes(graph, dotted, Math.max(tree.widthPx, bannerWidth), measure);
  const innerWidth = Math.ceil(Math.max(tree.widthPx, bannerWidth, notes.widthPx));
  const legendAt = { x: margin + innerWidth - legend.widthPx, y: margin };
  const panels: Rect[] = [
    { x: margin, y: margin, width: heading.widthPx, height: heading.heightPx },
    { ...legendAt, width: legend.widthPx, height: legend.heightPx },
  ];
  const treeX = margin + (innerWidth - tree.widthPx) / 2;
  const treeAt = { x: treeX, y: findTop(tree, treeX, panels) };
  const treeBottom = Math.max(treeAt.y + tree.heightPx, ...panels.map((panel) => panel.y + panel.height));
  const notesAt = { x: margin, y: treeBottom + PAGE.clearancePx };

  const boxes = tree.boxes.map((box) => moveBox(box, treeAt));
  const bottom = notes.notes.length === 0 ? treeBottom : notesAt.y + notes.heightPx;
  const page: Omit<LayoutPage, "smallestTextPt" | "smallestNamePt"> = {
    number: 1,
    kind: "whole",
    title: graph.company.name,
    scale: 1,
    footer: [],
    dottedRoutes: [],
    widthPx: innerWidth + 2 * margin,
    heightPx: Math.ceil(bottom + margin),
    heading: heading.lines.map((line) => moveText(line, { x: margin, y: margin })),
    territories: tree.territories.map((territory) => move(territory, treeAt)),
    lines: tree.lines.map((line) => ({ ...line, points: line.points.map((point) => move(point, treeAt)) })),
    boxes,
    markers: placeMarkers(dotted, boxes, measure),
    notes: notes.notes.map((note) => ({ ...note, lines: note.lines.map((line) => moveText(line, notesAt)) })),
    legend: legend.entries.map((entry) => ({
      ...entry,
      swatch: move(entry.swatch, legendAt),
      text: moveText(entry.text, legendAt),
    })),
  };
  return {
    ...page,
    smallestTextPt: findSmallestText(page) * PT_PER_PX,
    smallestNamePt: STYLE.name.sizePx * PT_PER_PX,
  };
}

interface Heading {
  readonly lines: readonly TextLine[];
  readonly widthPx: number;
  readonly heightPx: number;
}

function writeHeading(graph: Graph, measure: TextMeasure): Heading {
  const { name, headcount, asOf } = graph.company;
  const facts = [
    ...(headcount === undefined ? [] : [`${formatCount(headcount)} people`]),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
  ].join(" · ");
  const title = wrapText(name, STYLE.heading, PAGE.headingWidthPx, measure).map((text, index) =>
    setLine(text, { x: 0, y: index * STYLE.heading.lineHeightPx }, STYLE.heading, measure, { tone: "ink" }),
  );
  const below = { x: 0, y: title.length * STYLE.heading.lineHeightPx };
  const lines = facts === "" ? title : [...title, setLine(facts, below, STYLE.subheading, measure, { tone: "muted" })];
  return {
    lines,
    widthPx: Math.max(...lines.map((line) => line.widthPx)) * FONT_SPARE,
    heightPx: below.y + (facts === "" ? 0 : STYLE.subheading.lineHeightPx),
  };
}

/** The highest place for the tree at which nothing of it comes near heading or legend. */
function findTop(tree: PlacedTree, treeX: number, panels: readonly Rect[]): number {
  const obstacles: readonly Rect[] = [...tree.boxes, ...tree.territories];
  let top: number = PAGE.marginPx;
  for (const panel of panels) {
    const left = panel.x - PAGE.clearancePx;
    const right = panel.x + panel.width + PAGE.clearancePx;
    const bottom = panel.y + panel.height + PAGE.clearancePx;
    for (const rect of obstacles) {
      if (treeX + rect.x < right && treeX + rect.x + rect.width > left) top = Math.max(top, bottom - rect.y);
    }
    for (const { points } of tree.lines) {
      const xs = points.map((point) => treeX + point.x);
      if (Math.min(...xs) >= right || Math.max(...xs) <= left) continue;
      top = Math.max(top, bottom - Math.min(...points.map((point) => point.y)));
    }
  }
  return top;
}

function move<T extends Point>(thing: T, by: Point): T {
  return { ...thing, x: thing.x + by.x, y: thing.y + by.y };
}

function moveText(line: TextLine, by: Point): TextLine {
  return move(line, by);
}

function moveBox(box: Box, by: Point): Box {
  return {
    ...move(box, by),
    texts: box.texts.map((text) => move(text, by)),
    badges: box.badges.map((badge) => ({ ...move(badge, by), text: move(badge.text, by) })),
    ...(box.people !== undefined && { people: move(box.people, by) }),
    ...(box.merged !== undefined && {
      merged: { ...box.merged, texts: box.merged.texts.map((text) => move(text, by)) },
    }),
  };
}

function findSmallestText(page: Omit<LayoutPage, "smallestTextPt" | "smallestNamePt">): number {
  const texts = [
    ...page.heading,
    ...page.boxes.flatMap((box) => [...box.texts, ...(box.merged?.texts ?? []), ...box.badges.map(({ text }) => text)]),
    ...page.markers.map((marker) => marker.text),
    ...page.notes.flatMap((note) => note.lines),
    ...page.legend.map((entry) => entry.text),
  ];
  return texts.reduce((smallest, text) => Math.min(smallest, text.sizePx), Infinity);
}
