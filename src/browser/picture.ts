import type { ShownPage } from "../model/explored.js";
import { make } from "./elements.js";
import { glide, pairGroups } from "./glide.js";
import type { Groups } from "./glide.js";
import { paintLens } from "./lens.js";
import { placesOf } from "./shown.js";
import type { Places } from "./shown.js";

/** A picture as an element, and the places of the boxes in it. */
export interface ShownPicture {
  readonly element: Element;
  readonly page: ShownPage;
}

/** The picture of a chart that a reader explores; it is replaced whenever the chart is laid out again. */
export class Picture {
  #element: Element = make("div");
  #groups: Groups = new Map();
  #lens = "";

  get element(): Element {
    return this.#element;
  }

  /**
   * Shows another picture in place of the last; boxes glide from their places in the last picture, if they have any.
   */
  show({ element, page }: ShownPicture, before: Places): void {
    // The items of the tree tell a screen reader everything; the picture would only repeat it.
    if (page.boxes.length > 0) element.setAttribute("aria-hidden", "true");
    this.#groups = pairGroups(element, page);
    this.#element.replaceWith(element);
    this.#element = element;
    this.paint(this.#lens);
    if (before.size > 0) glide(this.#groups, placesOf(page), before);
  }

  /** Fades all boxes except those of one officer or state, in this picture and later ones. */
  paint(lens: string): void {
    this.#lens = lens;
    paintLens(this.#groups, lens);
  }
}
