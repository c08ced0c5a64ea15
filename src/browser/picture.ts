import type { DrawnPage } from "./draw-page.js";
import { parseSvg } from "./draw-page.js";
import { make } from "./elements.js";
import { glide, pairGroups } from "./glide.js";
import type { Groups } from "./glide.js";
import { paintLens } from "./lens.js";
import { placesOf } from "./shown.js";
import type { Places } from "./shown.js";

/** The picture of an explored chart, which is replaced whenever the chart is laid out again. */
export class Picture {
  #element: Element = make("div");
  #groups: Groups = new Map();

  get element(): Element {
    return this.#element;
  }

  /** Shows another picture in place of the last; boxes glide from the places they had before, if there are any. */
  show({ svg, layout }: DrawnPage, lens: string, before: Places): void {
    const picture = parseSvg(svg, document);
    // The items are the picture in words; a second reading would only repeat them.
    if (layout.boxes.length > 0) picture.setAttribute("aria-hidden", "true");
    this.#groups = pairGroups(picture, layout);
    this.#element.replaceWith(picture);
    this.#element = picture;
    this.paint(lens);
    if (before.size > 0) glide(this.#groups, placesOf(layout), before);
  }

  /** Makes the boxes of everybody but one officer faint. */
  paint(lens: string): void {
    paintLens(this.#groups, lens);
  }
}
