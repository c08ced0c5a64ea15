/** A finished output file, one per page where the format holds one page; the caller writes it. */
export interface ExportedFile {
  /** Page number from 1; absent when the file holds everything there is. */
  readonly page?: number;
  /** Extension with its dot: `.svg`. */
  readonly extension: string;
  readonly content: string | Uint8Array;
}
