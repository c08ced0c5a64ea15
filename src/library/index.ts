/**
 * In: calls from programs, some of which are not written in TypeScript. Out: what the pipeline returns. The surprise:
 * these functions only check their arguments and call the pipeline. The command line calls the pipeline directly.
 */
import type {
  DrawChartOptions as DrawingOptions,
  DrawnChart,
  Drawer,
  LoadCompanyOptions,
  LoadedCompany,
} from "../pipeline.js";
import * as pipeline from "../pipeline.js";
import type { Finding } from "../model/finding.js";
import type { FontSource } from "../model/font.js";
import type { Graph } from "../model/graph.js";
import type { Checked, CheckOptions, Opened, OpenOptions } from "../model/opened.js";
import type { Review } from "../model/review.js";
import type { SourceFile } from "../model/source.js";
// Import this statically. With a dynamic import, the bundler would move the pipeline into a separate file, from which
// it could not find the fonts.
import { importTables } from "../tables.js";
import {
  expectFile,
  expectFiles,
  expectFonts,
  expectGraph,
  expectOpened,
  expectOptions,
  expectWords,
} from "./arguments.js";

export { EXPORT_TARGETS, exportCompany } from "./export-company.js";
export type { ExportCompanyOptions, ExportedCompany, ExportTarget } from "./export-company.js";

/**
 * Formats of charts. The list is repeated here because the exporters, which define these formats, are loaded only when
 * needed. A test compares the two lists.
 */
export const CHART_FORMATS = ["svg", "png", "pdf", "pptx", "html", "txt"] as const;

/**
 * Reads a company file and the files it includes. Never throws for faults in a file: each fault becomes a problem in
 * the result.
 * @throws TypeError if the file is not `{ path, content }`.
 */
export function openCompany(file: SourceFile, options: OpenOptions = {}): Opened {
  expectFile("openCompany", file);
  expectOptions("openCompany", options, "openCompany(file, { includes })");
  return pipeline.openCompany(file, options);
}

/** Lists all findings about a company that was opened, with the policy and the date on which they depend. */
export function checkOpened(opened: Opened, options: CheckOptions = {}): Checked {
  expectOpened("checkOpened", opened);
  expectOptions("checkOpened", options, "checkOpened(opened, { now: '2026-03-31' })");
  return pipeline.checkOpened(opened, options);
}

/**
 * Opens a company and lists the faults of its files. `checkCompany` also lists what the rules find in the company
 * itself.
 */
export function loadCompany(file: SourceFile, options: LoadCompanyOptions = {}): LoadedCompany {
  expectFile("loadCompany", file);
  expectOptions("loadCompany", options, "loadCompany(file, { includes })");
  return pipeline.loadCompany(file, options);
}

/** Opens companies and lists all findings, sorted by file, place and rule. */
export function checkCompany(
  files: readonly SourceFile[],
  options: pipeline.CheckCompanyOptions = {},
): readonly Finding[] {
  expectFiles("checkCompany", files);
  expectOptions("checkCompany", options, "checkCompany(files, { now: '2026-03-31' })");
  return pipeline.checkCompany(files, options);
}

/** Options of a chart. */
export interface DrawChartOptions extends Omit<DrawingOptions, "typefaces"> {
  /** Typefaces for characters that the bundled font lacks, in the order in which they are tried. */
  readonly fonts?: readonly FontSource[] | undefined;
}

/**
 * Draws the chart of a company. The same graph gives the same bytes on every machine.
 * @param drawer keeps what earlier drawings have measured; if it is omitted, a new one is created for this chart.
 * @throws ExportRefusal when a format cannot hold what is asked for, and FontRefusal when a font cannot be used; their
 *   messages say what to do.
 */
export async function drawChart(graph: Graph, options: DrawChartOptions, drawer?: Drawer): Promise<DrawnChart> {
  const example = 'drawChart(graph, { formats: ["svg"] })';
  expectGraph("drawChart", graph);
  expectOptions("drawChart", options, example);
  expectWords("'formats' of drawChart", options.formats, CHART_FORMATS, example);
  if (drawer !== undefined) expectOptions("drawChart", drawer, "drawChart(graph, options, await createDrawer())");
  const { fonts, ...others } = options;
  if (fonts === undefined || fonts.length === 0) return pipeline.drawChart(graph, others, drawer);
  expectFonts("drawChart", fonts);
  // Open fonts one by one: the check of one font can take 40 MiB of memory.
  const typefaces = [];
  for (const font of fonts) typefaces.push(await pipeline.openTypeface(font));
  return pipeline.drawChart(graph, { ...others, typefaces }, drawer);
}

/** Options of an import. */
export interface ImportCompanyOptions {
  /** Path of the new company file, which findings in the review show; `company.yaml` by default. */
  readonly name?: string | undefined;
  /**
   * Format of the files, or the product that wrote them, such as `workday`. By default, the format of each file is
   * recognised.
   */
  readonly from?: string | undefined;
  /** Columns of the table, each with the field that it fills: `Job Title=title, Boss=manager`. */
  readonly map?: string | undefined;
  /** Name of a workbook's sheet, if only that sheet is to be read. */
  readonly sheet?: string | undefined;
  /** Whether each top department is written into a file of its own. */
  readonly isSplit?: boolean | undefined;
  /** Deadline, as in `OpenOptions`. */
  readonly expired?: OpenOptions["expired"];
}

/** A company made from files of other programs: the company file first, then the files it includes, and the review. */
export interface ImportedCompany {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly review: Review;
}

/**
 * Makes a company file from tables of people and other files that `orgwright import` reads.
 * @throws ImportRefusal if a file cannot be read at all, or lists nobody; its message says what to do.
 */
export async function importCompany(
  files: readonly SourceFile[],
  options: ImportCompanyOptions = {},
): Promise<ImportedCompany> {
  expectFiles("importCompany", files);
  expectOptions("importCompany", options, 'importCompany(files, { map: "Job Title=title" })');
  const { name, from, map, sheet, isSplit, expired } = options;
  const settings = { from, map, sheet, isSplit, expired, ...(name !== undefined && { name }) };
  return importTables(
    files.map(({ path, content }) => ({
      path,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
    })),
    settings,
  );
}
