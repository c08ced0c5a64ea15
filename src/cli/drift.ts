import { statSync } from "node:fs";
import process from "node:process";
import type { FileAge, LocatedDrift } from "../model/drift.js";
import { compareWithTables, loadDriftCards } from "../tables.js";
import type { Compared } from "../tables.js";
import { reportFindings, toPrintable, writeDriftJson, writeDriftMarkdown, writeDriftText } from "../report/index.js";
import { suggest } from "../wording/index.js";
import { openAsked } from "./asked-company.js";
import type { AskedCompany } from "./asked-company.js";
import { createDateFinder, findToday, readNow } from "./check-date.js";
import type { Deadline } from "./deadline.js";
import { isSameFile } from "./files/links.js";
import { writeOutputFiles } from "./files/output-files.js";
import { resolveTextTarget } from "./files/output-target.js";
import { refuseOntoStream, STDIN_NAME, STDIN_WORD } from "./files/standard-input.js";
import { toText } from "./files/input-files.js";
import { createHostNaming, renameFiles } from "./host-paths.js";
import { orUsageError, readInputs } from "./import-inputs.js";
import { coloursFor, NO_COLOURS, noteFile, print } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

const FORMATS = ["text", "json", "markdown", "sarif"] as const;
type DriftFormat = (typeof FORMATS)[number];

export interface DriftOptions {
  /** The company file, then the tables. */
  readonly files: readonly string[];
  readonly format: string;
  readonly output: string | undefined;
  readonly map: string | undefined;
  readonly from: string | undefined;
  readonly sheet: string | undefined;
  readonly now: string | undefined;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright drift`: compares a company with lists of people. Returns exit code 1 if the company and the
 * lists differ.
 */
export async function drift(options: DriftOptions): Promise<number> {
  const { files, output, config, map, from, sheet, deadline } = options;
  const format = toFormat(options.format);
  const target = resolveTextTarget(output);
  const today = readNow(options.now) ?? findToday();
  const [companyFile, ...tables] = files;
  refuseOneSide(companyFile, tables);
  if (target !== undefined) refuseCompared(target, files);
  const { companies, code } = await openAsked({ files: [companyFile], stdinName: undefined, config, deadline });
  const [company] = companies;
  if (company === undefined) return code;
  const { inputs, stream } = await readInputs(tables, deadline);
  if (target !== undefined) refuseOntoStream(target, stream);
  const compared = await orUsageError(() =>
    compareWithTables(company, inputs, { map, from, sheet, expired: deadline.expired }),
  );
  const lists = inputs.map(({ path }) => path);
  const ages = findAges([company.path, ...lists], { today, deadline });
  const text = await writeDrift(format, { company, lists, compared, ages, isFile: target !== undefined });
  deadline.checkpoint();
  if (target === undefined) print(text);
  else {
    await writeOutputFiles([{ path: target, content: text }], deadline.checkpoint);
    noteFile(`${toPrintable(target)}  ${compared.differences.length} differences\n`);
  }
  return Math.max(code, compared.differences.length > 0 ? 1 : 0);
}

function toFormat(word: string): DriftFormat {
  const format = FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  throw new UsageError(
    `'${toPrintable(word)}' is not a format of comparisons. Known: ${FORMATS.join(", ")}.${suggest(word, FORMATS)}`,
  );
}

/** Refuses a run without a company file, or without a table to compare it with. */
function refuseOneSide(company: string | undefined, tables: readonly string[]): asserts company is string {
  if (company === undefined || tables.length === 0)
    throw new UsageError("Name a company file and a table of people: orgwright drift company.yaml people.csv");
  if (company === STDIN_WORD) throw new UsageError("The company comes from a file: only tables may be '-'.");
  const same = tables.find((table) => table !== STDIN_WORD && isSameFile(table, company));
  if (same !== undefined)
    throw new UsageError(
      `'${toPrintable(same)}' is compared with itself. Name a table of people after the company file.`,
    );
}

/** Refuses to write the report into one of the compared files. */
function refuseCompared(target: string, files: readonly string[]): void {
  if (files.some((file) => file !== STDIN_WORD && isSameFile(file, target)))
    throw new UsageError(`'${toPrintable(target)}' is one of the files to compare. Name another file after -o.`);
}

/**
 * Finds when each file last changed: the date of its last commit or, for a file without a commit, its date on the disk.
 * Leaves out standard input, which has no date.
 */
function findAges(
  files: readonly string[],
  { today, deadline }: { readonly today: string; readonly deadline: Deadline },
): readonly FileAge[] {
  const findCommitDate = createDateFinder(deadline);
  return files
    .filter((file) => file !== STDIN_NAME)
    .map((file) => {
      const date = findCommitDate(file) ?? statSync(file).mtime.toISOString().slice(0, 10);
      return { file, date, days: Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS) };
    });
}

const DAY_MS = 24 * 60 * 60 * 1000;

interface DriftReport {
  readonly company: AskedCompany;
  readonly lists: readonly string[];
  readonly compared: Compared;
  readonly ages: readonly FileAge[];
  readonly isFile: boolean;
}

async function writeDrift(
  format: DriftFormat,
  { company, lists, compared, ages, isFile }: DriftReport,
): Promise<string> {
  const { counts, differences, findings } = compared;
  const cards = await loadDriftCards();
  const located: LocatedDrift = { company: company.path, lists, counts, differences, ages };
  const context = { tool: TOOL, cards, colours: isFile ? NO_COLOURS : coloursFor(process.stdout) };
  switch (format) {
    case "text":
      return writeDriftText(located, context);
    case "json":
      return writeDriftJson(located, context);
    case "markdown":
      return writeDriftMarkdown(located, context);
    case "sarif": {
      const toName = createHostNaming();
      const files = company.files.map((file) => ({ path: toName(file.path), text: toText(file) }));
      const hidden = { known: 0, excepted: 0 };
      const named = findings.map((finding) => renameFiles(finding, toName));
      return reportFindings("sarif", named, { ...context, files, hidden, failOn: "error" });
    }
  }
}
