import type { Point } from "../model/placed.js";

/** Duration of a movement in ms. */
const GLIDE_MS = 280;

/** Limit on the boxes that glide; with more of them, the movement would stutter. */
const GLIDING_AT_MOST = 400;

/** A box in the document: its group, how far it is shifted, where it is, and where it was before. */
export interface GlidingBox {
  readonly element: SVGElement;
  readonly shift: Point;
  readonly to: Point;
  readonly from: Point | undefined;
}

/** Lets boxes that were also in the previous picture glide from their old places; new boxes fade in at their places. */
export function glide(boxes: readonly GlidingBox[]): void {
  if (boxes.length > GLIDING_AT_MOST) return;
  for (const { element, shift, to, from } of boxes) {
    if (from?.x === to.x && from.y === to.y) continue;
    const end = { transform: writeShift(shift), opacity: "1" };
    const start =
      from === undefined
        ? { ...end, opacity: "0" }
        : { ...end, transform: writeShift({ x: shift.x + from.x - to.x, y: shift.y + from.y - to.y }) };
    element.animate([start, end], { duration: GLIDE_MS, easing: "ease-out" });
  }
}

function writeShift({ x, y }: Point): string {
  return `translate(${String(x)}px, ${String(y)}px)`;
}
