import type { ExportedFile } from "../model/file.js";
import type { Layout } from "../model/layout.js";
import type { ExportFormat } from "./exporter.js";
import { EXPORTER_BY_FORMAT } from "./exporters.js";
import { describeMissingScripts, lacksFonts } from "./missing-scripts.js";
import type { MissingScripts } from "./missing-scripts.js";

export interface DrawnChart extends ChartNotes {
  /** Files in the order of the formats, page by page. */
  readonly files: readonly DrawnFile[];
}

export interface ChartNotes {
  /** Lines of text that explain how the shape of the chart was decided. */
  readonly explanation: readonly string[];
  /** Facts that readers should know but cannot see on the chart, each a whole sentence. */
  readonly warnings: readonly string[];
  /** Whether a file that has to look the same everywhere contains characters that no font has. */
  readonly lacksFonts: boolean;
}

type LayoutNotes = Pick<Layout, "explanation" | "warnings" | "missingScripts">;

export interface DrawnFile extends ExportedFile {
  readonly summary: FileSummary;
}

export interface FileSummary {
  /** Number of pages of the whole chart, even if this file holds only one of them. */
  readonly pages: number;
  readonly boxes: number;
  /** Number of units and posts that are rows inside the box of their manager. */
  readonly rows: number;
  /** Number of role cards in a view of roles; a card that several pages repeat counts once. */
  readonly roles: number;
  /** Number of areas in a matrix; an area that several pages repeat counts once. */
  readonly areas: number;
  /** Number of units and posts that are rows of a timeline. */
  readonly timelineRows: number;
  /** Number of notes on pages that hold nothing else. */
  readonly notes: number;
  /** Size of the smallest text, in points at 100 %. */
  readonly smallestTextPt: number;
}

/** Sorts the files of a chart by the order of the requested formats, then by page. */
export function sortFiles<File extends Pick<ExportedFile, "extension">>(
  files: readonly File[],
  formats: readonly ExportFormat[],
): readonly File[] {
  const placeOf = ({ extension }: File) => formats.findIndex((id) => EXPORTER_BY_FORMAT[id].extension === extension);
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Joins the notes on all layouts of a chart. */
export function joinNotes(layouts: readonly LayoutNotes[], drawn: Omit<MissingScripts, "scripts">): ChartNotes {
  const missing = { ...drawn, scripts: [...new Set(layouts.flatMap((layout) => layout.missingScripts))] };
  return {
    explanation: layouts.flatMap(({ explanation }) => explanation),
    warnings: [...new Set(layouts.flatMap(({ warnings }) => warnings)), ...describeMissingScripts(missing)],
    lacksFonts: lacksFonts(missing),
  };
}
