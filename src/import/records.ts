import type { RowPlace } from "../model/review.js";

/**
 * A post and its holders, as one row of a foreign file describes them. References to others are still as written: they
 * are matched by number, e-mail, DN or name once all files are read. Readers leave out pay, birth, phone, gender and
 * other facts about people that no chart needs.
 */
export interface PersonRecord {
  readonly place: RowPlace;
  /** The person's number in the source; it ends up in `person:`, unless it is an e-mail address. */
  readonly id?: string;
  /** Number of the post, if the source numbers posts: two people with one post are a job share. */
  readonly post?: string;
  /** Address by which others refer to the person; it is never written. */
  readonly email?: string;
  /** Distinguished name in a directory, by which others refer to the person; it is never written. */
  readonly dn?: string;
  /** Holders; none if the file does not name them. */
  readonly names: readonly string[];
  readonly title?: string;
  /** References to the one manager, the most reliable first: the others are tried if it leads to nobody. */
  readonly managers: readonly string[];
  /** References to people on the other end of dotted lines. */
  readonly dotted: readonly string[];
  /** Reference to the person whom this one assists; `manager` means the manager. */
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

/** A unit that a foreign file describes by itself; units that only people name need no record. */
export interface UnitRecord {
  readonly place: RowPlace;
  /** Names from the widest unit to this one. */
  readonly path: readonly string[];
  /** References to people who lead the unit. */
  readonly heads: readonly string[];
  /** Number of people, if the file counts them instead of listing them. */
  readonly headcount?: number;
  /** Number of people whom the file counts besides those who are listed; counts of several records add up. */
  readonly unlisted?: number;
  readonly kind?: string;
  readonly purpose?: string;
  /** Whether the source calls it a department; below another unit it is a team otherwise. */
  readonly isDepartment?: boolean;
  /** Id that the file gives the unit, if it is not the one that its name would make. */
  readonly id?: string;
}

/** A unit that refers to the one above it, which may be described in another file. */
export interface GroupRecord {
  readonly place: RowPlace;
  /** Reference by which others mean the group; the same text in all files. */
  readonly ref: string;
  readonly name: string;
  readonly parent?: string;
  /** References to groups below it, and to people in it by their `id`. */
  readonly children: readonly string[];
  readonly members: readonly string[];
  /** References to people who lead it. */
  readonly heads?: readonly string[];
  readonly purpose?: string;
  /** Whether the source calls it a department. */
  readonly isDepartment?: boolean;
  /** Id that the file gives the unit, if it is not the one that its name would make. */
  readonly id?: string;
}
