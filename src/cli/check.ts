import process from "node:process";
import { checkCompany, REPORT_FORMATS, toPrintable } from "../pipeline.js";
import type { ReportFormat } from "../pipeline.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { readInputFile } from "./input-files.js";
import type { InputFile } from "./input-files.js";
import { findMeantWord } from "./nearest-word.js";
import { writeOutputFile } from "./output-files.js";
import { refuseSameFile, resolveTextTarget } from "./output-target.js";
import { coloursFor, NO_COLOURS, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: string;
  readonly output: string | undefined;
}

/** `orgwright check`: says what is wrong with company files. Gives the exit code. */
export async function check({ files, format: word, output }: CheckOptions): Promise<number> {
  const format = toReportFormat(word);
  const target = resolveTextTarget(output);
  // Every file is read before anything is reported: a report on half of them would look complete.
  const inputs: InputFile[] = [];
  for (const file of new Set(files)) inputs.push(await readInputFile(file));

  const findings = checkCompany(inputs);
  if (target === undefined) {
    print(writeReport(format, findings, inputs, coloursFor(process.stdout)));
  } else {
    refuseSameFile(target, files);
    await writeOutputFile({ path: target, content: writeReport(format, findings, inputs, NO_COLOURS) });
    print(`${toPrintable(target)}\n`);
  }
  return exitCodeFor(findings);
}

function toReportFormat(word: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  const nearest = findMeantWord(word, REPORT_FORMATS);
  const remedy = nearest === undefined ? "" : ` Did you mean '${nearest}'?`;
  throw new UsageError(`'${toPrintable(word)}' is not a report format. Known: ${REPORT_FORMATS.join(", ")}.${remedy}`);
}
