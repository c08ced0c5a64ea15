import { select, zoom, zoomIdentity, zoomTransform } from "d3";
import type { ZoomBehavior, ZoomTransform } from "d3";
import type { Rect } from "../model/placed.js";
import { make } from "./elements.js";
import type { View } from "./picture.js";

/** Smallest and largest scale, and the factor by which one press of a button scales. */
const SCALES = { least: 0.02, most: 6, step: 1.4 };
/** Duration of a movement that a button starts, in ms. */
const MOVE_MS = 250;
/** If a reader goes to a box while the scale is below `least`, the scale becomes `shown`. */
const READ_SCALES = { least: 0.7, shown: 0.9 };
/** Scale below which texts are hidden: they are too small to be read, and would slow down every movement. */
const FAR_SCALE = 0.3;
/** Scale at which a picture opens if it is too large for the pane. */
const OPENED_SCALE = 0.7;
/**
 * Least scale at which a whole table is shown when it opens. Larger than `FAR_SCALE`, because the cells of a table have
 * to be read, whereas the shape of a chart says something even if its texts are hidden.
 */
const TABLE_SCALE = 0.5;
/** Time from the last movement until the picture is drawn sharply again, in ms. */
const REST_MS = 200;
/** Distance in px by which a key moves the content, and the direction for each key. */
const KEY_PX = 80;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Room around a chart that is fitted into the pane, in px. */
const MARGIN_PX = 24;

/** The event of d3 for a movement. `sourceEvent` is null if the program moved the content. */
interface Zoomed {
  readonly transform: ZoomTransform;
  readonly sourceEvent: unknown;
}

/**
 * A pane whose content can be moved and scaled with a mouse, fingers, keys and buttons. One transform applies to all of
 * it.
 */
export class ZoomPane {
  readonly layer = make("div", { class: "layer" });
  readonly element = make("div", { class: "pane" }, this.layer);
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  readonly #isCalm: boolean;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Size of the picture that is fitted into the pane; undefined once the picture has been moved. */
  #fitted: Pick<Rect, "width" | "height"> | undefined;

