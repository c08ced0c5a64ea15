import type { OfficerColour } from "../../model/queries.js";
import type { SizedBox } from "../content/sized-box.js";

/** A box with what hangs below it and what stands beside it; sizes known, places not. */
export interface SizedNode extends SizedBox {
  readonly children: readonly SizedNode[];
  readonly beside: readonly SizedBox[];
  /** Never stacked under one another, a stack reads as rank. */
  readonly isOfficial: boolean;
  /** Stands on tinted ground with everything below. */
  readonly territory?: Exclude<OfficerColour, "other">;
}
