import process from "node:process";
import type { Graph, LeftOut } from "../model/graph.js";
import type { Mark } from "../model/mark.js";
import type { Settings } from "../model/settings.js";
import type { SourceFile } from "../model/source.js";
import { ExportRefusal, loadExporter } from "../export/index.js";
import type { Deck, DrawnChart } from "../export/index.js";
import { drawChart, findMarks, isDate, sortFindings } from "../pipeline.js";
import type { DrawChartOptions } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { readAskedSettings } from "./asked-settings.js";
import type { SettingFlags } from "./asked-settings.js";
import { describeFile } from "./chart-notes.js";
import { pathOfFile, resolveChartTarget } from "./chart-target.js";
import type { ChartTarget, FileTarget } from "./chart-target.js";
import { openCompanyFile } from "./company-files.js";
import { openDeck, refuseIdleDeckOptions } from "./deck-file.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { resolveFocus } from "./focus.js";
import { loadJsdomLean } from "./lean-jsdom.js";
import { compareOutputFile, writeOutputFiles } from "./output-files.js";
import type { FileState, OutputFile } from "./output-files.js";
import { refuseSameFile } from "./output-target.js";
import { findStaleFiles } from "./stale-files.js";
import { coloursFor, note, print, printLine } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface RenderOptions {
  readonly file: string;
  readonly output: string | undefined;
  readonly format: string | undefined;
  readonly flags: SettingFlags;
  readonly focus: string | undefined;
  readonly config: string | undefined;
  readonly asOf: string | undefined;
  readonly deck: string | undefined;
  readonly deckLayout: string | undefined;
  readonly explainLayout: boolean;
  /** Mark what the checks find. */
  readonly findings: boolean;
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
  const { output, format } = options;
  // What was typed is looked at before any file is.
  const typed = resolveChartTarget({ input: file, output, format });
  if (check && typed.kind === "stdout")
    throw new UsageError("--check compares with files on disk, so '-o -' says nothing. Leave one of the two out.");
  refuseIdlePictureOptions(options.flags, typed);
  refuseIdleDeckOptions(options, options.flags.page, typed);
  const asked = readAskedSettings(options.flags, process.env);
  const asOf = readDate(options.asOf);
  const deck = await openDeck(options);
  const company = await openCompanyFile(file, { named: options.config, theme: asked.theme, asOf });

  const { graph, findings, config, files: read } = company;
  const target = company.path === file ? typed : resolveChartTarget({ input: company.path, output, format });
  const all = sortFindings([...findings, ...config.findings]);
  const inputs = config.input === undefined || config.findings.length === 0 ? read : [...read, config.input];
  if (all.length > 0)
    note(writeReport("text", { findings: all, inputs, failOn: "error", colours: coloursFor(process.stderr) }));
  if (config.isBad || graph === undefined) {
    note(NOTHING_DRAWN);
    return config.isBad ? 2 : 1;
  }

  const settings = { ...config.settings, ...asked };
  // The marks are no reason for another exit code: policies are for checks.
  const marks = options.findings ? findMarks(company, { settings: config.check, names: settings.names }) : [];
  if (target.formats.some((each) => each === "svg" || each === "png")) await loadJsdomLean(() => loadExporter("svg"));
  const chart = await drawOrRefuse(graph, toDrawOptions(graph, settings, target, { ...options, deck, marks }));
  noteLeftOut(graph);
  for (const warning of new Set(chart.warnings)) note(`${toPrintable(warning)}\n`);
  if (options.explainLayout) for (const line of chart.explanation) note(`${toPrintable(line)}\n`);
  if (target.kind === "stdout") printChart(chart);
  else {
    const files = chart.files.map((each) => ({ path: pathOfFile(target, each), content: each.content }));
    if (check) return (await isUpToDate(files, target)) ? exitCodeFor(findings) : 1;
    await writeChart(chart, files, target, read);
  }
  return exitCodeFor(findings);
}

async function drawOrRefuse(graph: Graph, options: DrawChartOptions): Promise<DrawnChart> {
  try {
    return await drawChart(graph, options);
  } catch (error) {
    if (error instanceof ExportRefusal) throw new UsageError(error.message);
    throw error;
  }
}

function toDrawOptions(
  graph: Graph,
  { theme, brand, scale, background, ...view }: Settings,
  { formats, stem }: ChartTarget,
  {
    focus,
    deck,
    marks,
  }: Pick<RenderOptions, "focus"> & { readonly deck: Deck | undefined; readonly marks: readonly Mark[] },
): DrawChartOptions {
  return {
    formats,
    stem,
    view: focus === undefined ? view : { ...view, focus: resolveFocus(graph, focus) },
    marks,
    ...(theme !== undefined && { theme }),
    ...(brand !== undefined && { brand }),
    ...(scale !== undefined && { scale }),
    ...(background !== undefined && { background }),
    ...(deck !== undefined && { deck }),
  };
}

/** In a config file these wait for the first PNG; typed without one they would do nothing, unsaid. */
function refuseIdlePictureOptions({ scale, background }: SettingFlags, { formats }: ChartTarget): void {
  if (formats.includes("png") || (scale ?? background) === undefined) return;
  const option = scale === undefined ? "--background" : "--scale";
  throw new UsageError(`${option} is for PNG, and none is asked for. Add png to -f, or leave ${option} out.`);
}

/** `--as-of` as a date. */
function readDate(text: string | undefined): string | undefined {
  if (text === undefined || isDate(text)) return text;
  throw new UsageError(`--as-of: '${toPrintable(text)}' is no date. Write it year-month-day, for example 2026-03-31.`);
}

/** What the date keeps off the chart is not seen on it, so it is said. */
function noteLeftOut({ leftOut, company: { asOf } }: Graph): void {
  if (leftOut.length === 0) return;
  const date = asOf === undefined ? "" : ` on ${asOf}`;
  const parts = [
    [leftOut.filter(({ because }) => because === "not-yet"), "not there yet"],
    [leftOut.filter(({ because }) => because === "ended"), "ended"],
  ] as const;
  const words = parts.flatMap(([entries, what]) => (entries.length === 0 ? [] : `${nameSome(entries)} (${what})`));
  note(`Left out${date}: ${toPrintable(words.join(", "))}.\n`);
}

const NAMED_AT_MOST = 3;

function nameSome(entries: readonly LeftOut[]): string {
  const names = entries.slice(0, NAMED_AT_MOST).map(({ name }) => name);
  const more = entries.length - names.length;
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function printChart({ files }: DrawnChart): void {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0)
    throw new UsageError(
      `The chart has ${files.length} pages, and '-o -' takes one. Name a file after -o to have them numbered ` +
        "(NAME-1.svg, ...), or ask for '--pages one'.",
    );
  if (typeof only.content !== "string" && process.stdout.isTTY)
    throw new UsageError(
      "A terminal cannot show this format. Name a file after -o, or send '-o -' into one: ... > FILE",
    );
  print(only.content);
  note(`standard output  ${describeFile(only)}\n`);
}

async function writeChart(
  chart: DrawnChart,
  files: readonly OutputFile[],
  target: FileTarget,
  read: readonly SourceFile[],
): Promise<void> {
  const inputs = read.map(({ path }) => path);
  for (const file of files) refuseSameFile(file.path, inputs);
  const stale = await findStaleFiles(target, files);
  await writeOutputFiles(files);
  files.forEach((file, index) => {
    const drawn = chart.files[index];
    printLine(toPrintable(file.path));
    if (drawn !== undefined) note(`${toPrintable(file.path)}  ${describeFile(drawn)}\n`);
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
