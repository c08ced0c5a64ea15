import type { UpdateKind } from "./update.js";

/**
 * An account of an import: what was read, what was guessed and what was left out, before anybody relies on the result.
 */
export interface Review {
  readonly files: readonly ReviewedFile[];
  readonly columns: readonly ReviewedColumn[];
  readonly counts: ReviewCounts;
  /** Remarks in reading order: by kind, then by place. */
  readonly remarks: readonly ReviewRemark[];
  /** Changes of a company file; set only for an import into an existing file. */
  readonly plan?: UpdatePlan;
}

export interface ReviewedFile {
  readonly path: string;
  /** Title of the reader (the format), and of the product if its columns were recognised: `CSV or TSV (Workday)`. */
  readonly format: string;
}

export interface ReviewedColumn {
  readonly file: string;
  /** Name of the sheet in a workbook. */
  readonly sheet?: string;
  /** Header as written. */
  readonly header: string;
  /** Word for the field that the column fills; absent for an ignored column. */
  readonly field?: string;
  readonly because: ColumnReason;
}

/** `personal`: the column holds pay, birth, phone, gender and the like, and is never read. */
export type ColumnReason = "asked" | "profile" | "alias" | "joined" | "explained" | "personal" | "taken" | "unknown";

export interface ReviewCounts {
  readonly rows: number;
  readonly posts: number;
  readonly departments: number;
  readonly officers: number;
  readonly vacant: number;
  readonly managersMatched: number;
  readonly guessed: number;
  /** Number of rows that should be in the result but are missing from it. */
  readonly leftOut: number;
  /** Number of rows about people who have left. */
  readonly inactive: number;
}

/** Kinds of remarks, in reading order. */
export const REMARK_KINDS = [
  "left-out",
  "unknown-manager",
  "ambiguous-manager",
  "loop",
  "guessed-manager",
  "several-tops",
  "duplicate",
  "job-share",
  "officer",
  "department",
  "reading",
  "check",
] as const;

export type RemarkKind = (typeof REMARK_KINDS)[number];

/**
 * `error`: something is missing or wrong in the result; `guess`: somebody should look at it; `note`: for information.
 */
export type RemarkWeight = "error" | "guess" | "note";

export interface ReviewRemark {
  readonly kind: RemarkKind;
  readonly weight: RemarkWeight;
  /** One sentence or more; words from the file are in quotes. */
  readonly message: string;
  readonly places: readonly RowPlace[];
}

/** A line of a text file, or a row of a sheet; without a line, the file as a whole. */
export interface RowPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly line?: number;
}

/** Changes of a company file, ready to be reported. */
export interface UpdatePlan {
  /** Path of the company file. */
  readonly company: string;
  /** Paths of the files that change. */
  readonly files: readonly string[];
  /** Whether the changes were written. */
  readonly isWritten: boolean;
  readonly changes: readonly LocatedChange[];
}

export interface LocatedChange {
  readonly kind: UpdateKind;
  /** Whether somebody should look at the change, because the person was not matched by a number. */
  readonly isGuess: boolean;
  /** One sentence or more; names are in quotes. */
  readonly message: string;
  readonly rows: readonly RowPlace[];
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}
