import type { DottedLine, Graph, NodeId } from "../model/graph.js";
import type { Box, Marker, Note, TextLine } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { FONT_SPARE, MARKER, PAGE, STYLE } from "./anatomy.js";
import { setLine } from "./card.js";
import type { StandIns } from "./stand-ins.js";
import { displayName } from "./words.js";

/** Up to here the notes stand one below the other. */
const MOST_IN_ONE_COLUMN = 12;

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

/** Numbers at the right edge of the boxes, from the top down; a full edge goes on in a second column. */
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
      const perColumn = Math.max(1, Math.floor((box.height - MARKER.pitchPx / 2) / MARKER.pitchPx));
      const x = box.x + box.width + Math.floor(slot / perColumn) * MARKER.pitchPx;
      const y = box.y + MARKER.pitchPx * ((slot % perColumn) + 0.75);
      const top = { x, y: y - STYLE.marker.lineHeightPx / 2 };
      const text = setLine(String(number), top, STYLE.marker, measure, { tone: "dotted", anchor: "middle" });
      return [{ number, end, x, y, radiusPx: MARKER.radiusPx, text }];
    }),
  );
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
  const texts = lines.map(({ line, number }) => `${number}  ${noteText(graph, line)}`);
  const widths = texts.map((text) => measure.widthPx(text, STYLE.note.sizePx, STYLE.note.weight) * FONT_SPARE);
  const columnWidth = widths.reduce((max, width) => Math.max(max, width), 0);
  const pitch = columnWidth + PAGE.noteColumnGapPx;
  const possible = Math.max(1, Math.floor((widthPx + PAGE.noteColumnGapPx) / pitch));
  const columns = lines.length > MOST_IN_ONE_COLUMN ? possible : 1;
  const perColumn = Math.ceil(lines.length / columns);
  const notes = lines.map(({ number }, index): Note => {
    const at = { x: Math.floor(index / perColumn) * pitch, y: (index % perColumn) * STYLE.note.lineHeightPx };
    const text: TextLine = setLine(texts[index] ?? "", at, STYLE.note, measure, { tone: "dotted" });
    return { number, lines: [text] };
  });
  const usedColumns = lines.length === 0 ? 0 : Math.ceil(lines.length / perColumn);
  return {
    notes,
    widthPx: Math.max(0, usedColumns * pitch - PAGE.noteColumnGapPx),
    heightPx: (lines.length === 0 ? 0 : perColumn) * STYLE.note.lineHeightPx,
  };
}

function noteText(graph: Graph, { from, to, kind, note }: DottedLine): string {
  const ends = `${displayName(graph, from)} → ${displayName(graph, to)}`;
  const remarks = [kind, note].filter((text) => text !== undefined).join(": ");
  return remarks === "" ? ends : `${ends} (${remarks})`;
}
