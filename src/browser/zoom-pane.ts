import { select, zoom, zoomIdentity, zoomTransform } from "d3";
import type { ZoomBehavior, ZoomTransform } from "d3";
import type { Rect } from "../model/placed.js";
import { make } from "./elements.js";

/** Smallest and largest scale, and the factor of one step of the buttons. */
const SCALES = { least: 0.02, most: 6, step: 1.4 };
/** Duration of a movement that a button starts, in ms. */
const MOVE_MS = 250;
/** Smallest scale at which a box that somebody looks for is shown. */
const LEAST_READ = 0.9;
/** Room around a chart that is fitted into the pane, in px. */
const MARGIN_PX = 24;

/** A pane whose content can be moved and scaled with a mouse, fingers, keys and buttons; one transform moves all of it. */
export class ZoomPane {
  readonly layer = make("div", { class: "layer" });
  readonly element = make("div", { class: "pane" }, this.layer);
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  readonly #isCalm: boolean;

  /** @param moved is told which rectangle of the content is in view. */
  constructor(moved: (visible: Rect) => void) {
    // People who ask their system for less motion get none.
    this.#isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#zoom = zoom<HTMLElement, unknown>()
      .scaleExtent([SCALES.least, SCALES.most])
      .on("zoom", ({ transform }: { readonly transform: ZoomTransform }) => {
        // The pane is measured before the style is written: afterwards the browser would have to compute its
        // layout again.
        moved(this.#visibleAt(transform));
        const { x, y, k } = transform;
        this.layer.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(k)})`;
      });
    select<HTMLElement, unknown>(this.element).call(this.#zoom).on("dblclick.zoom", null);
    new ResizeObserver(() => {
      moved(this.#visibleAt(zoomTransform(this.element)));
    }).observe(this.element);
  }

  get isCalm(): boolean {
    return this.#isCalm;
  }

  /** Shows all of a picture of this size, but never larger than 100 %. */
  fit({ width, height }: Pick<Rect, "width" | "height">, isSudden = false): void {
    const { clientWidth, clientHeight } = this.element;
    const scale = Math.min(1, (clientWidth - 2 * MARGIN_PX) / width, (clientHeight - 2 * MARGIN_PX) / height);
    const safe = Math.max(SCALES.least, scale);
    this.#set(zoomIdentity.translate((clientWidth - width * safe) / 2, MARGIN_PX).scale(safe), isSudden);
  }

  /** Scales by some steps around the middle of the pane. */
  step(steps: number): void {
    this.#zoom.scaleBy(this.#selection(), SCALES.step ** steps);
  }

  /** Shows the content at 100 %. */
  scaleToFull(): void {
    this.#zoom.scaleTo(this.#selection(), 1);
  }

  /** Moves a point of the content to the middle of the pane. */
  centreOn({ x, y }: Pick<Rect, "x" | "y">): void {
    select<HTMLElement, unknown>(this.element).call((pane) => {
      this.#zoom.translateTo(pane, x, y);
    });
  }

  /** Moves a rectangle of the content into view if it is not there, at a scale at which it can be read. */
  bringIn({ x, y, width, height }: Rect): void {
    const now = zoomTransform(this.element);
    const scale = Math.max(now.k, LEAST_READ);
    const left = now.applyX(x);
    const top = now.applyY(y);
    const { clientWidth, clientHeight } = this.element;
    const isIn = left >= 0 && top >= 0 && left + width * now.k <= clientWidth && top + height * now.k <= clientHeight;
    if (isIn && scale === now.k) return;
    const middle = { x: clientWidth / 2 - (x + width / 2) * scale, y: clientHeight / 2 - (y + height / 2) * scale };
    this.#set(zoomIdentity.translate(middle.x, middle.y).scale(scale), false);
  }

  /** Moves the content so that a point of it that went from one place to another stays where it is on the screen. */
  hold(from: Pick<Rect, "x" | "y">, to: Pick<Rect, "x" | "y">): void {
    this.#set(zoomTransform(this.element).translate(from.x - to.x, from.y - to.y), true);
  }

  #visibleAt({ x, y, k }: ZoomTransform): Rect {
    const { clientWidth, clientHeight } = this.element;
    return { x: -x / k, y: -y / k, width: clientWidth / k, height: clientHeight / k };
  }

  #set(transform: ZoomTransform, isSudden: boolean): void {
    if (isSudden)
      select<HTMLElement, unknown>(this.element).call((pane) => {
        this.#zoom.transform(pane, transform);
      });
    else this.#zoom.transform(this.#selection(), transform);
  }

  #selection() {
    return select<HTMLElement, unknown>(this.element)
      .transition()
      .duration(this.#isCalm ? 0 : MOVE_MS);
  }
}
