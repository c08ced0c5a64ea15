import type { OfficerColour } from "../../model/queries.js";
import type { SizedCard } from "../content/card.js";
import type { SizedBox } from "../content/sized-box.js";

/** A box with the boxes below and beside it; their sizes are known, but not their places. */
export interface SizedNode extends SizedBox {
  readonly children: readonly SizedNode[];
  readonly beside: readonly SizedBox[];
  /** Area of the card and of all cards below it, including the cards of boxes beside others. */
  readonly cardsPx: number;
  /** Whether nothing is wrapped on the card and on all cards below and beside it, so that wider ones are as high. */
  readonly isUnwrapped: boolean;
  /** Wider versions of the same card, with its rows in several columns. */
  readonly widerCards?: readonly SizedCard[];
  /**
   * Whether the box is an officer, the company or a committee: none of these is stacked, because boxes in a stack look
   * as if they had different ranks.
   */
  readonly isOfficial: boolean;
  /** Officer on whose tinted background the box and everything below it are. */
  readonly territory?: Exclude<OfficerColour, "other">;
}
