import type { CardStyle } from "./card-sizes.js";

/** How much the cards of a chart show, and how wide they are: one width for all, since mixed widths look ragged. */
export interface Detail {
  readonly style: CardStyle;
  readonly widthPx: number;
  /** If only leaves are below a box, they become rows of its card. */
  readonly hasLists: boolean;
}

/** A level of detail, with the widths that cards may have in it. */
export interface DetailLevel {
  readonly name: string;
  readonly details: readonly Detail[];
}
