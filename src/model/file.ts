/**
 * A finished output file for the caller to write; there is one per page if files of the format can hold only one page.
 */
export interface ExportedFile {
  /** Page number from 1; absent when the file holds all pages. */
  readonly page?: number;
  /** Extension with its dot: `.svg`. */
  readonly extension: string;
  readonly content: string | Uint8Array;
}
