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
  /** Lines about the holders in this company: one for each, or one that says that nobody holds it. */
  readonly holders: readonly string[];
  /** True if nobody holds it, or every post with this role is vacant. */
  readonly isVacant: boolean;
  readonly look?: RoleLook;
  readonly areas: readonly AreaContent[];
  /** The one question that tells the role from its neighbours. */
  readonly question?: string;
  /** Departments that the role usually leads. */
  readonly departments: readonly string[];
  /** Sentences about the role in this company: with the names of its units, and with their number alone. */
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
  /** Letters of the officers who answer for it. */
  readonly answerers: readonly string[];
  /** Sentence that says who answers for it. */
  readonly told: string;
  /** The same sentence, if a post answers that is not an officer and so has no badge. */
  readonly note?: string;
}
