import type { TextStyle } from "../text/text-style.js";
import type { CardStyle } from "./card-sizes.js";

/** Facts about the detail of a view that every page needs. */
export interface PageDetail {
  /** Styles of the names of boxes, and of the smallest names. */
  readonly style: { readonly name: TextStyle; readonly person: TextStyle };
  readonly widthPx: number;
}

/** How much the cards of a chart show, and how wide they are: one width for all, since mixed widths look ragged. */
export interface Detail extends PageDetail {
  readonly style: CardStyle;
  readonly widthPx: number;
  /** If only leaves are below a box, they become rows of its card. */
  readonly hasLists: boolean;
}

/** A level of detail, with the widths that cards may have in it. */
export interface DetailLevel<D extends PageDetail = Detail> {
  readonly name: string;
  readonly details: readonly D[];
}
