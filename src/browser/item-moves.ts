import type { Rect } from "../model/placed.js";
import { doMeet, widen } from "./picture-parts.js";
import type { ItemElement } from "./tree-item.js";

/** Number of items that are moved in one frame, once the picture is shown. */
const ITEMS_PER_FRAME = 150;
/** Room around the view in which items are moved without waiting, as a share of the size of the view. */
const SEEN_AROUND = 0.2;

/** An item, and the place that it moves to. */
export interface ItemMove {
  readonly item: ItemElement;
  readonly to: Rect;
}

/**
 * Moves the items of a tree. A browser takes longer to lay out a thousand items than to draw the part of a chart that
 * is in view. Therefore, items that are out of view both before and after the move wait until the picture is shown.
 */
export class ItemMoves {
  #view: Rect | undefined;
  #waiting: readonly ItemMove[] = [];
  #frame: number | undefined;

  /** Starts new moves, and drops the moves that still wait. */
  start(moves: readonly ItemMove[]): void {
    this.end();
    this.#waiting = moves;
    this.#moveSeen();
    if (this.#waiting.length === 0) return;
    this.#frame = requestAnimationFrame(() => {
      // Let the picture be shown first, in a frame without moves.
      this.#frame = requestAnimationFrame(this.#moveSome);
    });
  }

  /** Learns which part of the chart is in view, and moves the items that wait there. */
  follow(view: Rect): void {
    this.#view = view;
    this.#moveSeen();
  }

  /** Drops the items that wait. */
  end(): void {
    this.#waiting = [];
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #moveSeen(): void {
    if (this.#waiting.length === 0) return;
    const near = this.#view && widen(this.#view, SEEN_AROUND);
    this.#waiting = this.#waiting.filter(({ item, to }) => {
      const isSeen = near === undefined || item.place === undefined || doMeet(item.place, near) || doMeet(to, near);
      if (isSeen) item.moveTo(to);
      return !isSeen && !item.isAt(to);
    });
  }

  readonly #moveSome = (): void => {
    this.#frame = undefined;
    for (const { item, to } of this.#waiting.slice(0, ITEMS_PER_FRAME)) item.moveTo(to);
    this.#waiting = this.#waiting.slice(ITEMS_PER_FRAME);
    if (this.#waiting.length > 0) this.#frame = requestAnimationFrame(this.#moveSome);
  };
}
