import type { OfficerColour } from "../../model/queries.js";
import type { SizedBox } from "../content/sized-box.js";

/** A box with the boxes below and beside it; sizes are known, places are not. */
export interface SizedNode extends SizedBox {
  readonly children: readonly SizedNode[];
  readonly beside: readonly SizedBox[];
  /** True if the box is never stacked under another, because a stack looks like ranks. */
  readonly isOfficial: boolean;
  /** Officer on whose tinted ground the box and everything below it stand. */
  readonly territory?: Exclude<OfficerColour, "other">;
}
