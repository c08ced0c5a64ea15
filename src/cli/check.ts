import process from "node:process";
import { findMeantWord } from "../catalog/index.js";
import type { Severity } from "../model/finding.js";
import type { CombinedPolicy } from "../model/policy.js";
import type { SourceFile } from "../model/source.js";
import { POLICY_IDS, sortFindings } from "../pipeline.js";
import {
  REPORT_FORMATS,
  SOURCE_DETAILS,
  summariseFindings,
  toPrintable,
  describeDates,
  describePolicy,
  tellsOfDates,
  tellsOfPolicies,
} from "../report/index.js";
import type { ReportFormat, SourceDetail } from "../report/index.js";
import { didYouMean, suggest } from "../wording/index.js";
import { findAskedFiles } from "./files/asked-files.js";
import { readNow } from "./check-date.js";
import { findVariable, variableOf } from "./asked-settings.js";
import { listConfigs, openCompanies } from "./company-files.js";
import type { OpenedCompany } from "./company-files.js";
import type { Deadline } from "./deadline.js";
import { readBaseline, readBaselineRequest, updateBaseline } from "./baseline-file.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { appendJobSummary, hasJobSummary, isGithubActions } from "./github-actions.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile, resolveTextTarget } from "./files/output-target.js";
import { readStandardInput, refuseOntoStream } from "./files/standard-input.js";
import { announce, coloursFor, NO_COLOURS, note, noteFile, print, printLine } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface CheckOptions {
  /** Company files, folders, and `-` for standard input. */
  readonly files: readonly string[];
  readonly stdinName: string | undefined;
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly failOn: string;
  /** Amount of detail, as typed, about each rule's sources in the text report. */
  readonly sources: string | undefined;
  readonly policy: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly now: string | undefined;
  readonly deadline: Deadline;
}

/** Carries out `orgwright check`: reports what is wrong with company files. Returns the exit code. */
export async function check(options: CheckOptions): Promise<number> {
  const { files, stdinName, output, config, deadline, ...asked } = options;
  const format = toReportFormat(asked.format ?? (isGithubActions() ? "github" : "text"));
  const failOn = toSeverity(asked.failOn);
  const sources = readSources(asked.sources, format);
  const target = resolveTextTarget(output);
  const baselineFile = readBaselineRequest(asked);
  const policies = readPolicies(asked.policy);
  const now = readNow(asked.now);
  const { paths, stream: streamName } = await findAskedFiles({ files, stdinName, deadline });
  const stream = streamName === undefined ? undefined : await readStandardInput(streamName, deadline);
  const companies = await openCompanies(paths, { named: config, isChecked: true, now, policies, stream, deadline });
  const looked = listLookedAt(companies);
  if (target !== undefined) {
    refuseInputs(target, looked);
    refuseOntoStream(target, stream);
  }
  if (baselineFile !== undefined) refuseInputs(baselineFile, looked, "--baseline");

  announce("Writing the report");
  const found = sortFindings(companies.flatMap(({ findings }) => findings));
  const isUpdated = baselineFile !== undefined && asked.updateBaseline;
  const baseline = await readBaseline(found, { file: baselineFile, isUpdated, expired: deadline.expired });
  const findings = sortFindings([
    ...baseline.findings,
    ...baseline.stale,
    ...listConfigs(companies).flatMap((each) => each.findings),
  ]);
  const hidden = { known: baseline.known, excepted: companies.flatMap(({ excepted }) => excepted).length };
  const dates = [...new Set(companies.flatMap(({ now }) => now ?? []))].sort();
  const policy = joinPolicies(companies);
  const ownRules = listConfigs(companies).flatMap((each) => each.check.ownRules ?? []);
  const inputs = [...looked, ...baseline.inputs];
  const report = {
    findings,
    inputs,
    policy,
    ownRules,
    hidden,
    dates,
    failOn,
    sources,
    colours: NO_COLOURS,
    checkpoint: deadline.checkpoint,
  };
  const text = writeReport(format, target === undefined ? { ...report, colours: coloursFor(process.stdout) } : report);
  const jobSummary = format === "github" && hasJobSummary() ? writeReport("markdown", report) : undefined;
  // Check the deadline for the last time. Once writing has begun, the run finishes even if it is late.
  deadline.checkpoint();
  if (isUpdated) await updateBaseline(baselineFile, found);
  if (!tellsOfPolicies(format)) for (const line of describePolicy(policy, findings)) note(`${toPrintable(line)}\n`);
  // If the report goes to a file, the note about that file gives the dates.
  if (!tellsOfDates(format) && target === undefined) for (const line of describeDates(dates)) note(`${line}\n`);
  if (target === undefined) print(text);
  else {
    await writeOutputFiles([{ path: target, content: text }]);
    printLine(toPrintable(target));
    const summary = summariseFindings(findings, {
      files: report.inputs,
      hidden,
      dates,
      colours: coloursFor(process.stderr),
    });
    noteFile(`${toPrintable(target)}  ${summary}\n`);
  }
  if (jobSummary !== undefined) await appendJobSummary(jobSummary);
  if (companies.some(({ config: { isBad } }) => isBad)) return 2;
  return exitCodeFor([...baseline.findings, ...baseline.stale], failOn);
}

