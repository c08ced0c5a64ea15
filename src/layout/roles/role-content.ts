import type { OfficerColour } from "../../model/queries.js";
import type { Orientation } from "../../model/panel.js";
import type { BadgeContent } from "../content/badges.js";

/** The content of a role's card in words. */
export interface RoleContent {
  /** Id of the role. */
  readonly role: string;
  readonly colour: OfficerColour;
  readonly letters: string;
  readonly title: string;
  /** Lines about the holders in this company: one for each, or one that says that nobody holds the role. */
  readonly holders: readonly string[];
  /** Whether nobody holds the role, or every post with it is vacant. */
  readonly isVacant: boolean;
  readonly look?: RoleLook;
  readonly areas: readonly AreaContent[];
  /** Question that distinguishes the role from similar ones. */
  readonly question?: string;
  /** Departments that the role usually leads. */
  readonly departments: readonly string[];
  /** Sentences about the role in this company: `full` names its units, `short` only counts them. */
  readonly here: { readonly full: string; readonly short: string };
}

/** Orientation and purpose of a role. */
export interface RoleLook {
  readonly orientation: Orientation;
  readonly word: string;
  readonly headline?: string;
  readonly mission?: string;
}

/** A key area of a role, and who answers for it in this company. */
export interface AreaContent {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly string[];
  readonly badges: readonly BadgeContent[];
  /** Letters of the officers who answer for the area. */
  readonly answerers: readonly string[];
  /** Sentence that says who answers for the area. */
  readonly told: string;
  /** The same sentence, if a post that is not an officer answers and so has no badge. */
  readonly note?: string;
}
