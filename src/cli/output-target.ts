import { statSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import { EXPORTERS, toPrintable } from "../pipeline.js";
import type { ExportFormat } from "../pipeline.js";
import { toUsageError } from "./file-trouble.js";
import { findMeantWord } from "./nearest-word.js";
import { UsageError } from "./usage-error.js";

/** Where a chart goes: standard output, or files in a folder that share a stem. */
export type ChartTarget = { readonly kind: "stdout"; readonly format: ExportFormat } | FileTarget;

export interface FileTarget {
  readonly kind: "file";
  readonly format: ExportFormat;
  readonly folder: string;
  readonly stem: string;
  /** With its dot, as the user wrote it. */
  readonly extension: string;
}

const DEFAULT_FOLDER = "out";
const DEFAULT = { format: "svg", extension: ".svg" } as const;

/** `-o` of `render`: `-`, a folder with a slash at its end, or a file whose extension names the format. */
export function resolveChartTarget(output: string | undefined, input: string): ChartTarget {
  if (output === "-") return { kind: "stdout", format: DEFAULT.format };
  if (output === undefined || isFolderName(output)) {
    const stem = path.basename(input).replace(/(?<=.)\.ya?ml$/iu, "");
    return { kind: "file", ...DEFAULT, folder: path.normalize(output ?? DEFAULT_FOLDER), stem };
  }
  refuseFolder(output);
  const { dir: folder, name: stem, ext: extension } = path.parse(output);
  const exporter = EXPORTERS.find((candidate) => candidate.extension === extension.toLowerCase());
  if (exporter === undefined) throw new UsageError(explainExtension(output, extension));
  return { kind: "file", format: exporter.id, folder, stem, extension };
}

/** `-o` of a command that writes one text: `-` or nothing is standard output. */
export function resolveTextTarget(output: string | undefined): string | undefined {
  if (output === undefined || output === "-") return undefined;
  if (isFolderName(output)) throw new UsageError(`'${toPrintable(output)}' is a folder. Name a file after -o.`);
  refuseFolder(output);
  return output;
}

/** The file of one page; `page` is absent when the file holds everything. */
export function pathOfPage({ folder, stem, extension }: FileTarget, page: number | undefined): string {
  return path.join(folder, `${stem}${page === undefined ? "" : `-${page}`}${extension}`);
}

/** Stops before output takes the place of the very file it is made from, links included. */
export function refuseSameFile(output: string, inputs: readonly string[]): void {
  const written = findStats(output);
  if (written === undefined) return;
  for (const input of inputs) {
    const read = findStats(input);
    if (read?.ino === written.ino && read.dev === written.dev)
      throw new UsageError(`'${toPrintable(output)}' is the company file itself. Name another file after -o.`);
  }
}

/** What the system says of a path, when something is there. */
function findStats(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}

function isFolderName(output: string): boolean {
  return output.endsWith("/") || output.endsWith(path.sep);
}

function refuseFolder(output: string): void {
  if (output === "") throw new UsageError("-o is empty. Name a file, a folder with '/' at its end, or '-'.");
  if (findStats(output)?.isDirectory() !== true) return;
  const shown = toPrintable(output);
  throw new UsageError(`'${shown}' is a folder. Write '${shown}/' to put the file into it, or name a file.`);
}

function explainExtension(output: string, extension: string): string {
  const extensions = EXPORTERS.map((exporter) => exporter.extension);
  const known = `Known: ${extensions.join(", ")}.`;
  const shown = toPrintable(output);
  if (extension === "") return `'${shown}' has no extension that names a format. ${known}`;
  const nearest = findMeantWord(extension, extensions);
  const remedy = nearest === undefined ? "" : ` Did you mean '${nearest}'?`;
  return `'${shown}': a chart cannot be written as '${toPrintable(extension)}'. ${known}${remedy}`;
}
