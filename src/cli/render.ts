import process from "node:process";
import type { Graph } from "../model/graph.js";
import type { Settings } from "../model/settings.js";
import { drawChart, loadCompany, sortFindings, toPrintable } from "../pipeline.js";
import type { DrawChartOptions, DrawnChart } from "../pipeline.js";
import { readAskedSettings } from "./asked-settings.js";
import type { SettingFlags } from "./asked-settings.js";
import { describeFile } from "./chart-notes.js";
import { readConfigFor } from "./config-files.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { resolveFocus } from "./focus.js";
import { readInputFile } from "./input-files.js";
import { compareOutputFile, findStaleFiles, writeOutputFiles } from "./output-files.js";
import type { FileState, OutputFile } from "./output-files.js";
import { pathOfFile, refuseSameFile, resolveChartTarget } from "./output-target.js";
import type { ChartTarget, FileTarget } from "./output-target.js";
import { coloursFor, note, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface RenderOptions {
  readonly file: string;
  readonly output: string | undefined;
  readonly format: string | undefined;
  readonly flags: SettingFlags;
  readonly focus: string | undefined;
  readonly config: string | undefined;
  readonly explainLayout: boolean;
  /** Compare with the files on disk instead of writing them. */
  readonly check: boolean;
}

const REMEDIES: Readonly<Record<FileState, string>> = {
  same: "up to date",
  different: "is out of date: run the same command without --check to draw it again",
  missing: "is missing: run the same command without --check to draw it",
};

const NOTHING_DRAWN = "Nothing was drawn, and no file was touched.\n";

/** `orgwright render`: draws one company file. Gives the exit code. */
export async function render(options: RenderOptions): Promise<number> {
  const { file, check } = options;
  const target = resolveChartTarget({ input: file, output: options.output, format: options.format });
  if (check && target.kind === "stdout")
    throw new UsageError("--check compares with files on disk, so '-o -' says nothing. Leave one of the two out.");
  const asked = readAskedSettings(options.flags, process.env);
  const input = await readInputFile(file);
  const config = await readConfigFor({ companyFile: file, named: options.config, theme: asked.theme });

  const { graph, findings } = loadCompany(input);
  const all = sortFindings([...findings, ...config.findings]);
  const inputs = config.input === undefined || config.findings.length === 0 ? [input] : [input, config.input];
  if (all.length > 0) note(writeReport("text", all, inputs, coloursFor(process.stderr)));
  if (config.isBad || graph === undefined) {
    note(NOTHING_DRAWN);
    return config.isBad ? 2 : 1;
  }

  const chart = await drawChart(graph, toDrawOptions(graph, { ...config.settings, ...asked }, target, options));
  for (const warning of new Set(chart.warnings)) note(`${toPrintable(warning)}\n`);
  if (options.explainLayout) for (const line of chart.explanation) note(`${toPrintable(line)}\n`);
  if (target.kind === "stdout") printChart(chart);
  else {
    const files = chart.files.map((each) => ({ path: pathOfFile(target, each), content: each.content }));
    if (check) return (await isUpToDate(files, target)) ? exitCodeFor(findings) : 1;
    await writeChart(chart, files, target, file);
  }
  return exitCodeFor(findings);
}

function toDrawOptions(
  graph: Graph,
  { theme, brand, ...view }: Settings,
  { formats, stem }: ChartTarget,
  { focus }: RenderOptions,
): DrawChartOptions {
  return {
    formats,
    stem,
    view: focus === undefined ? view : { ...view, focus: resolveFocus(graph, focus) },
    ...(theme !== undefined && { theme }),
    ...(brand !== undefined && { brand }),
  };
}

function printChart({ files, pages, summary }: DrawnChart): void {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0)
    throw new UsageError(
      `The chart has ${summary.pages} pages, and '-o -' takes one. Name a file after -o to have them numbered ` +
        "(NAME-1.svg, ...), or ask for '--pages one'.",
    );
  print(only.content);
  note(`standard output  ${describeFile(only, { pages, summary })}\n`);
}

async function writeChart(
  chart: DrawnChart,
  files: readonly OutputFile[],
  target: FileTarget,
  input: string,
): Promise<void> {
  for (const file of files) refuseSameFile(file.path, [input]);
  const stale = await findStaleFiles(target, files);
  await writeOutputFiles(files);
  files.forEach((file, index) => {
    const drawn = chart.files[index];
    print(`${toPrintable(file.path)}\n`);
    if (drawn !== undefined) note(`${toPrintable(file.path)}  ${describeFile(drawn, chart)}\n`);
  });
  noteStale(stale);
}

async function isUpToDate(files: readonly OutputFile[], target: FileTarget): Promise<boolean> {
  const states = await Promise.all(files.map(compareOutputFile));
  const stale = await findStaleFiles(target, files);
  files.forEach((file, index) => {
    note(`${toPrintable(file.path)}  ${REMEDIES[states[index] ?? "missing"]}\n`);
  });
  noteStale(stale);
  return stale.length === 0 && states.every((state) => state === "same");
}

function noteStale(files: readonly string[]): void {
  if (files.length === 0) return;
  const them = files.length === 1 ? "it" : "them";
  note(`Left from an earlier run, delete ${them} if you do not need ${them}: ${files.map(toPrintable).join(", ")}\n`);
}
