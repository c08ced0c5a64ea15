import type { DottedLine, Graph, NodeId } from "../../model/graph.js";
import type { Box, Marker, PageKind, Point, Rect } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { findRects } from "./card-rects.js";
import type { ContentContext } from "../content/card-content.js";
import { isolateRightToLeft } from "../text/direction.js";
import type { NoteEntry } from "./notes.js";
import { setLine } from "../text/text-column.js";
import { displayName } from "../../wording/index.js";
import { transformText } from "./transform.js";
import { MARKER, STYLE } from "./page-sizes.js";

/** Dotted line with at least one end on the page; the other end may be on another page. */
export interface BoxedDottedLine {
  readonly line: DottedLine;
  /** Boxes that stand for the ends of the line. */
  readonly from: NodeId;
  readonly to: NodeId;
}

export interface NumberedLine extends BoxedDottedLine {
  readonly number: number;
}

/**
 * Lists the dotted lines of a page in file order; leaves out lines within one box or along a solid line, which say
 * nothing new. An overview also leaves out lines that lead to other pages, because those pages show them.
 */
export function listDottedLines(
  { graph, boxIndex }: ContentContext,
  drawn: ReadonlySet<NodeId>,
  kind: PageKind,
): readonly BoxedDottedLine[] {
  return graph.dottedLines.flatMap((line) => {
    const from = boxIndex.boxOf(line.from);
    const to = boxIndex.boxOf(line.to);
    if (from === undefined || to === undefined || from === to) return [];
    const ends = Number(drawn.has(from)) + Number(drawn.has(to));
    if (ends === 0 || (ends === 1 && kind !== "part")) return [];
    if (graph.places.get(from)?.under === to || graph.places.get(to)?.under === from) return [];
    return [{ line, from, to }];
  });
}

export function numberLines(lines: readonly BoxedDottedLine[]): readonly NumberedLine[] {
  return lines.map((line, index) => ({ ...line, number: index + 1 }));
}

/** Places numbers on the edges of the boxes: down the right edge first, then along the top and the bottom. */
export function placeMarkers(
  lines: readonly NumberedLine[],
  boxes: readonly Box[],
  scale: number,
  measure: TextMeasure,
): readonly Marker[] {
  const rects = findRects(boxes);
  const used = new Map<NodeId, number>();
  return lines.flatMap(({ number, from, to }) =>
    (["from", "to"] as const).flatMap((end): Marker[] => {
      const node = end === "from" ? from : to;
      const rect = rects.get(node);
      if (rect === undefined) return [];
      const slot = used.get(node) ?? 0;
      used.set(node, slot + 1);
      const { x, y } = findSlot(rect, slot, MARKER.pitchPx * scale);
      const top = { x: 0, y: -STYLE.marker.lineHeightPx / 2 };
      const text = setLine(String(number), top, STYLE.marker, measure, { tone: "dotted", anchor: "middle" });
      return [{ number, end, x, y, radiusPx: MARKER.radiusPx * scale, text: transformText(text, { x, y, scale }) }];
    }),
  );
}

/** Finds a place on an edge; keeps the middle of top and bottom free, where a line may come in. */
function findSlot(box: Rect, slot: number, pitchPx: number): Point {
  const right = box.x + box.width;
  const onRight = Math.max(1, Math.floor((box.height - pitchPx / 2) / pitchPx));
  if (slot < onRight)
    return { x: right, y: box.y + Math.min(pitchPx * (slot + 0.75), box.height / 2 + pitchPx * slot) };
  const along: number[] = [];
  for (let x = right - 1.25 * pitchPx; x > box.x + pitchPx; x -= pitchPx) {
    if (Math.abs(x - (box.x + box.width / 2)) > pitchPx) along.push(x);
  }
  const next = slot - onRight;
  const row = Math.floor(next / along.length);
  // When the edges are full, further numbers go below the box: crowded, but no number is lost.
  const y = row === 0 ? box.y : box.y + box.height + (row - 1) * pitchPx;
  return { x: along[next % along.length] ?? right, y };
}

/** Describes the line that each number stands for; `pageOf` gives the page of an end that is elsewhere. */
export function describeLines(
  graph: Graph,
  lines: readonly NumberedLine[],
  pageOf: (box: NodeId) => number | undefined,
): readonly NoteEntry[] {
  return lines.map((line) => ({ number: line.number, text: noteText(graph, line, pageOf), tone: "dotted" }));
}

function noteText(graph: Graph, { line, from, to }: NumberedLine, pageOf: (box: NodeId) => number | undefined): string {
  const describe = (id: NodeId, box: NodeId) => {
    const page = pageOf(box);
    const name = isolateRightToLeft(endName(graph, id));
    return page === undefined ? name : `${name} (p. ${page})`;
  };
  const ends = `${describe(line.from, from)} → ${describe(line.to, to)}`;
  const remarks = [line.kind, line.note].filter((text) => text !== undefined).join(": ");
  return remarks === "" ? ends : `${ends} (${remarks})`;
}

/** Names an end of a dotted line; adds the unit to a post that has no box of its own, so that readers can find it. */
function endName(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  const name = displayName(graph, id);
  const unit = node?.kind === "post" && node.unit !== undefined ? displayName(graph, node.unit) : "";
  return name.includes(unit) ? name : `${name}, ${unit}`;
}
