import path from "node:path";
import process from "node:process";
import { importTables } from "../tables.js";
import type { ImportedCompany } from "../tables.js";
import { REVIEW_FORMATS, toPrintable, writeReview } from "../report/index.js";
import type { ReviewFormat } from "../report/index.js";
import { suggest } from "../wording/index.js";
import type { Deadline } from "./deadline.js";
import { findStats, isSameFile } from "./files/links.js";
import { writeOutputFiles } from "./files/output-files.js";
import type { OutputFile } from "./files/output-files.js";
import { resolveTextTarget } from "./files/output-target.js";
import { refuseOntoStream, STDIN_WORD } from "./files/standard-input.js";
import { orUsageError, readInputs } from "./import-inputs.js";
import type { Inputs } from "./import-inputs.js";
import { importInto } from "./import-into.js";
import { announce, coloursFor, note, noteFile, print, printLine } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

export interface ImportRequest {
  /** Files to import, and `-` for standard input. */
  readonly files: readonly string[];
  readonly output: string | undefined;
  readonly force: boolean;
  readonly split: boolean;
  readonly map: string | undefined;
  readonly from: string | undefined;
  readonly sheet: string | undefined;
  readonly review: string;
  /** Company file to bring up to date with the tables; absent if a new one is written. */
  readonly into: string | undefined;
  readonly write: boolean;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright import`: prints the review, and then writes the company. Returns exit code 1 if rows were left
 * out.
 */
export async function importFiles(request: ImportRequest): Promise<number> {
  const { files, output, force, review, into, write, deadline, ...asked } = request;
  const format = toReviewFormat(review);
  if (into !== undefined) {
    refuseNewFile(request);
    return importInto({ ...asked, files, into, isWritten: write, format, deadline });
  }
  if (write) throw new UsageError("--write writes into a company file. Name it: --into company.yaml");
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
    // Other forms of the review are for programs. Such programs read all of standard error, so it must contain nothing
    // else.
    if (format === "text") noteFile(`Draw the chart: orgwright render ${toPrintable(target)}\n`);
  }
  return imported.review.counts.leftOut > 0 ? 1 : 0;
}

/** Refuses options for new company files in an import into an existing one. */
function refuseNewFile({ output, force, split }: ImportRequest): void {
  const given = [...(output === undefined ? [] : ["-o"]), ...(force ? ["--force"] : []), ...(split ? ["--split"] : [])];
  if (given.length === 0) return;
  throw new UsageError(
    `${given.join(", ")} cannot be used with --into, which changes a company file in place. Leave out ${given.join(", ")}.`,
  );
}

function toReviewFormat(word: string): ReviewFormat {
  const format = REVIEW_FORMATS.find((each) => each === word);
  if (format !== undefined) return format;
  const known = REVIEW_FORMATS.join(", ");
  throw new UsageError(`--review cannot be '${toPrintable(word)}'. Known: ${known}.${suggest(word, REVIEW_FORMATS)}`);
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
