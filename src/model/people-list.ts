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
