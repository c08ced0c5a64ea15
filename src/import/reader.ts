import type { Checkpoint } from "../model/deadline.js";
import type { Outcome } from "../model/finding.js";
import type { ReviewCounts, ReviewRemark } from "../model/review.js";
import type { SourceDocument, SourceFile } from "../model/source.js";
import type { WrittenMap } from "../model/written.js";
import type { GroupRecord, PersonRecord, UnitRecord } from "./records.js";

/** A reader, which turns the bytes of one file into sheets of cells, or into records. */
export interface Reader {
  /** Word that users type after `--from`, and the name of the reader's file. */
  readonly id: string;
  /** Name for the review and for help: `CSV or TSV`. */
  readonly title: string;
  /** Tells whether a file is for this reader; the first reader of the list that accepts a file reads it. */
  readonly accepts: (head: FileHead) => boolean;
  /** @throws ImportRefusal for a file that cannot be read at all; smaller faults become remarks. */
  readonly read: (file: ForeignFile, options: ReadOptions) => Reading | Promise<Reading>;
}

/** A file from another program; it can be hostile. */
export interface ForeignFile {
  /** Path as the user wrote it, which the review prints. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Number of bytes at the start of a file by which a reader is chosen. */
export const HEAD_BYTES = 64 * 1024;

/** The start of a file. */
export interface FileHead {
  /** Name of the file in lower case, with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The start as text; characters that are not UTF-8 are replaced. */
  readonly text: string;
}

export interface ReadOptions {
  /** Name of the only sheet to read from a workbook; the others are skipped. */
  readonly sheet?: string | undefined;
  readonly checkpoint: Checkpoint;
  readonly parseYaml: ParseYaml;
}

/** The function that reads one YAML document; it is passed in, because stages do not import each other. */
export type ParseYaml = (file: SourceFile, checkpoint: Checkpoint) => Outcome<SourceDocument>;

/** The content of one file. */
export type Reading = SheetReading | RecordReading | CompanyReading;

/** A whole company, written by `orgwright export`, about which nothing has to be guessed. */
export interface CompanyReading {
  readonly kind: "company";
  readonly map: WrittenMap;
  readonly counts: ReviewCounts;
  readonly remarks: readonly ReviewRemark[];
}

/** Cells whose meaning follows from the headers. The same code turns the sheets of all such readers into people. */
export interface SheetReading {
  readonly kind: "sheets";
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly ReviewRemark[];
}

/** People and units, from a format that says which is which. */
export interface RecordReading {
  readonly kind: "records";
  /** Name of the company, if the file gives one. */
  readonly company?: string;
  readonly people: readonly PersonRecord[];
  readonly units: readonly UnitRecord[];
  /** Groups, which refer to each other; they become units once all files are read. */
  readonly groups?: readonly GroupRecord[];
  /** Number of rows or entries that were read, without those that are left out with a remark. */
  readonly rows: number;
  /** Number of entries about people who have left. */
  readonly inactive?: number;
  readonly remarks: readonly ReviewRemark[];
}

export interface Sheet {
  readonly file: string;
  /** Name of the sheet in a workbook. */
  readonly name?: string;
  readonly rows: readonly SheetRow[];
  /** Whether every row has to have as many cells as the header, as in a CSV; workbooks omit empty cells. */
  readonly isStrict: boolean;
}

export interface SheetRow {
  /** Line on which the row starts, or its number in a sheet; both count from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
