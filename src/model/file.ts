/** A finished output file, one per page where the format holds one page; whoever asked for it writes it. */
export interface ExportedFile {
  /** Page number from 1; absent when the file holds everything there is. */
  readonly page?: number;
  /** With its dot: `.svg`. */
  readonly extension: string;
  readonly content: string | Uint8Array;
}
