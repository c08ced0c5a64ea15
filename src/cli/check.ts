import process from "node:process";
import { findMeantWord } from "../catalog/index.js";
import type { Severity } from "../model/finding.js";
import type { SourceFile } from "../model/source.js";
import { REPORT_FORMATS, sortFindings, summariseFindings, toPrintable } from "../pipeline.js";
import type { ReportFormat } from "../pipeline.js";
import { readNow } from "./check-date.js";
import { openCompany } from "./company-files.js";
import type { CompanyRequest, OpenedCompany } from "./company-files.js";
import type { Config } from "./config-files.js";
import { readBaseline, readBaselineRequest, updateBaseline } from "./baseline-file.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { appendJobSummary, isGithubActions } from "./github-actions.js";
import { writeOutputFiles } from "./output-files.js";
import { refuseSameFile, resolveTextTarget } from "./output-target.js";
import { coloursFor, NO_COLOURS, note, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly failOn: string;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly now: string | undefined;
}

/** `orgwright check`: says what is wrong with company files. Gives the exit code. */
export async function check({ files, output, config, ...asked }: CheckOptions): Promise<number> {
  const format = toReportFormat(asked.format ?? (isGithubActions() ? "github" : "text"));
  const failOn = toSeverity(asked.failOn);
  const target = resolveTextTarget(output);
  const baselineFile = readBaselineRequest(asked);
  const companies = await openCompanies(files, { named: config, isChecked: true, now: readNow(asked.now) });
  const looked = listLookedAt(companies);
  if (target !== undefined) refuseInputs(target, looked);
  if (baselineFile !== undefined) refuseInputs(baselineFile, looked, "--baseline");

  const found = sortFindings(companies.flatMap(({ findings }) => findings));
  if (baselineFile !== undefined && asked.updateBaseline) await updateBaseline(baselineFile, found);
  const baseline = await readBaseline(baselineFile, found);
  const findings = sortFindings([
    ...baseline.findings,
    ...baseline.stale,
    ...listConfigs(companies).flatMap((each) => each.findings),
  ]);
  const hidden = { known: baseline.known, excepted: companies.flatMap(({ excepted }) => excepted).length };
  const dates = [...new Set(companies.flatMap(({ now }) => now ?? []))].sort();
  const report = { findings, inputs: [...looked, ...baseline.inputs], hidden, dates, failOn, colours: NO_COLOURS };
  if (target === undefined) print(writeReport(format, { ...report, colours: coloursFor(process.stdout) }));
  else {
    await writeOutputFiles([{ path: target, content: writeReport(format, report) }]);
    print(`${toPrintable(target)}\n`);
    const summary = summariseFindings(findings, {
      files: report.inputs,
      hidden,
      dates,
      colours: coloursFor(process.stderr),
    });
    note(`${toPrintable(target)}  ${summary}\n`);
  }
  if (format === "github") await appendJobSummary(() => writeReport("markdown", report));
  if (companies.some(({ config: { isBad } }) => isBad)) return 2;
  return exitCodeFor([...baseline.findings, ...baseline.stale], failOn);
}

/** Output never takes the place of what it is made from. */
function refuseInputs(file: string, inputs: readonly SourceFile[], option?: string): void {
  refuseSameFile(
    file,
    inputs.map(({ path }) => path),
    option,
  );
}

/**
 * Every company once, also when several of its files were named. All are read before anything is reported: a
 * report on half of them would look complete.
 */
async function openCompanies(files: readonly string[], request: CompanyRequest): Promise<readonly OpenedCompany[]> {
  const companies = new Map<string, OpenedCompany>();
  for (const file of new Set(files)) {
    const company = await openCompany(file, request);
    companies.set(company.path, company);
  }
  return [...companies.values()];
}

/** One config may serve several companies; it is looked at once. */
function listConfigs(companies: readonly OpenedCompany[]): readonly Config[] {
  return [...new Map(companies.map(({ config }) => [config.input?.path, config])).values()];
}

function listLookedAt(companies: readonly OpenedCompany[]): readonly SourceFile[] {
  const configs = listConfigs(companies).flatMap(({ input }) => input ?? []);
  return [...companies.flatMap((company) => company.files), ...configs];
}

function toReportFormat(word: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  const nearest = findMeantWord(word, REPORT_FORMATS);
  const remedy = nearest === undefined ? "" : ` Did you mean '${nearest}'?`;
  throw new UsageError(`'${toPrintable(word)}' is not a report format. Known: ${REPORT_FORMATS.join(", ")}.${remedy}`);
}

function toSeverity(word: string): Severity {
  const severity = SEVERITIES.find((known) => known === word);
  if (severity !== undefined) return severity;
  const nearest = findMeantWord(word, SEVERITIES) ?? SEVERITIES.find((known) => word.startsWith(known));
  const remedy = nearest === undefined ? "" : ` Did you mean '${nearest}'?`;
  throw new UsageError(`--fail-on cannot be '${toPrintable(word)}'. Known: ${SEVERITIES.join(", ")}.${remedy}`);
}

const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
