import type { HoldingState } from "../../model/history.js";
import type { OfficerColour } from "../../model/queries.js";

/** A row of a timeline in words, before anything is placed. */
export interface RowContent {
  readonly kind: "officer" | "post" | "unit";
  readonly id: string;
  readonly name: string;
  /** Title of a post, or the number of units below that changed in the same way. */
  readonly remark?: string;
  /** Bars from the earliest to the latest; there is no bar for a time in which the entry did not exist. */
  readonly bars: readonly BarContent[];
  readonly today: TodayContent;
  /** Letters of the officers who answer today; empty for posts. */
  readonly answerers: readonly string[];
  /** All periods in sentences. */
  readonly facts: string;
}

export interface BarContent {
  readonly state: Exclude<HoldingState, "absent">;
  /** First day of the bar, and the first day after its end; without an end, the bar runs to the right edge. */
  readonly from: string;
  readonly until?: string;
  /** Colours of the officers, from top to bottom if there are several. */
  readonly colours: readonly OfficerColour[];
  readonly text: string;
  /** Whether the text is set above the bar if the bar is too short for it. */
  readonly isNamed: boolean;
}

/** The state at the right edge. */
export interface TodayContent {
  readonly text: string;
  /** Colour of the badge with the text; absent for texts that need no badge. */
  readonly badge?: OfficerColour;
  readonly since: string;
  readonly isGap: boolean;
}
