import process from "node:process";
import { drawChart, loadCompany, toPrintable } from "../pipeline.js";
import type { ChartSummary, DrawnChart } from "../pipeline.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { readInputFile } from "./input-files.js";
import { compareOutputFile, findStalePages, writeOutputFile } from "./output-files.js";
import type { FileState, OutputFile } from "./output-files.js";
import { pathOfPage, refuseSameFile, resolveChartTarget } from "./output-target.js";
import type { FileTarget } from "./output-target.js";
import { coloursFor, note, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface RenderOptions {
  readonly file: string;
  readonly output: string | undefined;
  /** Compare with the files on disk instead of writing them. */
  readonly check: boolean;
}

const REMEDIES: Readonly<Record<FileState, string>> = {
  same: "up to date",
  different: "is out of date: run the same command without --check to draw it again",
  missing: "is missing: run the same command without --check to draw it",
};

/** `orgwright render`: draws one company file. Gives the exit code. */
export async function render({ file, output, check }: RenderOptions): Promise<number> {
  const target = resolveChartTarget(output, file);
  if (check && target.kind === "stdout")
    throw new UsageError("--check compares with files on disk, so '-o -' says nothing. Leave one of the two out.");
  const input = await readInputFile(file);

  const { graph, findings } = loadCompany(input);
  if (findings.length > 0) note(writeReport("text", findings, [input], coloursFor(process.stderr)));
  if (graph === undefined) {
    note("Nothing was drawn, and no file was touched.\n");
    return 1;
  }

  const chart = await drawChart(graph, { format: target.format });
  if (target.kind === "stdout") {
    printChart(chart);
    return exitCodeFor(findings);
  }
  const files = chart.files.map(({ page, content }) => ({ path: pathOfPage(target, page), content }));
  if (check) return (await isUpToDate(files, target)) ? exitCodeFor(findings) : 1;
  await writeChart(files, file, chart.summary);
  return exitCodeFor(findings);
}

function printChart({ files, summary }: DrawnChart): void {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0)
    throw new UsageError(`The chart has ${summary.pages} pages, and '-o -' takes one. Name a file after -o.`);
  print(only.content);
  note(`standard output  ${describe(summary)}\n`);
}

async function writeChart(files: readonly OutputFile[], input: string, summary: ChartSummary): Promise<void> {
  for (const file of files) refuseSameFile(file.path, [input]);
  for (const file of files) {
    await writeOutputFile(file);
    print(`${toPrintable(file.path)}\n`);
    note(`${toPrintable(file.path)}  ${describe(summary)}\n`);
  }
}

async function isUpToDate(files: readonly OutputFile[], target: FileTarget): Promise<boolean> {
  const states = await Promise.all(files.map(compareOutputFile));
  const stale = await findStalePages(target, files);
  files.forEach((file, index) => {
    note(`${toPrintable(file.path)}  ${REMEDIES[states[index] ?? "missing"]}\n`);
  });
  for (const file of stale) note(`${toPrintable(file)}  is left from an earlier run: delete it\n`);
  return stale.length === 0 && states.every((state) => state === "same");
}

function describe({ pages, boxes, smallestTextPt }: ChartSummary): string {
  return `${count(pages, "page")}, ${count(boxes, "box")}, smallest text ${smallestTextPt.toFixed(1)} pt`;
}

function count(number: number, noun: "page" | "box"): string {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun === "box" ? "boxes" : "pages"}`;
}
