import type { Part } from "../../model/panel.js";
import type { OfficerColour, Owner } from "../../model/queries.js";
import type { BadgeContent } from "../content/badges.js";

/** Everything that a matrix says, in words, before anything has a place. */
export interface MatrixContent {
  readonly rows: readonly AreaRow[];
  /** Officers first, then units. */
  readonly columns: readonly MatrixColumn[];
}

/** A focus area, and everybody's part in it. */
export interface AreaRow {
  readonly id: string;
  readonly name: string;
  /** `none`: the company has no use for it. `unowned`: nobody answers for it. */
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
  /** Letters of those who answer for it. */
  readonly answerers: readonly string[];
  readonly badges: readonly BadgeContent[];
  /** Nobody answers, and no unit is of a kind that might: the cells are hatched. */
  readonly isGap: boolean;
  /** Titles of posts that answer, where no badge can say it. */
  readonly posts?: string;
  /** Reason why the area is not applicable. */
  readonly remark?: string;
  /** Parts by the id of a column. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  /** The whole row in sentences. */
  readonly facts: string;
}

/** An officer or a unit. */
export interface MatrixColumn {
  readonly kind: "officer" | "unit";
  readonly id: string;
  readonly label: string;
  /** Letters of an officer, or the name of a unit. */
  readonly name: string;
  /** Title of an officer. */
  readonly title?: string;
  readonly isVacant: boolean;
  readonly colour: OfficerColour;
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
  readonly description: string;
}
