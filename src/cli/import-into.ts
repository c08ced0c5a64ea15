import process from "node:process";
import type { Graph } from "../model/graph.js";
import type { SourceFile } from "../model/source.js";
import { toPrintable, writeReview } from "../report/index.js";
import type { ReviewFormat } from "../report/index.js";
import { updateFromTables } from "../tables.js";
import type { UpdatedCompany } from "../tables.js";
import { countOf } from "../wording/index.js";
import { openAsked } from "./asked-company.js";
import type { AskedCompany } from "./asked-company.js";
import type { Deadline } from "./deadline.js";
import { createIncludeReader } from "./files/include-reader.js";
import { findStats, isSameFile } from "./files/links.js";
import { compareOutputFile, writeOutputFiles } from "./files/output-files.js";
import { STDIN_WORD } from "./files/standard-input.js";
import { findRepository } from "./git-repository.js";
import { orUsageError, readInputs } from "./import-inputs.js";
import { quoteForShell } from "./shell-words.js";
import { announce, coloursFor, note, noteFile, print } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

export interface ImportIntoRequest {
  /** Tables of people, and `-` for standard input. */
  readonly files: readonly string[];
  /** Company file to change. */
  readonly into: string;
  readonly isWritten: boolean;
  readonly map: string | undefined;
  readonly from: string | undefined;
  readonly sheet: string | undefined;
  readonly format: ReviewFormat;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright import --into`: prints the changes that bring a company file up to date with tables, and
 * writes them if that is asked for. Returns exit code 1 if rows were left out.
 */
export async function importInto(request: ImportIntoRequest): Promise<number> {
  const { files, into, isWritten, map, from, sheet, format, deadline } = request;
  refuseTarget(into, files);
  const company = await openTarget(into, deadline);
  announce("Reading");
  const { inputs } = await readInputs(files, deadline);
  const includes = createIncludeReader(company.path);
  const updated = await orUsageError(() =>
    updateFromTables(company, inputs, { map, from, sheet, includes, expired: deadline.expired }),
  );
  const { review, broken } = updated;
  const { plan } = review;
  if (plan === undefined) throw new Error("an import into a file has a plan");
  if (broken !== undefined)
    throw new UsageError(
      `${toPrintable(`The plan for '${company.path}' cannot be carried out: ${broken}.`)} Nothing was written.`,
    );
  if (isWritten) await writeChanged(company.files, updated, deadline);
  const told = { ...review, plan: { ...plan, isWritten } };
  print(await writeReview(format, told, { tool: TOOL, colours: coloursFor(process.stdout) }));
  if (isWritten) noteUndo(updated);
  else if (updated.files.length > 0) noteFile(`To write the changes: ${tellCommand(request)}\n`);
  return review.counts.leftOut > 0 ? 1 : 0;
}

function refuseTarget(into: string, files: readonly string[]): void {
  if (into === STDIN_WORD)
    throw new UsageError("--into names a company file, which is changed in place: it cannot be '-'.");
  if (findStats(into) === undefined)
    throw new UsageError(`There is no file '${toPrintable(into)}'. Check the name after --into.`);
  if (files.some((file) => file !== STDIN_WORD && isSameFile(file, into)))
    throw new UsageError(
      `'${toPrintable(into)}' is imported into itself. Name a table of people, and the company file after --into.`,
    );
}

/** Rules about faults that keep an entry, or some of its keys, from being read. */
const LOSING_RULES: ReadonlySet<string> = new Set([
  ...["not-text", "input-limit", "unreadable-include", "yaml-syntax", "duplicate-key"],
  ...["wrong-type", "missing-key", "impossible-value"],
]);

/**
 * Opens the company file to change. Refuses a file if anything in it cannot be read: the people named there would be
 * added again.
 */
async function openTarget(into: string, deadline: Deadline): Promise<AskedCompany & { readonly graph: Graph }> {
  const { companies } = await openAsked({ files: [into], stdinName: undefined, config: undefined, deadline });
  const [company] = companies;
  const isLost = company?.findings.some(({ rule, severity }) => severity === "error" && LOSING_RULES.has(rule));
  if (company === undefined || company.config.isBad || isLost === true)
    throw new UsageError(`'${toPrintable(into)}' has errors, so nothing was planned. Correct them first.`);
  return company;
}

/** Writes the changed files, unless one of them was changed by somebody else in the meantime. */
async function writeChanged(
  before: readonly SourceFile[],
  { files }: Pick<UpdatedCompany, "files">,
  deadline: Deadline,
): Promise<void> {
  for (const { path, content } of before)
    if (files.some((file) => file.path === path) && (await compareOutputFile({ path, content })) !== "same")
      throw new UsageError(
        `'${toPrintable(path)}' was changed while the table was read. Nothing was written; run the import again.`,
      );
  await writeOutputFiles(files, deadline.checkpoint);
}

/** Says which files were written, and how to undo the changes with git. */
function noteUndo({ files }: Pick<UpdatedCompany, "files">): void {
  for (const file of files) noteFile(`${toPrintable(file.path)}  written\n`);
  const [first] = files;
  if (first === undefined) return;
  const words = files.map((file) => quoteForShell(file.path)).join(" ");
  if (findRepository(first.path).kind === "found")
    noteFile(
      `See the changes: git diff ${words}\nUndo them, with all other changes since the last commit: git restore ${words}\n`,
    );
  else note(`${countOf(files.length, "file")} outside of a git repository: git cannot undo this.\n`);
}

function tellCommand({ files, into, map, from, sheet }: ImportIntoRequest): string {
  const options = [
    ...(map === undefined ? [] : ["--map", map]),
    ...(from === undefined ? [] : ["--from", from]),
    ...(sheet === undefined ? [] : ["--sheet", sheet]),
  ];
  return ["orgwright import", ...[...files, ...options, "--into", into, "--write"].map(quoteForShell)].join(" ");
}
