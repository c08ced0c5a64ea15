import process from "node:process";
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
  /** The rules about the structure are checked too; their findings are not reported here. */
  readonly isChecked: boolean;
  readonly deadline: Deadline;
}

export interface AskedCompany extends OpenedCompany {
  readonly graph: Graph;
}

/** Companies that can be asked, and the exit code as far as their files decide it. */
export interface AskedCompanies {
  readonly companies: readonly AskedCompany[];
  readonly code: 0 | 1 | 2;
}

/** Opens company files to ask them something. Faults of the files are reported; what can be read is asked all the same. */
export async function openAsked({ files, stdinName, deadline, ...request }: AskedRequest): Promise<AskedCompanies> {
  const { paths, stream: streamName } = await findAskedFiles({ files, stdinName, deadline });
  const stream = streamName === undefined ? undefined : await readStandardInput(streamName, deadline);
  const opened = await openCompanies(paths, { named: request.config, isChecked: request.isChecked, stream, deadline });
  const faults = opened.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  const inputFaults = request.isChecked ? [] : faults;
  const configFaults = listConfigs(opened).flatMap(({ findings }) => findings);
  if (inputFaults.length + configFaults.length > 0) {
    const inputs = [
      ...opened.flatMap((company) => company.files),
      ...listConfigs(opened).flatMap(({ input }) => input ?? []),
    ];
    const findings = [...inputFaults, ...configFaults];
    note(writeReport("text", { findings, inputs, failOn: "error", colours: coloursFor(process.stderr) }));
  }
  const companies = opened.flatMap((company) => keepAskable(company));
  const isBad = opened.some(({ config }) => config.isBad);
  const isLess = companies.length < opened.length;
  return { companies, code: isBad ? 2 : isLess ? 1 : exitCodeFor(inputFaults) };
}

function keepAskable(company: OpenedCompany): readonly AskedCompany[] {
  const { graph, config, path } = company;
  if (config.isBad) return [];
  if (graph !== undefined) return [{ ...company, graph }];
  note(`${toPrintable(path)} names neither an officer nor a department that can be read, so it cannot be asked.\n`);
  return [];
}
