import type { ShownPage } from "../model/explored.js";
import type { Point, Rect } from "../model/placed.js";
import { make } from "./elements.js";

/** Least number of boxes and rows together for which a chart has a small picture of itself. */
const LEAST_BOXES = 300;
/** Largest size of the small picture, in px. */
const SIZE = { width: 200, height: 140 };

/**
 * A small picture of a large chart: its boxes as rectangles, and a frame around the part in view. A pointer can drag
 * this frame. There is no access with the keyboard, because the arrow keys move from box to box on the chart itself.
 */
export class Minimap {
  readonly #canvas = make("canvas");
  readonly #marker = make("div", { class: "frame" });
  readonly element = make("div", { class: "map", "aria-hidden": "true", hidden: "" }, this.#canvas, this.#marker);
  #scale = 1;
  #frame: number | undefined;
  #visible: Rect = { x: 0, y: 0, width: 0, height: 0 };

  /** @param goTo is called with the point of the chart that a reader points at. */
  constructor(goTo: (point: Point) => void) {
    const drag = (event: PointerEvent) => {
      const { left, top } = this.#canvas.getBoundingClientRect();
      goTo({ x: (event.clientX - left) / this.#scale, y: (event.clientY - top) / this.#scale });
    };
    this.element.addEventListener("pointerdown", (event) => {
      this.element.setPointerCapture(event.pointerId);
      drag(event);
    });
    this.element.addEventListener("pointermove", (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) drag(event);
    });
  }

  /** Shows the boxes of a page, or hides the small picture if there are too few. */
  show(page: ShownPage): void {
    const places = page.boxes.flatMap((box) => [box, ...box.rows]);
    this.element.hidden = places.length < LEAST_BOXES;
    if (this.element.hidden) return;
    this.#scale = Math.min(SIZE.width / page.widthPx, SIZE.height / page.heightPx);
    this.#canvas.width = Math.ceil(page.widthPx * this.#scale);
    this.#canvas.height = Math.ceil(page.heightPx * this.#scale);
    this.follow(this.#visible);
    this.#paintSoon(places);
  }

  /** Moves the frame to the part of the chart that is in view. */
  follow(visible: Rect): void {
    this.#visible = visible;
    if (this.element.hidden) return;
    const left = clamp(visible.x * this.#scale, this.#canvas.width);
    const top = clamp(visible.y * this.#scale, this.#canvas.height);
    const right = clamp((visible.x + visible.width) * this.#scale, this.#canvas.width);
    const bottom = clamp((visible.y + visible.height) * this.#scale, this.#canvas.height);
    Object.assign(this.#marker.style, {
      left: `${String(left)}px`,
      top: `${String(top)}px`,
      width: `${String(right - left)}px`,
      height: `${String(bottom - top)}px`,
    });
  }

  /**
   * Paints the boxes in the next frame. The colour is a computed style, so the browser has to compute all styles first,
   * and in a frame it does that anyway.
   */
  #paintSoon(places: readonly Rect[]): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint(places);
    });
  }

  #paint(places: readonly Rect[]): void {
    const pen = this.#canvas.getContext("2d");
    if (pen === null) return;
    pen.fillStyle = getComputedStyle(this.element).color;
    pen.globalAlpha = 0.5;
    for (const { x, y, width, height } of places)
      pen.fillRect(
        x * this.#scale,
        y * this.#scale,
        Math.max(1, width * this.#scale),
        Math.max(1, height * this.#scale),
      );
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), most);
}
