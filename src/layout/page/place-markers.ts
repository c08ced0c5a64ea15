import type { NodeId } from "../../model/graph.js";
import type { Box, BoxRow, Marker, Point, Rect, TextLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { FONT_SPARE } from "../text/text-style.js";
import { setLine } from "../text/text-column.js";
import type { BoxRects } from "./card-rects.js";
import type { NumberedGroup } from "./dotted-lines.js";
import { listLinePlaces } from "./edge-places.js";
import type { FreePlaces } from "./free-places.js";
import { MARKER, STYLE } from "./page-sizes.js";
import { transformText } from "../content/transform.js";

/** Everything that is needed to place numbers. */
export interface NumberContext {
  readonly rects: BoxRects;
  readonly places: FreePlaces;
  /** Factor for the size of the numbers. */
  readonly scale: number;
  readonly measure: TextMeasure;
}

/** Numbers on one box. */
interface BoxNumbers {
  readonly rect: Box | BoxRow;
  readonly placed: { readonly place: Rect; readonly index: number }[];
  /** Count of further numbers for which there is no place. */
  hidden: number;
}

/**
 * Places the numbers of dotted lines on the edges of the boxes, where they cover nothing. When a box has no free place
 * left, a count replaces its last number and stands for all lines without a place; their notes name the box.
 */
export function placeMarkers(groups: readonly NumberedGroup[], context: NumberContext): readonly Marker[] {
  const markers: (Marker | undefined)[] = [];
  const onBoxes = new Map<NodeId, BoxNumbers>();
  for (const { number, from, to, lines } of groups) {
    for (const end of ["from", "to"] as const) {
      const node = end === "from" ? from : to;
      const rect = context.rects.get(node);
      if (rect === undefined) continue;
      const on = onBoxes.get(node) ?? { rect, placed: [], hidden: 0 };
      onBoxes.set(node, on);
      const label = lines.length === 1 ? String(number) : `${number} ×${lines.length}`;
      // Once a box is full it stays full, so that a box with very many lines costs no more than one with few.
      const place = on.hidden > 0 ? undefined : takePlace(label, rect, context);
      if (place === undefined) on.hidden++;
      else {
        on.placed.push({ place, index: markers.length });
        markers.push({ ...place, number, end, text: setLabel(label, centreOf(place), context) });
      }
    }
  }
  for (const on of onBoxes.values()) if (on.hidden > 0) countHidden(on, markers, context);
  return markers.filter((marker) => marker !== undefined);
}

/**
 * Removes the last numbers of a box, one by one, until a label `+N` fits; N counts them and the numbers that never had
 * room.
 */
function countHidden({ rect, placed, hidden }: BoxNumbers, markers: (Marker | undefined)[], context: NumberContext) {
  for (const [taken, { place, index }] of [...placed].reverse().entries()) {
    const marker = markers[index];
    const label = `+${hidden + taken + 1}`;
    context.places.release(place);
    const wider = takePlace(label, rect, context);
    markers[index] =
      wider === undefined || marker === undefined
        ? undefined
        : { ...marker, ...wider, text: setLabel(label, centreOf(wider), context) };
    if (wider !== undefined) return;
  }
}

function takePlace(label: string, rect: Box | BoxRow, { places, scale, measure }: NumberContext): Rect | undefined {
  const extent = { width: widthOf(label, scale, measure), height: 2 * MARKER.radiusPx * scale };
  const spacing = { pitchPx: MARKER.pitchPx * scale, outwardPx: MARKER.outwardPx * scale };
  return places.take(listLinePlaces(rect, spacing), extent);
}

/** Returns the width of the pill around a label: a circle if the label is short. */
export function widthOf(label: string, scale: number, measure: TextMeasure): number {
  const text = measure.widthPx(label, STYLE.marker.sizePx, STYLE.marker.weight) * FONT_SPARE;
  return Math.max(2 * MARKER.radiusPx, text + MARKER.paddingPx) * scale;
}

/** Sets the label of a pill around its middle. */
export function setLabel(
  label: string,
  { x, y }: Point,
  { scale, measure }: Pick<NumberContext, "scale" | "measure">,
): TextLine {
  const top = { x: 0, y: -STYLE.marker.lineHeightPx / 2 };
  const text = setLine(label, top, STYLE.marker, measure, { tone: "dotted", anchor: "middle" });
  return transformText(text, { x, y, scale });
}

export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
