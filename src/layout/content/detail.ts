import type { TextStyle } from "../text/text-style.js";
import type { CardStyle } from "./card-sizes.js";

/** The part of a level of detail that is the same in every view. */
export interface PageDetail {
  /** Styles of the names of boxes, and of the smallest names. */
  readonly style: { readonly name: TextStyle; readonly person: TextStyle };
  readonly widthPx: number;
}

/**
 * Amount of detail on the cards of a chart, and their width: one width for all cards, since mixed widths look ragged.
 */
export interface Detail extends PageDetail {
  readonly style: CardStyle;
  readonly widthPx: number;
  /** Whether a box shows the boxes below it as rows of its card, if there is nothing below those. */
  readonly hasLists: boolean;
}

/** A level of detail, with the widths that cards may have at this level. */
export interface DetailLevel<D extends PageDetail = Detail> {
  readonly name: string;
  readonly details: readonly D[];
  /**
   * Whether the widths in `details` are so close that, if cards of the first width are far too large for a page, those of
   * the other widths are too.
   */
  readonly isNarrow?: boolean;
  /** Largest share of a page that cards of this level cover; by default, that of the fullest pages of all. */
  readonly mostInk?: number;
  /**
   * Whether an overview may fit at this level although it fits at no tighter level: an overview has few rows to list,
   * and cards without lists are narrower.
   */
  readonly suitsOverviews?: boolean;
}
