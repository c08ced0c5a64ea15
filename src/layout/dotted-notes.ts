import type { DottedLine, Graph, NodeId } from "../model/graph.js";
import type { Box, Marker, Note, Point } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { FONT_SPARE, MARKER, PAGE, STYLE } from "./anatomy.js";
import { setLine } from "./card.js";
import type { StandIns } from "./stand-ins.js";
import { displayName } from "./words.js";

/** Up to here the notes stand one below the other. */
const MOST_IN_ONE_COLUMN = 12;

/** From a note's number to its text. */
const NUMBER_ROOM_PX = 20;

/** A dotted line whose two ends are on the chart, in different boxes that no solid line joins. */
export interface DrawnDottedLine {
  readonly number: number;
  readonly line: DottedLine;
  readonly fromBox: NodeId;
  readonly toBox: NodeId;
}

/** Dotted lines in file order, numbered; those within one box or along a solid line say nothing new. */
export function numberDottedLines(graph: Graph, boxes: readonly Box[], standIns: StandIns): readonly DrawnDottedLine[] {
  const drawn = new Set(boxes.map((box) => box.node));
  const numbered: DrawnDottedLine[] = [];
  for (const line of graph.dottedLines) {
    const fromBox = standIns.boxOf(line.from);
    const toBox = standIns.boxOf(line.to);
    if (fromBox === undefined || toBox === undefined || fromBox === toBox) continue;
    if (!drawn.has(fromBox) || !drawn.has(toBox)) continue;
    if (graph.places.get(fromBox)?.under === toBox || graph.places.get(toBox)?.under === fromBox) continue;
    numbered.push({ number: numbered.length + 1, line, fromBox, toBox });
  }
  return numbered;
}

/** Numbers on the edges of the boxes: down the right one first, then along the top and the bottom. */
export function placeMarkers(
  lines: readonly DrawnDottedLine[],
  boxes: readonly Box[],
  measure: TextMeasure,
): readonly Marker[] {
  const boxByNode = new Map(boxes.map((box) => [box.node, box]));
  const used = new Map<NodeId, number>();
  return lines.flatMap(({ number, fromBox, toBox }) =>
    (["from", "to"] as const).flatMap((end): Marker[] => {
      const node = end === "from" ? fromBox : toBox;
      const box = boxByNode.get(node);
      if (box === undefined) return [];
      const slot = used.get(node) ?? 0;
      used.set(node, slot + 1);
      const { x, y } = findSlot(box, slot);
      const top = { x, y: y - STYLE.marker.lineHeightPx / 2 };
      const text = setLine(String(number), top, STYLE.marker, measure, { tone: "dotted", anchor: "middle" });
      return [{ number, end, x, y, radiusPx: MARKER.radiusPx, text }];
    }),
  );
}

/** Edges have room for so many; where a line may come in, in the middle of top and bottom, none stands. */
function findSlot(box: Box, slot: number): Point {
  const { pitchPx } = MARKER;
  const right = box.x + box.width;
  const onRight = Math.max(1, Math.floor((box.height - pitchPx / 2) / pitchPx));
  if (slot < onRight) return { x: right, y: box.y + pitchPx * (slot + 0.75) };
  const along: number[] = [];
  for (let x = right - 1.25 * pitchPx; x > box.x + pitchPx; x -= pitchPx) {
    if (Math.abs(x - (box.x + box.width / 2)) > pitchPx) along.push(x);
  }
  const next = slot - onRight;
  const row = Math.floor(next / along.length);
  // A box with more than forty dotted lines goes on below itself: crowded, but no number is lost.
  const y = row === 0 ? box.y : box.y + box.height + (row - 1) * pitchPx;
  return { x: along[next % along.length] ?? right, y };
}

/** Notes in columns, from their own top left corner. */
export interface NoteBlock {
  readonly notes: readonly Note[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What each number stands for, in one column or, from the thirteenth on, in as many as the width allows. */
export function writeNotes(
  graph: Graph,
  lines: readonly DrawnDottedLine[],
  widthPx: number,
  measure: TextMeasure,
): NoteBlock {
  const texts = lines.map(({ line }) => noteText(graph, line));
  const widths = texts.map((text) => measure.widthPx(text, STYLE.note.sizePx, STYLE.note.weight) * FONT_SPARE);
  const columnWidth = widths.reduce((max, width) => Math.max(max, width), 0) + NUMBER_ROOM_PX;
  const pitch = columnWidth + PAGE.noteColumnGapPx;
  const possible = Math.max(1, Math.floor((widthPx + PAGE.noteColumnGapPx) / pitch));
  const columns = lines.length > MOST_IN_ONE_COLUMN ? possible : 1;
  const perColumn = Math.ceil(lines.length / columns);
  const notes = lines.map(({ number }, index): Note => {
    const at = { x: Math.floor(index / perColumn) * pitch, y: (index % perColumn) * STYLE.note.lineHeightPx };
    const textAt = { ...at, x: at.x + NUMBER_ROOM_PX };
    return {
      number,
      lines: [
        setLine(String(number), at, STYLE.note, measure, { tone: "dotted" }),
        setLine(texts[index] ?? "", textAt, STYLE.note, measure, { tone: "dotted" }),
      ],
    };
  });
  const usedColumns = lines.length === 0 ? 0 : Math.ceil(lines.length / perColumn);
  return {
    notes,
    widthPx: Math.max(0, usedColumns * pitch - PAGE.noteColumnGapPx),
    heightPx: (lines.length === 0 ? 0 : perColumn) * STYLE.note.lineHeightPx,
  };
}

function noteText(graph: Graph, { from, to, kind, note }: DottedLine): string {
  const ends = `${endName(graph, from)} → ${endName(graph, to)}`;
  const remarks = [kind, note].filter((text) => text !== undefined).join(": ");
  return remarks === "" ? ends : `${ends} (${remarks})`;
}

/** A post without a box of its own is found by the unit it belongs to. */
function endName(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  const name = displayName(graph, id);
  const unit = node?.kind === "post" && node.unit !== undefined ? displayName(graph, node.unit) : "";
  return name.includes(unit) ? name : `${name}, ${unit}`;
}
