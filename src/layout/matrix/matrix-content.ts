import type { Part } from "../../model/panel.js";
import type { OfficerColour, Owner } from "../../model/queries.js";
import type { BadgeContent } from "../content/badges.js";

/** The content of a matrix in words, before anything is placed. */
export interface MatrixContent {
  readonly rows: readonly AreaRow[];
  /** Columns: officers first, then units. */
  readonly columns: readonly MatrixColumn[];
}

/** A focus area, and everybody's part in it. */
export interface AreaRow {
  readonly id: string;
  readonly name: string;
  /** Owner of the area. `none`: the company does not need the area. `unowned`: nobody answers for it. */
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
  /** Letters of the officers who answer for the area. */
  readonly answerers: readonly string[];
  readonly badges: readonly BadgeContent[];
  /** Whether nobody answers and no unit's kind suggests anybody; the cells are then hatched. */
  readonly isGap: boolean;
  /** Titles of posts that answer and have no badge. */
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
