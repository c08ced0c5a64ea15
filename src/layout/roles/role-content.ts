import type { OfficerColour } from "../../model/queries.js";
import type { Orientation } from "../../model/panel.js";
import type { BadgeContent } from "../content/badges.js";

/** Everything that the card of a role says, in words. */
export interface RoleContent {
  /** Id of the role. */
  readonly role: string;
  readonly colour: OfficerColour;
  readonly letters: string;
  readonly title: string;
  /** Who holds it here: one line for each holder, or that nobody does. */
  readonly holders: readonly string[];
  /** Nobody holds it, or every post that does is vacant. */
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

/** Where a role looks, and what it is for. */
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
  /** Letters of those who answer for it. */
  readonly answerers: readonly string[];
  /** Who answers for it, in a sentence. */
  readonly told: string;
  /** The same where badges cannot say it all, because a post that is not an officer answers. */
  readonly note?: string;
}
