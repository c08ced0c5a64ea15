/**
 * Comparison of two states of a company for programs that call the library: both states are opened, checked and
 * compared.
 */
import { DIFF_FORMATS, writeDiff } from "./report/index.js";
import type { DiffFormat, ReportContext } from "./report/index.js";
import type { ComparedCompanies } from "./model/diff.js";
import { LIBRARY } from "./model/library.js";
import type { CheckOptions, OpenOptions } from "./model/opened.js";
import type { SourceFile } from "./model/source.js";
import { checkOpened, compareOpened, openCompany } from "./pipeline.js";
import { readAmong } from "./source/index.js";

export interface CompareCompaniesOptions extends Omit<OpenOptions, "includes">, CheckOptions {
  /** Names that reports give the two states; default to the paths of the company files. */
  readonly names?: { readonly before: string; readonly after: string };
}

/** The difference of two companies, and the reports that `orgwright diff` writes about it. */
export interface CompaniesDifference extends ComparedCompanies {
  /** Writes a report, without terminal colours. */
  readonly report: (format: DiffFormat) => string;
}

/**
 * Compares two states of a company. Each is given as a list of files: the company file first, then the files that it
 * includes.
 *
 * @throws TypeError if an argument is not what it should be.
 * @throws RangeError if a state cannot be compared, because its company file is not YAML, or names neither an officer
 *   nor a department; `checkCompany` says what is wrong with it.
 */
export function compareCompanies(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  options: CompareCompaniesOptions = {},
): CompaniesDifference {
  const [old, latest] = [expectFiles(before, "first"), expectFiles(after, "second")];
  const compared = compareOpened(
    openState(old, options.names?.before, options),
    openState(latest, options.names?.after, options),
  );
  return { ...compared, report: (format) => writeReport(format, compared) };
}

function openState(files: NonEmpty<SourceFile>, name: string | undefined, options: CompareCompaniesOptions) {
  const [file, ...others] = files;
  const { asOf, expired } = options;
  const opened = openCompany(file, { includes: readAmong(others, file.path), skipsPhotos: true, asOf, expired });
  const { graph, path } = opened;
  if (graph === undefined)
    throw new RangeError(
      `'${path}' is not YAML, or names neither an officer nor a department, so it cannot be compared. checkCompany says what is wrong.`,
    );
  return { name: name ?? path, graph, findings: checkOpened(opened, options).findings };
}

function writeReport(format: DiffFormat, compared: ComparedCompanies): string {
  if (!DIFF_FORMATS.includes(format))
    throw new TypeError(`${show(format)} is not a format of differences. Known: ${DIFF_FORMATS.join(", ")}.`);
  return writeDiff(format, compared, { tool: LIBRARY, colours: NO_COLOURS });
}

const plain = (text: string) => text;
const NO_COLOURS: ReportContext["colours"] = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain };

type NonEmpty<Item> = readonly [Item, ...(readonly Item[])];

/**
 * Returns a list of files as the caller gave it; the library is also called from JavaScript, where nothing checks
 * types.
 */
function expectFiles(files: unknown, which: "first" | "second"): NonEmpty<SourceFile> {
  const wanted = "a list of files such as [{ path: 'company.yaml', content: text }]";
  if (!Array.isArray(files))
    throw new TypeError(`The ${which} argument of compareCompanies is ${show(files)}. Give it ${wanted}.`);
  const list: readonly unknown[] = files;
  list.forEach((file, index) => {
    if (!isSourceFile(file))
      throw new TypeError(
        `The ${which} argument of compareCompanies holds ${show(file)} at index ${index}. Give it ${wanted}.`,
      );
  });
  const [first, ...others] = list.filter(isSourceFile);
  if (first === undefined)
    throw new TypeError(`The ${which} argument of compareCompanies is empty. Give it ${wanted}.`);
  return [first, ...others];
}

function isSourceFile(file: unknown): file is SourceFile {
  if (typeof file !== "object" || file === null || !("path" in file) || !("content" in file)) return false;
  return typeof file.path === "string" && (typeof file.content === "string" || file.content instanceof Uint8Array);
}

function show(value: unknown): string {
  if (typeof value === "string") return `the text '${value.slice(0, 40)}'`;
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? "a list" : `a value of the type ${typeof value}`;
}
