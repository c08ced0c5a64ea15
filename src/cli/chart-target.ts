import path from "node:path";
import { EXPORTERS } from "../export/index.js";
import type { ExportFormat } from "../export/index.js";
import type { ExportedFile } from "../model/file.js";
import { toPrintable } from "../report/index.js";
import { suggest } from "../wording/index.js";
import { isFolderName, refuseFolder } from "./files/output-target.js";
import { STDIN_NAME } from "./files/standard-input.js";
import { readRevisionWord } from "./revisions/revision.js";
import { UsageError } from "./usage-error.js";

/**
 * The destination of a chart: standard output, or files that share a folder and a stem (the name without page number
 * and extension).
 */
export type ChartTarget =
  { readonly kind: "stdout"; readonly formats: readonly ExportFormat[]; readonly stem: string } | FileTarget;

export interface FileTarget {
  readonly kind: "file";
  /** Formats, at least one. */
  readonly formats: readonly ExportFormat[];
  readonly folder: string;
  readonly stem: string;
  /** Extension with its dot, as the user wrote it; absent if the format decides the extension. */
  readonly extension?: string;
}

const DEFAULT_FOLDER = "out";
const DEFAULT_FORMATS: readonly ExportFormat[] = ["svg"];

export interface ChartRequest {
  /** Path of the company file. */
  readonly input: string;
  /** Value of `-o`: `-`, a folder with a slash at its end, or a file whose extension names the format. */
  readonly output: string | undefined;
  /** Value of `-f`: one format, or several separated by commas. */
  readonly format: string | undefined;
}

/** Decides where a chart goes, and in which formats. */
export function resolveChartTarget({ input, output, format }: ChartRequest): ChartTarget {
  const formats = format === undefined ? undefined : readFormats(format);
  const stem = nameStem(input);
  if (output === "-") {
    refuseSeveral(formats, "'-o -' takes only one");
    return { kind: "stdout", formats: formats ?? DEFAULT_FORMATS, stem };
  }
  if (output === undefined || isFolderName(output))
    return {
      kind: "file",
      formats: formats ?? DEFAULT_FORMATS,
      folder: path.normalize(output ?? DEFAULT_FOLDER),
      stem,
    };
  refuseFolder(output);
  refuseSeveral(formats, `'${toPrintable(output)}' is one file`);
  return resolveFile(output, formats?.[0]);
}

/** Returns the name of a chart without its extension; for a past state, it includes the revision: `company@v1.2`. */
function nameStem(input: string): string {
  if (input === STDIN_NAME) return "stdin";
  const past = readRevisionWord(input);
  const stem = path.basename(past?.path ?? input).replace(/(?<=.)\.ya?ml$/iu, "");
  return past === undefined ? stem : `${stem}@${past.revision.replace(/[^\p{L}\p{N}._-]+/gu, "-")}`;
}

/**
 * Resolves a file name. Without `-f` its extension decides the format; with `-f` the extension must not contradict it.
 */
function resolveFile(output: string, asked: ExportFormat | undefined): FileTarget {
  const { dir: folder, name: stem, ext: extension } = path.parse(output);
  const named = EXPORTERS.find((candidate) => candidate.extension === extension.toLowerCase())?.id;
  const format = asked ?? named;
  if (format === undefined) throw new UsageError(explainExtension(output, extension));
  if (named !== undefined && named !== format)
    throw new UsageError(
      `'${toPrintable(output)}' has the extension of ${named}, but -f says ${format}. Change one of the two.`,
    );
  return { kind: "file", formats: [format], folder, stem, extension };
}

function readFormats(text: string): readonly ExportFormat[] {
  const known = EXPORTERS.map(({ id }) => id);
  const words = new Set(text.split(",").map((word) => word.trim().toLowerCase()));
  return [...words].map((word) => {
    const format = known.find((id) => id === word);
    if (format !== undefined) return format;
    const remedy = suggest(word, known);
    throw new UsageError(`'${toPrintable(word)}' is not a format of charts. Known: ${known.join(", ")}.${remedy}`);
  });
}

function refuseSeveral(formats: readonly ExportFormat[] | undefined, why: string): void {
  if (formats === undefined || formats.length < 2) return;
  throw new UsageError(`-f asks for ${formats.length} formats, but ${why}. Name a folder instead: -o FOLDER/`);
}

/**
 * Returns the path of a file. Numbered pages have the format's own extension, because the links between pages use that
 * extension.
 */
export function pathOfFile(target: FileTarget, { page, extension }: Pick<ExportedFile, "page" | "extension">): string {
  const name =
    page === undefined ? target.stem + (target.extension ?? extension) : `${target.stem}-${page}${extension}`;
  return path.join(target.folder, name);
}

function explainExtension(output: string, extension: string): string {
  const extensions = EXPORTERS.map((exporter) => exporter.extension);
  const known = `Known: ${extensions.join(", ")}.`;
  const shown = toPrintable(output);
  if (extension === "") return `'${shown}' has no extension that names a format. ${known}`;
  const remedy = suggest(extension, extensions);
  return `'${shown}': a chart cannot be written as '${toPrintable(extension)}'. ${known}${remedy}`;
}
