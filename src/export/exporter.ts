import type { Checkpoint } from "../model/deadline.js";
import type { Colour, Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { BundledFont } from "../model/font.js";
import type { Paper } from "../model/view.js";
import type { Deck } from "./deck-model.js";

export type ExportFormat = "svg" | "png" | "pdf" | "pptx" | "txt";

export interface Exporter {
  readonly id: ExportFormat;
  readonly title: string;
  /** What a file in this format is, in one word for help pages. */
  readonly noun: string;
  /** With its dot. */
  readonly extension: string;
  /** One file for each page, where there are several; otherwise all pages are in one file. */
  readonly isPaged: boolean;
  /** What charts in this format are drawn on when nobody names a page. */
  readonly page: Paper;
  /** Whose fonts show the letters: the viewer's, where the bundled one lacks some, or the bundled one alone. */
  readonly letters: "viewer" | "bundled";
  readonly load: () => Promise<WriteDrawing>;
}

export interface ExportOptions {
  /**
   * Name of the file to be written, without folder and extension: pages that are files of their own are called
   * `stem-1.svg`, `stem-2.svg`, ..., and link to one another by these names.
   */
  readonly stem: string;
  readonly font: BundledFont;
  /** Pixels of a picture for each px of the drawing; 1 without one. */
  readonly scale?: number | undefined;
  /** Ground of a picture instead of the drawing's own; `none` is transparent. */
  readonly background?: Colour | undefined;
  /** What the slides of a presentation stand on, instead of a theme of our own. */
  readonly deck?: Deck | undefined;
  readonly checkpoint?: Checkpoint | undefined;
}

/**
 * One file, or one for each page where the format holds one page.
 * @throws ExportRefusal when the format cannot hold what is asked for.
 */
export type WriteDrawing = (
  drawing: Drawing,
  options: ExportOptions,
) => readonly ExportedFile[] | Promise<readonly ExportedFile[]>;

/** Asked for is more than a format can hold; nobody's fault. The message says how much that is, and the remedy. */
export class ExportRefusal extends Error {}
