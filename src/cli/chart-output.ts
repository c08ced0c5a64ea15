import process from "node:process";
import type { DrawnChart, DrawnFile } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { describeFile } from "./chart-notes.js";
import type { CompanyDrawing } from "./draw-company.js";
import { compareOutputFile, writeOutputFiles } from "./files/output-files.js";
import type { FileState, OutputFile } from "./files/output-files.js";
import type { Deadline } from "./deadline.js";
import { refuseSameFile } from "./files/output-target.js";
import { pathOfFile } from "./chart-target.js";
import type { FileTarget } from "./chart-target.js";
import { findStaleFiles } from "./files/stale-files.js";
import { refuseOntoStream } from "./files/standard-input.js";
import type { StandardInput } from "./files/standard-input.js";
import { note, print, printLine } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const REMEDIES: Readonly<Record<FileState, string>> = {
  same: "up to date",
  different: "is out of date: run the same command without --check to draw it again",
  missing: "is missing: run the same command without --check to draw it",
};

/** One file of a chart on its way to the disk. */
export interface ChartFile extends OutputFile {
  readonly drawn: DrawnFile;
  /** Company file that it shows. */
  readonly company: string;
  readonly target: FileTarget;
}

/** Prints the one file of a chart to standard output. */
export function printChart({ files }: DrawnChart): void {
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

/** Lists the files of all charts. Refuses two companies that would be written to the same file. */
export function listChartFiles(drawings: readonly CompanyDrawing[]): readonly ChartFile[] {
  const files = drawings.flatMap(({ company, target, chart }) =>
    target.kind === "stdout"
      ? []
      : chart.files.map((drawn) => {
          return { path: pathOfFile(target, drawn), content: drawn.content, drawn, company: company.path, target };
        }),
  );
  const owners = new Map<string, string>();
  for (const { path, company } of files) {
    const other = owners.get(path) ?? company;
    if (other !== company)
      throw new UsageError(
        toPrintable(
          `'${other}' and '${company}' would both be drawn to '${path}'. Draw one of them on its own, with -o.`,
        ),
      );
    owners.set(path, company);
  }
  return files;
}

export interface WriteOptions {
  readonly stream: StandardInput | undefined;
  readonly deadline: Deadline;
}

/** Writes charts, all or none, and reports which files were written. */
export async function writeCharts(
  files: readonly ChartFile[],
  drawings: readonly CompanyDrawing[],
  { stream, deadline }: WriteOptions,
): Promise<void> {
  const inputs = drawings.flatMap(({ company }) => company.files.map(({ path }) => path));
  for (const file of files) {
    refuseSameFile(file.path, inputs);
    refuseOntoStream(file.path, stream);
  }
  const stale = await findStale(files);
  await writeOutputFiles(files, deadline.checkpoint);
  for (const { path, drawn } of files) {
    printLine(toPrintable(path));
    note(`${toPrintable(path)}  ${describeFile(drawn)}\n`);
  }
  noteStale(stale);
}

/** Compares charts with the files on disk, and reports which differ. */
export async function areUpToDate(files: readonly ChartFile[]): Promise<boolean> {
  const states = await Promise.all(files.map(compareOutputFile));
  const stale = await findStale(files);
  for (const [index, { path }] of files.entries())
    note(`${toPrintable(path)}  ${REMEDIES[states[index] ?? "missing"]}\n`);
  noteStale(stale);
  return stale.length === 0 && states.every((state) => state === "same");
}

/** Finds files of earlier runs beside each chart, except files that this run writes for another company. */
async function findStale(files: readonly ChartFile[]): Promise<readonly string[]> {
  const targets = new Set(files.map(({ target }) => target));
  const found = await Promise.all([...targets].map((target) => findStaleFiles(target, files)));
  return [...new Set(found.flat())];
}

function noteStale(files: readonly string[]): void {
  if (files.length === 0) return;
  const them = files.length === 1 ? "it" : "them";
  note(
    `Left over from an earlier run: ${files.map(toPrintable).join(", ")}. Delete ${them} if you do not need ${them}.\n`,
  );
}
