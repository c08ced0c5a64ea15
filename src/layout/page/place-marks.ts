import type { NodeId } from "../../model/graph.js";
import type { PlacedMark, Point } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { setLine } from "../text/text-column.js";
import { listMarkPlaces } from "./edge-places.js";
import { transformText } from "../content/transform.js";
import { MARK, STYLE } from "./page-sizes.js";
import { centreOf } from "./place-markers.js";
import type { NumberContext } from "./place-markers.js";

const TONES = { error: "alert", warn: "alert", accepted: "muted", reason: "ink" } as const;

/** Visible parts of a mark. */
export type MarkLabel = Pick<PlacedMark, "number" | "state">;

type BoxedLabel = MarkLabel & { readonly boxes: readonly NodeId[] };

/**
 * Places squares on the boxes, where they cover nothing: along the upper edge of a card from its left end, or before
 * the name of a row. A mark that finds no place is only in the notes.
 */
export function placeMarks(marks: readonly BoxedLabel[], context: NumberContext): readonly PlacedMark[] {
  const { rects, places, scale, measure } = context;
  const side = MARK.sidePx * scale;
  const spacing = { pitchPx: MARK.pitchPx * scale, outwardPx: 0 };
  return marks.flatMap((mark) =>
    mark.boxes.flatMap((node): PlacedMark[] => {
      const rect = rects.get(node);
      if (rect === undefined) return [];
      const place = places.take(listMarkPlaces(rect, spacing), { width: side, height: side });
      return place === undefined ? [] : [setMark(mark, centreOf(place), scale, measure)];
    }),
  );
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
  const look = { tone: TONES[state], anchor: "middle" } as const;
  const text = transformText(setLine(String(number), top, STYLE.marker, measure, look), { x, y, scale });
  return { number, state, x: x - side / 2, y: y - side / 2, width: side, height: side, text };
}
