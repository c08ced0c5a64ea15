import type { RowPlace } from "./review.js";

/** People as files of other programs list them, before they become entries. */
export interface PeopleList {
  /** Paths of the files, in the order in which they were named. */
  readonly files: readonly string[];
  readonly people: readonly ListedPerson[];
  /** Number of rows that could not be read: a person missing from `people` may be in one of them. */
  readonly leftOut: number;
  /** Number of rows about people who have left. */
  readonly inactive: number;
}

/** A list of people with everything that an import writes about them. */
export interface PostList extends PeopleList {
  readonly people: readonly ListedPost[];
  readonly units: readonly ListedUnit[];
}

/** A unit of the list, with figures that include the units below it. */
export interface ListedUnit {
  /** Names from the widest unit to this one. A top unit that is the company itself is left out. */
  readonly path: readonly string[];
  /** Number of people, including those of the units below. */
  readonly headcount: number;
  /** Index of the head in `people`. */
  readonly head?: number;
}

/** One row: a post and its holders. */
export interface ListedPerson {
  readonly place: RowPlace;
  /** Personnel number; absent if the file has none, or if several people share the row. */
  readonly id?: string;
  /** Holders; none for a vacant post. */
  readonly names: readonly string[];
  readonly title?: string;
  /** Names of units from the widest to the narrowest; empty if the file gives none. */
  readonly unit: readonly string[];
  /** Index of the manager in `people`, if the file names a manager who is in `people`. */
  readonly manager?: number;
}

/** One row with everything that an import writes about it. */
export interface ListedPost extends ListedPerson {
  /** Word by which other entries refer to the post. */
  readonly word: string;
  /** Value of `person:`; absent if several people or nobody hold the post. */
  readonly person?: string;
  /** Roles that make the post an officer in an import, by id or as written; none for other posts. */
  readonly roles: readonly string[];
  readonly state?: "vacant" | "external" | "interim" | "acting";
  readonly since?: string;
  readonly until?: string;
  readonly location?: string;
  /** Index in `people` of the person whom this one assists. */
  readonly assists?: number;
  /** Indexes in `people` of the people at the other ends of dotted lines. */
  readonly dotted: readonly number[];
}
