import type { RowPlace } from "../model/review.js";

/**
 * A post and its holders, as one row of a foreign file describes them. References to others are still as written: they
 * are matched by number, e-mail, DN or name once all files are read. Readers leave out pay, birth, phone, gender and
 * other facts about people that no chart needs.
 */
export interface PersonRecord {
  readonly place: RowPlace;
  /** The person's number in the source; it becomes the value of `person:`, unless it is an e-mail address. */
  readonly id?: string;
  /** Number of the post, if the source numbers posts. Two people with the same post number share the job. */
  readonly post?: string;
  /** Address by which others refer to the person; the result never contains it. */
  readonly email?: string;
  /** Distinguished name in a directory, by which others refer to the person; the result never contains it. */
  readonly dn?: string;
  /** Holders; none if the file does not name them. */
  readonly names: readonly string[];
  readonly title?: string;
  /** References that all mean the same manager, the most reliable first; the next is tried if one leads to nobody. */
  readonly managers: readonly string[];
  /** References to the people at the other ends of dotted lines. */
  readonly dotted: readonly string[];
  /** Reference to the person whom this one assists. The word `manager` means: whoever manages this person. */
  readonly assistantTo?: string;
  /** Names of units from the widest to the narrowest; empty if the file gives none. */
  readonly unit: readonly string[];
  /** References to groups, for formats that give no paths; the unit is found once all files are read. */
  readonly memberOf?: readonly string[];
  readonly location?: string;
  /** ISO dates. */
  readonly since?: string;
  readonly until?: string;
  readonly state?: "vacant" | "external" | "interim" | "acting";
  /** Facts of this row that the reader guessed, as comments for the result: `the cell holds two names`. */
  readonly guesses: readonly string[];
}

/** The value of `assistantTo` for somebody who assists the manager. */
export const MANAGER = "manager";

/** A unit that a foreign file describes by itself; a unit that appears only in rows about people needs no record. */
export interface UnitRecord {
  readonly place: RowPlace;
  /** Names from the widest unit to this one. */
  readonly path: readonly string[];
  /** References to people who lead the unit. */
  readonly heads: readonly string[];
  /** Number of people, if the file counts them instead of listing them. */
  readonly headcount?: number;
  /**
   * Number of people whom the file counts besides those whom it lists. If several records describe the unit, their
   * numbers are added up.
   */
  readonly unlisted?: number;
  readonly kind?: string;
  readonly purpose?: string;
  /** Whether the source calls the unit a department; otherwise, a unit below another one becomes a team. */
  readonly isDepartment?: boolean;
  /** Id that the file gives the unit, if it differs from the id that would be made from its name. */
  readonly id?: string;
}

/** A unit that names the units above and below it by references, because other files may describe these units. */
export interface GroupRecord {
  readonly place: RowPlace;
  /** Reference by which others name the group; the same text in all files. */
  readonly ref: string;
  readonly name: string;
  readonly parent?: string;
  /** References to the groups below this one; `members` refer to the people of this group by their `id`. */
  readonly children: readonly string[];
  readonly members: readonly string[];
  /** References to people who lead the group. */
  readonly heads?: readonly string[];
  readonly purpose?: string;
  /** Whether the source calls the group a department. */
  readonly isDepartment?: boolean;
  /** Id that the file gives the unit, if it differs from the id that would be made from its name. */
  readonly id?: string;
}
