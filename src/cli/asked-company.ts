import process from "node:process";
import type { Finding } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import { toPrintable } from "../report/index.js";
import { listConfigs, openCompanies } from "./company-files.js";
import type { OpenedCompany } from "./company-files.js";
import type { Deadline } from "./deadline.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { findAskedFiles } from "./files/asked-files.js";
import { readStandardInput } from "./files/standard-input.js";
import { coloursFor, note } from "./terminal.js";

export interface AskedRequest {
  readonly files: readonly string[];
  readonly stdinName: string | undefined;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

export interface AskedCompany extends OpenedCompany {
  readonly graph: Graph;
}

/** Companies that a question can be asked about, and the exit code for the faults in their files. */
export interface AskedCompanies {
  readonly companies: readonly AskedCompany[];
  readonly code: 0 | 1 | 2;
}

/**
 * Opens company files for a command that asks about them. Reports their faults, and keeps every company that can still
 * be read.
 */
export async function openAsked({ files, stdinName, deadline, ...request }: AskedRequest): Promise<AskedCompanies> {
  const { paths, stream: streamName } = await findAskedFiles({ files, stdinName, deadline });
  const stream = streamName === undefined ? undefined : await readStandardInput(streamName, deadline);
  const opened = await openCompanies(paths, { named: request.config, stream, deadline });
  const faults = opened.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  reportFaults(opened, faults);
  const companies = opened.flatMap((company) => keepAskable(company));
  if (opened.some((company) => company.config.isBad)) return { companies, code: 2 };
  return { companies, code: companies.length < opened.length ? 1 : exitCodeFor(faults) };
}

function reportFaults(opened: readonly OpenedCompany[], faults: readonly Finding[]): void {
  const configs = listConfigs(opened);
  const findings = [...faults, ...configs.flatMap((config) => config.findings)];
  if (findings.length === 0) return;
  const inputs = [...opened.flatMap((company) => company.files), ...configs.flatMap(({ input }) => input ?? [])];
  note(writeReport("text", { findings, inputs, failOn: "error", colours: coloursFor(process.stderr) }));
}

function keepAskable(company: OpenedCompany): readonly AskedCompany[] {
  const { graph, config, path } = company;
  if (config.isBad) return [];
  if (graph !== undefined) return [{ ...company, graph }];
  note(
    `${toPrintable(path)} names neither an officer nor a department that can be read, so no question about it can be answered.\n`,
  );
  return [];
}
