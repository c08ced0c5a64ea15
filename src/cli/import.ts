import path from "node:path";
import process from "node:process";
import { ImportRefusal, LIMITS } from "../import/index.js";
import type { ForeignFile } from "../import/index.js";
import { importTables } from "../tables.js";
import type { ImportedCompany } from "../tables.js";
import { REVIEW_FORMATS, toPrintable, writeReview } from "../report/index.js";
import type { ReviewFormat } from "../report/index.js";
import { suggest } from "../wording/index.js";
import type { Deadline } from "./deadline.js";
import { READ_AT_MOST_BYTES, readNamedFile } from "./files/input-files.js";
import { findStats, isSameFile } from "./files/links.js";
import { writeOutputFiles } from "./files/output-files.js";
import type { OutputFile } from "./files/output-files.js";
import { resolveTextTarget } from "./files/output-target.js";
import { readStandardInput, refuseOntoStream, STDIN_NAME, STDIN_WORD } from "./files/standard-input.js";
import type { StandardInput } from "./files/standard-input.js";
import { announce, coloursFor, note, noteFile, print, printLine } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

export interface ImportRequest {
  /** Files and `-`. */
  readonly files: readonly string[];
  readonly output: string | undefined;
  readonly force: boolean;
  readonly split: boolean;
  readonly map: string | undefined;
  readonly from: string | undefined;
  readonly sheet: string | undefined;
  readonly review: string;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright import`: prints the review, and then writes the company. Returns exit code 1 if rows were left
 * out.
 */
export async function importFiles({
  files,
  output,
  force,
  review,
  deadline,
  ...asked
}: ImportRequest): Promise<number> {
  const format = toReviewFormat(review);
  const target = resolveTextTarget(output);
  if (asked.split && target === undefined)
    throw new UsageError(
      "--split writes several files. Name the company file after -o, for example -o org/company.yaml.",
    );
  announce("Reading");
  const { inputs, stream } = await readInputs(files, deadline);
  const { map, from, sheet, split: isSplit } = asked;
  const name = target === undefined ? "company.yaml" : path.basename(target);
  const imported = await orUsageError(() =>
    importTables(inputs, { map, from, sheet, isSplit, name, expired: deadline.expired }),
  );
  const written = target === undefined ? [] : placeFiles(imported, target);
  for (const file of written) refuseReplaced(file.path, { files, stream, force });
  note(await writeReview(format, imported.review, { tool: TOOL, colours: coloursFor(process.stderr) }));
  if (target === undefined) print(imported.files[0]?.content ?? "");
  else {
    await writeFiles(written, deadline);
    // Other forms of the review are for programs, which read standard error as a whole.
    if (format === "text") noteFile(`Draw it: orgwright render ${toPrintable(target)}\n`);
  }
  return imported.review.counts.leftOut > 0 ? 1 : 0;
}

function toReviewFormat(word: string): ReviewFormat {
  const format = REVIEW_FORMATS.find((each) => each === word);
  if (format !== undefined) return format;
  const known = REVIEW_FORMATS.join(", ");
  throw new UsageError(`--review cannot be '${toPrintable(word)}'. Known: ${known}.${suggest(word, REVIEW_FORMATS)}`);
}

/** Files of other programs, and the one of them that came from standard input. */
export interface Inputs {
  readonly inputs: readonly ForeignFile[];
  readonly stream: StandardInput | undefined;
}

export async function readInputs(files: readonly string[], deadline: Deadline): Promise<Inputs> {
  const inputs: ForeignFile[] = [];
  let stream: StandardInput | undefined;
  for (const file of new Set(files)) {
    if (file === STDIN_WORD) {
      stream = await readStandardInput(STDIN_NAME, deadline);
      refuseCut(stream);
      inputs.push({ path: STDIN_NAME, bytes: stream.content });
    } else {
      const { content } = await readNamedFile(file, "table", LIMITS.bytes + 1);
      inputs.push({ path: file, bytes: content });
    }
  }
  return { inputs, stream };
}

/** Refuses standard input that was only read up to the limit of company files: a part would look like the whole. */
function refuseCut({ content }: StandardInput): void {
  if (content.length < READ_AT_MOST_BYTES) return;
  throw new UsageError("Standard input is larger than the limit of 16 MiB. Name the file instead of '-'.");
}

/** Carries out work with tables; a table that cannot be read is a usage error. */
export async function orUsageError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UsageError(toPrintable(error.message), { cause: error });
    throw error;
  }
}

/** Places the files of a company: the first at the target, the others relative to its folder. */
function placeFiles({ files: [company, ...parts] }: ImportedCompany, target: string): readonly OutputFile[] {
  const folder = path.dirname(target);
  return [
    { path: target, content: company?.content ?? "" },
    ...parts.map((part) => ({ path: path.join(folder, part.path), content: part.content })),
  ];
}

function refuseReplaced(
  output: string,
  { files, stream, force }: Pick<ImportRequest, "files" | "force"> & Pick<Inputs, "stream">,
): void {
  const stats = findStats(output);
  if (stats === undefined) return;
  if (files.some((file) => file !== STDIN_WORD && isSameFile(file, output)))
    throw new UsageError(`'${toPrintable(output)}' is the table itself. Name another file after -o.`);
  refuseOntoStream(output, stream);
  if (stats.isFile() && !force)
    throw new UsageError(
      `'${toPrintable(output)}' is there already. Name another file after -o, or replace it with --force.`,
    );
}

async function writeFiles(written: readonly OutputFile[], deadline: Deadline): Promise<void> {
  await writeOutputFiles(written, deadline.checkpoint);
  for (const file of written) printLine(toPrintable(file.path));
}
