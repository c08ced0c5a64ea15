import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";

export type ExportFormat = "svg" | "txt";

export interface Exporter {
  readonly id: ExportFormat;
  readonly title: string;
  /** With its dot. */
  readonly extension: string;
  /** One file for each page, where there are several. */
  readonly isPaged: boolean;
  readonly load: () => Promise<WriteDrawing>;
}

export interface ExportOptions {
  /**
   * Name of the file to be written, without folder and extension: pages that are files of their own are called
   * `stem-1.svg`, `stem-2.svg`, ..., and link to one another by these names.
   */
  readonly stem: string;
}

/** One file, or one for each page where the format holds one page. */
export type WriteDrawing = (drawing: Drawing, options: ExportOptions) => readonly ExportedFile[];
