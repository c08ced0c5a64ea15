import type { NodeId } from "../../model/graph.js";
import type { Box, PlacedMark, Point, Rect } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { findRects } from "./card-rects.js";
import { setLine } from "../text/text-column.js";
import { transformText } from "./transform.js";
import { MARK, STYLE } from "./page-sizes.js";

/** Visible parts of a mark. */
export type MarkLabel = Pick<PlacedMark, "number" | "state">;

/** Places squares on the boxes: along the upper edge of a card from its left end, or before the name of a row. */
export function placeMarks(
  marks: readonly (MarkLabel & { readonly boxes: readonly NodeId[] })[],
  boxes: readonly Box[],
  scale: number,
  measure: TextMeasure,
): readonly PlacedMark[] {
  const rects = findRects(boxes);
  const used = new Map<NodeId, number>();
  return marks.flatMap((mark) =>
    mark.boxes.flatMap((node): PlacedMark[] => {
      const rect = rects.get(node);
      if (rect === undefined) return [];
      const slot = used.get(node) ?? 0;
      used.set(node, slot + 1);
      const pitch = MARK.pitchPx * scale;
      const middle = "rows" in rect ? findCardSlot(rect, slot, pitch) : findRowSlot(rect, slot, pitch);
      return [setMark(mark, middle, scale, measure)];
    }),
  );
}

/** Finds a place on a card; keeps the middle of the upper edge free for a line, and its right end for a page link. */
function findCardSlot({ x, y, width, height }: Rect, slot: number, pitchPx: number): Point {
  const inHalf = Math.max(1, Math.floor(width / 2 / pitchPx - 1));
  // When the left half of the upper edge is full, marks continue along the lower edge and then further inwards:
  // crowded, but no number is lost.
  const along = x + pitchPx * ((slot % inHalf) + 0.8);
  const row = Math.floor(slot / inHalf);
  return { x: along, y: row === 0 ? y : y + height - (row - 1) * pitchPx };
}

function findRowSlot({ x, y, height }: Rect, slot: number, pitchPx: number): Point {
  return { x: x + pitchPx * (0.4 - slot), y: y + height / 2 };
}

/** Sets a mark centred on a point, at a multiple of its full size. */
export function setMark(
  { number, state }: MarkLabel,
  { x, y }: Point,
  scale: number,
  measure: TextMeasure,
): PlacedMark {
  const side = MARK.sidePx * scale;
  const top = { x: 0, y: -STYLE.marker.lineHeightPx / 2 };
  const look = { tone: state === "accepted" ? "muted" : "alert", anchor: "middle" } as const;
  const text = transformText(setLine(String(number), top, STYLE.marker, measure, look), { x, y, scale });
  return { number, state, x: x - side / 2, y: y - side / 2, width: side, height: side, text };
}
