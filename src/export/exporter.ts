import type { Checkpoint } from "../model/deadline.js";
import type { Colour, Drawing, DrawingPage } from "../model/drawing.js";
import type { ExploredCompany } from "../model/explored.js";
import type { ExportedFile } from "../model/file.js";
import type { BundledFont, GlyphShapes, SubsetFont, Typeface } from "../model/font.js";
import type { LayoutPage } from "../model/layout.js";
import type { Machine } from "../model/machine.js";
import type { Paper } from "../model/view.js";
import type { Deck } from "./deck-model.js";

export type ExportFormat = "svg" | "png" | "pdf" | "pptx" | "html" | "txt";

export interface Exporter {
  readonly id: ExportFormat;
  readonly title: string;
  /** Word for a file in this format, for help pages. */
  readonly noun: string;
  /** Extension with its dot. */
  readonly extension: string;
  /** Whether each page becomes a file of its own; otherwise one file holds all pages. */
  readonly isPaged: boolean;
  /** Paper of charts in this format if the user names none. */
  readonly page: Paper;
  /** Whether the format fills a window, so that no paper is used. */
  readonly isFluid?: true;
  /** Source of letters that the bundled font lacks: `viewer` means the viewer's fonts, `bundled` means none. */
  readonly letters: "viewer" | "bundled";
  readonly load: (machine: Machine) => Promise<StartWriting>;
}

export interface ExportOptions {
  /**
   * Name of the file to be written, without folder and extension. Pages that are files of their own are called
   * `stem-1.svg`, `stem-2.svg`, ..., and link to one another by these names.
   */
  readonly stem: string;
  readonly font: BundledFont;
  /** Typefaces of the company in the order in which they are tried; absent if there is only the bundled font. */
  readonly typefaces?: readonly Typeface[] | undefined;
  /** Outlines of the typefaces; set if there are typefaces. */
  readonly glyphs?: GlyphShapes | undefined;
  /** Cuts fonts down to the characters of a picture; set if pictures carry their fonts. */
  readonly subset?: SubsetFont | undefined;
  /** Pixels of a picture for each px of the drawing; defaults to 1. */
  readonly scale?: number | undefined;
  /** Background of a picture instead of the drawing's own; `none` is transparent. */
  readonly background?: Colour | undefined;
  /** Deck that the presentation is built on, instead of orgwright's own theme. */
  readonly deck?: Deck | undefined;
  /** Company whose data an HTML page holds, so that people can explore it. */
  readonly explored?: ExploredCompany | undefined;
  /** Whether an HTML page holds all facts as text and has no scripts. */
  readonly isStatic?: boolean | undefined;
  readonly checkpoint?: Checkpoint | undefined;
}

/** A drawing without its pages, which arrive one by one so that they are never all in memory. */
export interface DrawingFrame extends Omit<Drawing, "pages"> {
  /** Titles of all pages, in the order in which the pages arrive. */
  readonly pageTitles: readonly string[];
}

/** Writes one drawing in one format, page by page. */
export interface DrawingWriter {
  /**
   * Writes the next page, which was drawn from a page of a layout. Returns the page's file if each page is a file of
   * its own.
   * @throws ExportRefusal if the format cannot hold the page.
   */
  readonly addPage: (page: DrawingPage, layout: LayoutPage) => ExportedFile | undefined;
  /** Ends the one file that holds all pages; absent where each page is a file of its own. */
  readonly finish?: () => ExportedFile | Promise<ExportedFile>;
}

export type StartWriting = (frame: DrawingFrame, options: ExportOptions) => DrawingWriter;

/**
 * Refusal of a request that exceeds what a format can hold; this is not a defect of orgwright. The message gives the
 * limit and the remedy.
 */
export class ExportRefusal extends Error {}