/** Refuses to write a file that is also an input. */
function refuseInputs(file: string, inputs: readonly SourceFile[], option?: string): void {
  refuseSameFile(
    file,
    inputs.map(({ path }) => path),
    option,
  );
}

function listLookedAt(companies: readonly OpenedCompany[]): readonly SourceFile[] {
  const configs = listConfigs(companies).flatMap(({ input }) => input ?? []);
  return [...companies.flatMap((company) => company.files), ...configs];
}

/** Joins the policy packs of all companies, because each company's config can name its own. */
function joinPolicies(companies: readonly OpenedCompany[]): CombinedPolicy {
  const policies = companies.map(({ policy }) => policy);
  const packs = [...new Set(policies.flatMap((policy) => policy.packs))];
  return { packs, rules: {}, clashes: [...new Set(policies.flatMap(({ clashes }) => clashes))] };
}

/** Returns the packs in `--policy` or `ORGWRIGHT_POLICY`, a list separated by commas. */
function readPolicies(typed: string | undefined): readonly string[] | undefined {
  const text = typed ?? findVariable(process.env, variableOf("policy"));
  return text?.split(",").map((word) => {
    const id = POLICY_IDS.find((known) => known === word.trim());
    if (id !== undefined) return id;
    const remedy = suggest(word.trim(), POLICY_IDS);
    throw new UsageError(`'${toPrintable(word)}' is not a policy pack. Known: ${POLICY_IDS.join(", ")}.${remedy}`);
  });
}

function toReportFormat(word: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  const remedy = suggest(word, REPORT_FORMATS);
  throw new UsageError(`'${toPrintable(word)}' is not a report format. Known: ${REPORT_FORMATS.join(", ")}.${remedy}`);
}

function readSources(word: string | undefined, format: ReportFormat): SourceDetail {
  if (word === undefined) return "short";
  const detail = SOURCE_DETAILS.find((known) => known === word);
  if (detail === undefined)
    throw new UsageError(
      `--sources cannot be '${toPrintable(word)}'. Known: ${SOURCE_DETAILS.join(", ")}.${suggest(word, SOURCE_DETAILS)}`,
    );
  if (format !== "text")
    throw new UsageError(
      `--sources is about the text report, and this one is '${format}'. Add '-f text', or leave --sources out.`,
    );
  return detail;
}

function toSeverity(word: string): Severity {
  const severity = SEVERITIES.find((known) => known === word);
  if (severity !== undefined) return severity;
  const nearest = findMeantWord(word, SEVERITIES) ?? SEVERITIES.find((known) => word.startsWith(known));
  throw new UsageError(
    `--fail-on cannot be '${toPrintable(word)}'. Known: ${SEVERITIES.join(", ")}.${didYouMean(nearest)}`,
  );
}

const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
