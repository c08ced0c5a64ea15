import type { NodeId } from "./graph.js";
import type { RowPlace } from "./review.js";
import type { Origin } from "./source.js";

/** Kinds of differences between a company file and a list of people, in the order in which reports give them. */
export const DRIFT_KINDS = [
  "number-of-another",
  "moved",
  "perhaps-the-same",
  "only-in-list",
  "only-in-company",
  "unknown-unit",
  "unit-without-owner",
] as const;

export type DriftKind = (typeof DRIFT_KINDS)[number];

/** A comparison of a company file with lists, ready to be reported. */
export interface LocatedDrift {
  /** Path of the company file. */
  readonly company: string;
  /** Paths of the lists. */
  readonly lists: readonly string[];
  readonly counts: DriftCounts;
  readonly differences: readonly LocatedDifference[];
  /** Ages of the files for which an age is known. */
  readonly ages: readonly FileAge[];
}

export interface LocatedDifference extends Omit<Difference, "origin" | "fact"> {
  /** Place in the company file or in a file that it includes. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

/** The day on which a file was last changed, and the number of days since then. */
export interface FileAge {
  readonly file: string;
  /** ISO date. */
  readonly date: string;
  readonly days: number;
}

/** Differences between a company file and the people that another program lists. */
export interface Drift {
  readonly counts: DriftCounts;
  /** Differences by kind, and in file order within a kind. */
  readonly differences: readonly Difference[];
}

export interface DriftCounts {
  /** Number of people whom the company file names. */
  readonly inCompany: number;
  /** Number of people in the list. */
  readonly inList: number;
  /** Number of people who are in both the company file and the list. */
  readonly inBoth: number;
  /** Number of people whom only the list names and for whose units the company file lists no posts. */
  readonly unlisted: number;
  /** Number of rows that could not be read. */
  readonly leftOut: number;
  /** Number of rows about people who have left. */
  readonly inactive: number;
}

export interface Difference {
  readonly kind: DriftKind;
  /** One sentence; names are in quotes. */
  readonly message: string;
  /** Ids of the entries in the company file that the difference is about. */
  readonly subjects: readonly NodeId[];
  /** Place in the company file, if there is one. */
  readonly origin?: Origin;
  /** Places in the list. */
  readonly rows: readonly RowPlace[];
  /** Text that, besides the subjects, sets this difference apart from others; it is hashed, and never printed. */
  readonly fact: string;
}