  /** @param moved is called with the part of the content that is in view. */
  constructor(moved: (view: View) => void) {
    // Movements are not animated for people who have asked their system for less motion.
    this.#isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#zoom = zoom<HTMLElement, unknown>()
      .scaleExtent([SCALES.least, SCALES.most])
      .on("zoom", ({ transform, sourceEvent }: Zoomed) => {
        if (sourceEvent !== null) this.#fitted = undefined;
        // Measure the pane before the style is changed: after the change, the browser would first have to compute the
        // layout again.
        moved(this.#visibleAt(transform));
        const { x, y, k } = transform;
        this.layer.classList.toggle("far", k < FAR_SCALE);
        this.#keepDrawn();
        this.layer.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(k)})`;
      });
    select<HTMLElement, unknown>(this.element).call(this.#zoom).on("dblclick.zoom", null);
    this.element.addEventListener("scroll", this.#takeScroll);
    let widthPx = 0;
    new ResizeObserver(() => {
      // Fit the picture again only if the width has changed: the keyboard of a phone changes only the height.
      const isWider = this.element.clientWidth !== widthPx;
      widthPx = this.element.clientWidth;
      if (isWider && widthPx > 0 && this.#fitted !== undefined) this.fit(this.#fitted, true);
      else moved(this.#visibleAt(zoomTransform(this.element)));
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
    this.#fitted = { width, height };
  }

  /**
   * Moves with Shift and arrows, scales with `+` and `-`, and shows 100 % with `1`. Returns whether the key was one of
   * these.
   */
  press({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): boolean {
    if (shiftKey && this.moveWith({ key })) return true;
    if (key === "+" || key === "=") this.step(1);
    else if (key === "-") this.step(-1);
    else if (key === "1") this.scaleToFull();
    else return false;
    return true;
  }

  /** Moves by a step in the direction of an arrow. Returns whether the key is an arrow. */
  moveWith({ key }: Pick<KeyboardEvent, "key">): boolean {
    const way = WAYS[key];
    if (way === undefined) return false;
    this.#set(zoomTransform(this.element).translate(...this.#toContent(way)), true);
    return true;
  }

  #toContent([x, y]: readonly [number, number]): [number, number] {
    const { k } = zoomTransform(this.element);
    return [(x * KEY_PX) / k, (y * KEY_PX) / k];
  }

  /** Scales by some steps around the middle of the pane. */
  step(steps: number): void {
    this.#zoom.scaleBy(this.#leave(), SCALES.step ** steps);
  }

  /** Shows the content at 100 %. */
  scaleToFull(): void {
    this.#zoom.scaleTo(this.#leave(), 1);
  }

  /** Moves a point of the content to the middle of the pane. */
  centreOn({ x, y }: Pick<Rect, "x" | "y">): void {
    this.#zoom.translateTo(this.#leave(true), x, y);
  }

  /**
   * Shows the whole picture. If the picture would be too small to be read, shows the place where reading starts
   * instead.
   */
  open(size: Pick<Rect, "width" | "height">, { x, y, width }: Pick<Rect, "x" | "y" | "width">, isTable = false): void {
    this.fit(size, true);
    if (zoomTransform(this.element).k >= (isTable ? TABLE_SCALE : FAR_SCALE)) return;
    const { clientWidth } = this.element;
    const room = clientWidth - size.width * OPENED_SCALE;
    const middle = clientWidth / 2 - (x + width / 2) * OPENED_SCALE;
    const left = room > 2 * MARGIN_PX ? room / 2 : Math.min(MARGIN_PX, Math.max(room - MARGIN_PX, middle));
    this.#set(zoomIdentity.translate(left, MARGIN_PX - y * OPENED_SCALE).scale(OPENED_SCALE), true);
  }

  /**
   * Moves a rectangle of the content into view, at a scale at which it can be read. Does nothing if the rectangle can
   * already be read.
   * @param covered size of the lower right corner of the pane, which something else covers
   */
  bringIn({ x, y, width, height }: Rect, covered: Pick<Rect, "width" | "height">, isSudden = false): void {
    const now = zoomTransform(this.element);
    const scale = now.k < READ_SCALES.least ? READ_SCALES.shown : now.k;
    const [left, top] = now.apply([x, y]);
    const [right, bottom] = now.apply([x + width, y + height]);
    const { clientWidth, clientHeight } = this.element;
    const isIn = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
    const isCovered = right > clientWidth - covered.width && bottom > clientHeight - covered.height;
    if (isIn && !isCovered && scale === now.k) return;
    // If only a corner is covered, the box can be shown beside it. If the whole width is covered, only the height above
    // is free.
    const freeHeight = covered.width < clientWidth ? clientHeight : clientHeight - covered.height;
    const middle = { x: clientWidth / 2 - (x + width / 2) * scale, y: freeHeight / 2 - (y + height / 2) * scale };
    this.#set(zoomIdentity.translate(middle.x, middle.y).scale(scale), isSudden);
  }

  /**
   * Moves the content after a point of it has changed its place in the content from `from` to `to`, so that the point
   * stays at the same place on the screen.
   */
  hold(from: Pick<Rect, "x" | "y">, to: Pick<Rect, "x" | "y">): void {
    this.#set(zoomTransform(this.element).translate(from.x - to.x, from.y - to.y), true);
  }

  /**
   * Undoes a scroll of the pane, and moves the content instead. Browsers scroll the pane to text that their own search
   * has found.
   */
  readonly #takeScroll = (): void => {
    const { scrollLeft, scrollTop } = this.element;
    if (scrollLeft === 0 && scrollTop === 0) return;
    this.element.scrollTo(0, 0);
    const now = zoomTransform(this.element);
    this.#set(now.translate(-scrollLeft / now.k, -scrollTop / now.k), true);
  };

  /**
   * Lets the browser move the layer as a finished image. When the movement has ended, the browser draws the layer
   * again, so that it is sharp.
   */
  #keepDrawn(): void {
    this.layer.classList.add("moving");
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.layer.classList.remove("moving");
    }, REST_MS);
  }

  #visibleAt({ x, y, k }: ZoomTransform): View {
    const { clientWidth, clientHeight } = this.element;
    return { x: -x / k, y: -y / k, width: clientWidth / k, height: clientHeight / k, isFar: k < FAR_SCALE };
  }

  #set(transform: ZoomTransform, isSudden: boolean): void {
    this.#zoom.transform(this.#leave(isSudden), transform);
  }

  /** Returns the pane for a movement, and forgets the fitted picture, since the movement changes the fit. */
  #leave(isSudden = false) {
    this.#fitted = undefined;
    const pane = select<HTMLElement, unknown>(this.element);
    return isSudden ? pane : pane.transition().duration(this.#isCalm ? 0 : MOVE_MS);
  }
}
