import process from "node:process";
import { findMeantWord } from "../catalog/index.js";
import { checkCompany, REPORT_FORMATS, sortFindings, summariseFindings, toPrintable } from "../pipeline.js";
import type { ReportFormat } from "../pipeline.js";
import { readConfigFor } from "./config-files.js";
import type { Config } from "./config-files.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { readInputFile } from "./input-files.js";
import type { InputFile } from "./input-files.js";
import { writeOutputFiles } from "./output-files.js";
import { refuseSameFile, resolveTextTarget } from "./output-target.js";
import { coloursFor, NO_COLOURS, note, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: string;
  readonly output: string | undefined;
  readonly config: string | undefined;
}

/** `orgwright check`: says what is wrong with company files. Gives the exit code. */
export async function check({ files, format: word, output, config: named }: CheckOptions): Promise<number> {
  const format = toReportFormat(word);
  const target = resolveTextTarget(output);
  // Every file is read before anything is reported: a report on half of them would look complete.
  const inputs: InputFile[] = [];
  for (const file of new Set(files)) inputs.push(await readInputFile(file));
  const configs = await readConfigs(inputs, named);
  const looked = [...inputs, ...configs.flatMap(({ input }) => input ?? [])];

  const found = checkCompany(inputs);
  const findings = sortFindings([...found, ...configs.flatMap((config) => config.findings)]);
  if (target === undefined) print(writeReport(format, findings, looked, coloursFor(process.stdout)));
  else {
    for (const { path } of looked) refuseSameFile(target, [path]);
    await writeOutputFiles([{ path: target, content: writeReport(format, findings, looked, NO_COLOURS) }]);
    print(`${toPrintable(target)}\n`);
    note(`${toPrintable(target)}  ${summariseFindings(findings, looked, coloursFor(process.stderr))}\n`);
  }
  return configs.some(({ isBad }) => isBad) ? 2 : exitCodeFor(found);
}

/** The config of each company file; one that serves several files is looked at once. */
async function readConfigs(inputs: readonly InputFile[], named: string | undefined): Promise<readonly Config[]> {
  const configs = new Map<string | undefined, Config>();
  for (const { path: companyFile } of inputs) {
    const config = await readConfigFor({ companyFile, named });
    configs.set(config.input?.path, config);
  }
  return [...configs.values()];
}

function toReportFormat(word: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  const nearest = findMeantWord(word, REPORT_FORMATS);
  const remedy = nearest === undefined ? "" : ` Did you mean '${nearest}'?`;
  throw new UsageError(`'${toPrintable(word)}' is not a report format. Known: ${REPORT_FORMATS.join(", ")}.${remedy}`);
}
