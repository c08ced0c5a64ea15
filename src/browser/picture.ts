import type { ShownPage } from "../model/explored.js";
import type { Rect } from "../model/placed.js";
import type { OpenPicture } from "../pipeline.js";
import { DrawnParts } from "./drawn-parts.js";
import { glide } from "./glide.js";
import { paintLens } from "./lens.js";
import { doMeet, listParts, widen } from "./picture-parts.js";
import type { PicturePart } from "./picture-parts.js";
import type { Places } from "./shown.js";

/** A picture as an element that the page holds from the start, and the places of the boxes in it. */
export interface GivenPicture {
  readonly element: Element;
  readonly page: ShownPage;
}

/** The part of a chart that is in view. */
export interface View extends Rect {
  /** Whether the chart is too far away to be read. */
  readonly isFar: boolean;
}

/** Largest number of boxes for which the whole picture is in the document. */
const WHOLE_AT_MOST = 400;
/**
 * Room around the view in which boxes are drawn, and room in which drawn boxes stay, as shares of the size of the view.
 */
const DRAWN_AROUND = 0.4;
const KEPT_AROUND = 0.8;
/**
 * Numbers of boxes that are drawn for one frame. The number is small at first, so that a movement does not stutter, and
 * doubles with each frame up to `most`. Boxes without texts are drawn much faster, so for them it may reach
 * `mostPlain`.
 */
const BOXES_PER_FRAME = { first: 50, most: 200, mostPlain: 1000 };

/**
 * The picture of an explored chart. If the chart is large, the document contains only the boxes in and around the view.
 * The other boxes are drawn when the view comes near them, and before the page is printed.
 */
export class Picture {
  readonly #drawn = new DrawnParts();
  #picture: OpenPicture | undefined;
  #parts: readonly PicturePart[] = [];
  #view: View = { x: 0, y: 0, width: 0, height: 0, isFar: false };
  #frame: number | undefined;
  /** Number of boxes to draw for the next frame. */
  #batch = BOXES_PER_FRAME.first;
  #lens = "";

  constructor() {
    addEventListener("beforeprint", this.drawAll);
    addEventListener("afterprint", this.#schedule);
  }

  get element(): Element {
    return this.#drawn.root;
  }

  /** Whether the picture was drawn in this browser, and not adopted from the page. */
  get isDrawn(): boolean {
    return this.#picture !== undefined;
  }

  /** Shows the picture that the page holds from the start. */
  adopt({ element, page }: GivenPicture): void {
    this.#picture = undefined;
    this.#drawn.adopt(element);
    this.#dress(page);
  }

  /**
   * Learns which parts the adopted picture has, so that the next picture can keep those that do not change. `picture` is
   * the same picture, drawn by this page.
   */
  learn(picture: OpenPicture): void {
    this.#open(picture);
    this.#drawn.learn(this.#parts);
  }

  /** Shows another picture in place of the last; boxes that were in the last picture glide from their places there. */
  show(picture: OpenPicture, before: Places): void {
    this.#open(picture);
    this.#drawn.keep(this.#parts);
    const { write } = picture;
    this.#drawn.renew(this.#parts, this.#listMissing(this.#view), { write, isPlain: this.#isPlain });
    this.#dress(picture.layout);
    if (before.size > 0) glide(this.#listGliding(before));
    this.#schedule();
  }

  /** Draws what comes into view. */
  follow(view: View): void {
    this.#view = view;
    this.#schedule();
  }

  /** Fades all boxes except those of one officer or state, in this picture and later ones. */
  paint(lens: string): void {
    this.#lens = lens;
    paintLens(this.element.querySelectorAll("g[id]"), lens);
  }

  /** Draws all boxes, with their texts. */
  readonly drawAll = (): void => {
    this.#draw(
      this.#parts.filter((part) => this.#drawn.get(part)?.isPlain !== false),
      false,
    );
  };

  /** Stops following the page. */
  end(): void {
    removeEventListener("beforeprint", this.drawAll);
    removeEventListener("afterprint", this.#schedule);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  /**
   * Whether all boxes of the picture are in the document. A picture with colours for dark screens is always whole,
   * because the style rules for these colours cover the whole picture.
   */
  get isWhole(): boolean {
    return (
      this.#picture === undefined ||
      this.#picture.layout.boxes.length <= WHOLE_AT_MOST ||
      this.#picture.page.darkBackground !== undefined
    );
  }

  get #isPlain(): boolean {
    return this.#view.isFar && !this.isWhole;
  }

  #open(picture: OpenPicture): void {
    this.#picture = picture;
    this.#parts = listParts(picture);
  }

  #dress({ boxes }: Pick<ShownPage, "boxes">): void {
    // The items of the tree tell a screen reader everything; the picture would only repeat it.
    if (boxes.length > 0) this.element.setAttribute("aria-hidden", "true");
    this.paint(this.#lens);
  }

  readonly #schedule = (): void => {
    if (this.isWhole) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#followView();
    });
  };

  /**
   * Draws some of the boxes that are missing in and around the view. If no box is missing, drops the boxes far from the
   * view.
   */
  #followView(): void {
    const missing = [
      ...new Set([...this.#listMissing(this.#view), ...this.#listMissing(widen(this.#view, DRAWN_AROUND))]),
    ];
    if (missing.length > 0) {
      this.#draw(missing.slice(0, this.#batch), this.#isPlain);
      this.#batch = Math.min(2 * this.#batch, this.#isPlain ? BOXES_PER_FRAME.mostPlain : BOXES_PER_FRAME.most);
      this.#schedule();
      return;
    }
    this.#batch = BOXES_PER_FRAME.first;
    const near = widen(this.#view, KEPT_AROUND);
    this.#drawn.drop(this.#parts.filter(({ place }) => place !== undefined && !doMeet(place, near)));
  }

  #draw(parts: readonly PicturePart[], isPlain: boolean): void {
    if (parts.length === 0 || this.#picture === undefined) return;
    this.#drawn.add(this.#parts, parts, { write: this.#picture.write, isPlain });
    if (this.#lens !== "") this.paint(this.#lens);
  }

  /**
   * Lists the parts in an area that have to be drawn: parts that are not in the document, and, if text can be read at
   * the present scale, parts that are in the document without their texts.
   */
  #listMissing(area: Rect): readonly PicturePart[] {
    const isWhole = this.isWhole;
    const isPlain = this.#isPlain;
    return this.#parts.filter((part) => {
      const drawn = this.#drawn.get(part);
      if (drawn !== undefined && (!drawn.isPlain || isPlain)) return false;
      return isWhole || part.place === undefined || doMeet(part.place, area);
    });
  }

  #listGliding(before: Places) {
    return this.#parts.flatMap(({ ...part }) => {
      const drawn = this.#drawn.get(part);
      const { node, place } = part;
      if (drawn === undefined || node === undefined || place === undefined) return [];
      return { element: drawn.element, shift: drawn.shift, to: place, from: before.get(node) };
    });
  }
}
