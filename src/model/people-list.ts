import type { RowPlace } from "./review.js";

/** People as files of other programs list them, before anything is made of them. */
export interface PeopleList {
  /** Paths of the files, in the order in which they were named. */
  readonly files: readonly string[];
  readonly people: readonly ListedPerson[];
  /** Number of rows that could not be read, so that nobody takes the people in them for gone. */
  readonly leftOut: number;
  /** Number of rows about people who are no longer there. */
  readonly inactive: number;
}

/** A list of people with everything that an import writes about them. */
export interface PostList extends PeopleList {
  readonly people: readonly ListedPost[];
  readonly units: readonly ListedUnit[];
}

/** A unit of a list, and of all units below it. */
export interface ListedUnit {
  /** Names from the widest unit to this one, without a company around all of them. */
  readonly path: readonly string[];
  /** Number of people, with those of the units below. */
  readonly headcount: number;
  /** Position of the head in the list. */
  readonly head?: number;
}

/** One row: a post and its holders. */
export interface ListedPerson {
  readonly place: RowPlace;
  /** Number of the person; absent if the file has none, or if several people share the row. */
  readonly id?: string;
  /** Holders; none for an open post. */
  readonly names: readonly string[];
  readonly title?: string;
  /** Names of units from the widest to the narrowest; empty if the file gives none. */
  readonly unit: readonly string[];
  /** Position of the manager in the list, if the file names one who is in it. */
  readonly manager?: number;
}

/** One row with everything that an import writes about it. */
export interface ListedPost extends ListedPerson {
  /** Word by which other entries refer to the post. */
  readonly word: string;
  /** Value of `person:`; absent if several people or nobody hold the post. */
  readonly person?: string;
  /** Ids or words of the roles that make it an officer in an import; none for other posts. */
  readonly roles: readonly string[];
  readonly state?: "vacant" | "external" | "interim" | "acting";
  readonly since?: string;
  readonly until?: string;
  readonly location?: string;
  /** Position of the person whom this one assists. */
  readonly assists?: number;
  /** Positions of the people on the other end of dotted lines. */
  readonly dotted: readonly number[];
}
