import type { TextStyle } from "../text/text-style.js";
import type { CardStyle } from "./card-sizes.js";

/** The parts of a view's detail that every page needs. */
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
  /** Whether boxes that have only leaves below them show those leaves as rows of their cards. */
  readonly hasLists: boolean;
}

/** A level of detail, with the widths that cards may have in it. */
export interface DetailLevel<D extends PageDetail = Detail> {
  readonly name: string;
  readonly details: readonly D[];
  /** Whether the widths differ so little that all of them are far too large if the first one is. */
  readonly isNarrow?: boolean;
  /**
   * Whether an overview may fit at this level although it fits at no tighter one: an overview has few rows to list, and
   * cards without lists are narrower.
   */
  readonly suitsOverviews?: boolean;
}
