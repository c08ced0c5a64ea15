import type { ExportedFile } from "../model/file.js";
import type { Layout, LayoutPage } from "../model/layout.js";
import type { ExportFormat } from "./exporter.js";
import { describeMissingScripts } from "./missing-scripts.js";

export interface DrawnChart {
  /** Files in the order of the formats, page by page. */
  readonly files: readonly DrawnFile[];
  /** Lines that explain how the shape of the chart was decided. */
  readonly explanation: readonly string[];
  /** Facts that readers should know but cannot see on the chart, each a whole sentence. */
  readonly warnings: readonly string[];
}

export interface DrawnFile extends ExportedFile {
  readonly summary: FileSummary;
}

export interface FileSummary {
  /** Pages of the whole chart, even if this file holds only one of them. */
  readonly pages: number;
  readonly boxes: number;
  /** Units and posts that are rows inside the box of their manager. */
  readonly rows: number;
  /** Size in points at 100 %. */
  readonly smallestTextPt: number;
}

/** The files written from one layout in one format. */
export interface DrawnLayout {
  readonly format: ExportFormat;
  readonly layout: Layout;
  readonly files: readonly ExportedFile[];
}

/** Collects the files of all drawings, in the order in which their formats were requested. */
export function collectChart(drawn: readonly DrawnLayout[], formats: readonly ExportFormat[]): DrawnChart {
  const layouts = [...new Set(drawn.map(({ layout }) => layout))];
  const missingScripts = [...new Set(layouts.flatMap((layout) => layout.missingScripts))];
  return {
    files: formats
      .flatMap((asked) => drawn.filter(({ format }) => format === asked))
      .flatMap(({ layout, files }) => files.map((file) => ({ ...file, summary: summariseFile(file, layout) }))),
    explanation: layouts.flatMap(({ explanation }) => explanation),
    warnings: [
      ...new Set(layouts.flatMap(({ warnings }) => warnings)),
      ...describeMissingScripts(missingScripts, formats),
    ],
  };
}

function summariseFile({ page }: ExportedFile, { pages }: Layout): FileSummary {
  const held = page === undefined ? pages : pages.slice(page - 1, page);
  return {
    pages: pages.length,
    boxes: sumOf(held, ({ boxes }) => boxes.length),
    rows: sumOf(held, ({ boxes }) => boxes.reduce((sum, { rows }) => sum + rows.length, 0)),
    smallestTextPt: Math.min(...held.map(({ smallestTextPt }) => smallestTextPt)),
  };
}

function sumOf(pages: readonly LayoutPage[], count: (page: LayoutPage) => number): number {
  return pages.reduce((sum, page) => sum + count(page), 0);
}
