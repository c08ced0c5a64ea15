/**
 * The stages in order, and nothing else. What a chart needs beyond a check (fonts, layout, drawing, and the
 * packages of its format) is loaded when the first chart is drawn, so that `check` starts without any of it.
 */
import { settleFindings, sortFindings } from "./check/index.js";
import { createCompanySchema, validateCompany } from "./company/index.js";
import { EXPORTERS, exportDrawing } from "./export/index.js";
import type { ExportFormat } from "./export/index.js";
import { buildGraph } from "./graph/index.js";
import type { ExportedFile } from "./model/file.js";
import type { Finding } from "./model/finding.js";
import type { Graph } from "./model/graph.js";
import { REPORT_FORMATS, reportFindings, toPrintable } from "./report/index.js";
import type { SourceFile } from "./model/source.js";
import { parseSource } from "./source/index.js";

// What the command line needs besides: see `index.ts` for what the library offers.
export { createCompanySchema, EXPORTERS, REPORT_FORMATS, reportFindings, toPrintable };
export type { ExportFormat } from "./export/index.js";
export type { Colours, ReportContext, ReportFormat } from "./report/index.js";

/** What could be made of a company file. */
export interface LoadedCompany {
  /** Absent when nothing can be drawn: the file is not YAML, or names neither a unit nor an officer. */
  readonly graph?: Graph | undefined;
  /** Sorted by place and rule. */
  readonly findings: readonly Finding[];
}

export interface DrawChartOptions {
  readonly format: ExportFormat;
}

export interface DrawnChart {
  readonly files: readonly ExportedFile[];
  readonly summary: ChartSummary;
}

export interface ChartSummary {
  readonly pages: number;
  readonly boxes: number;
  /** In points at 100 %. */
  readonly smallestTextPt: number;
}

/** Reads one company file. Whatever is wrong with it is a finding; bad text never throws. */
export function loadCompany(file: SourceFile): LoadedCompany {
  const document = parseSource(file);
  const company = document.value && validateCompany(document.value);
  const graph = company?.value && buildGraph(company.value);
  const problems = [document, company, graph].flatMap((outcome) => outcome?.problems ?? []);
  const places = { file: file.path, locate: document.value?.locate };
  return { graph: graph?.value, findings: settleFindings(problems, places) };
}

/** Reads company files and says what is wrong with them, sorted by file, place and rule. */
export function checkCompany(files: readonly SourceFile[]): readonly Finding[] {
  return sortFindings(files.flatMap((file) => loadCompany(file).findings));
}

/** Draws the chart of a company. The same graph gives the same bytes on every machine. */
export async function drawChart(graph: Graph, options: DrawChartOptions): Promise<DrawnChart> {
  const [{ createTextMeasure }, { layOutGraph }, { drawLayout }] = await Promise.all([
    import("./fonts/index.js"),
    import("./layout/index.js"),
    import("./draw/index.js"),
  ]);
  const layout = await layOutGraph(graph, { measure: createTextMeasure() });
  const drawing = drawLayout(layout, { theme: "light" });
  const files = await exportDrawing(drawing, options.format);
  const summary = {
    pages: layout.pages.length,
    boxes: layout.pages.reduce((sum, page) => sum + page.boxes.length, 0),
    smallestTextPt: Math.min(...layout.pages.map((page) => page.smallestTextPt)),
  };
  return { files, summary };
}
