/**
 * Foreign bytes -> entries of a company file + Review. In: tables, directories, catalogues and drawings from other
 * programs; any of these files can be hostile. Out: the company as YAML to write, and an account of what was read,
 * guessed and left out. The surprise: references between people are matched only after all files are read, and a
 * reference that leads to nobody, or to several people, is never resolved silently: it becomes a comment in the result
 * and a remark in the review.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Review, ReviewCounts } from "../model/review.js";
import type { WrittenMap } from "../model/written.js";
import { readAskedColumns } from "./asked-columns.js";
import { findFormat } from "./choose-reader.js";
import { countAll, explainEmpty, nameOfFile } from "./count-review.js";
import { planCompany } from "./plan-company.js";
import { readFiles } from "./read-files.js";
import type { ReadFiles } from "./collected.js";
import type { CompanyReading, ForeignFile, ParseYaml } from "./reader.js";
import { ImportRefusal } from "./refusal.js";
import { sortRemarks } from "./sort-remarks.js";
import { splitCompany, toOneFile } from "./split-company.js";
import type { ImportedFile } from "./split-company.js";
import { writeCompany } from "./write-company.js";

export { FORMAT_WORDS } from "./choose-reader.js";
export { ImportRefusal } from "./refusal.js";
export { LIMITS } from "./limits.js";
export { listPeople } from "./list-people.js";
export { listPosts } from "./list-posts.js";
export { foldName } from "./person-names.js";
export { addFindings } from "./add-findings.js";
export type { ForeignFile } from "./reader.js";
export type { ImportedFile } from "./split-company.js";

export interface ImportOptions {
  /** Word that names a reader or a product; without it, files are recognised. */
  readonly from?: string | undefined;
  /** Fields of columns, as in `Job Title=title, Boss=manager`. */
  readonly map?: string | undefined;
  /** Name of the only sheet to read from a workbook; the others are skipped. */
  readonly sheet?: string | undefined;
  /** Whether each top department becomes a file of its own. */
  readonly isSplit?: boolean | undefined;
  readonly checkpoint?: Checkpoint;
}

/** Functions of another stage, which the pipeline passes in. */
export interface ImportTools {
  readonly parseYaml: ParseYaml;
}

export interface Imported {
  /** The company file, then the files it includes. */
  readonly files: readonly ImportedFile[];
  readonly review: Review;
}

/**
 * Imports files as one company.
 * @throws ImportRefusal if a file cannot be read at all, or holds nobody.
 */
export async function importFiles(
  files: readonly ForeignFile[],
  options: ImportOptions & ImportTools,
): Promise<Imported> {
  const { from, map, sheet, isSplit = false, checkpoint = NO_DEADLINE, parseYaml } = options;
  const format = findFormat(from);
  const read = await readFiles(files, { format, asked: readAskedColumns(map), sheet, checkpoint, parseYaml });
  checkpoint();
  if (read.whole !== undefined) return writeWhole(files, { ...read, whole: read.whole }, isSplit);
  const planned = planCompany(read, nameOfFile(read.people[0]?.place.file ?? files[0]?.path ?? ""), checkpoint);
  if (planned.plan.people.length === 0 && read.units.length === 0) throw new ImportRefusal(explainEmpty(files));
  const written = writeCompany(planned.plan);
  const remarks = sortRemarks([...read.remarks, ...planned.remarks]);
  const review: Review = { files: read.files, columns: read.columns, counts: countAll(read, planned), remarks };
  const comment = describeOrigin(files, review.counts);
  return { files: isSplit ? splitCompany(written, comment) : toOneFile(written, comment), review };
}

/** Writes a company for which the file contains every fact. */
function writeWhole(
  files: readonly ForeignFile[],
  { whole, columns, files: read, remarks }: ReadFiles & { readonly whole: CompanyReading },
  isSplit: boolean,
): Imported {
  const review: Review = { files: read, columns, counts: whole.counts, remarks: sortRemarks(remarks) };
  const comment = describeOrigin(files, whole.counts);
  const departments = whole.map.entries.find(({ key }) => key === "departments")?.value;
  const entries = whole.map.entries.filter(({ key }) => key !== "departments");
  const written = { entries, departments: Array.isArray(departments) ? (departments as readonly WrittenMap[]) : [] };
  return { files: isSplit ? splitCompany(written, comment) : toOneFile(written, comment), review };
}

function describeOrigin(files: readonly ForeignFile[], { rows }: ReviewCounts): string {
  const names = files.map(({ path }) => nameOfFile(path)).join(", ");
  return `Imported from ${names} (${rows} rows). Comments that start with 'guessed' mark what the source does not say.`;
}
