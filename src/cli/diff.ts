import path from "node:path";
import process from "node:process";
import { compareOpened } from "../pipeline.js";
import { DIFF_FORMATS, toPrintable, writeDiff } from "../report/index.js";
import type { DiffFormat } from "../report/index.js";
import { countOf, suggest } from "../wording/index.js";
import { readNow } from "./check-date.js";
import { openStates } from "./compared-states.js";
import type { OpenedState } from "./compared-states.js";
import type { Deadline } from "./deadline.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile, resolveTextTarget } from "./files/output-target.js";
import { writeReport } from "./findings-report.js";
import { announce, coloursFor, NO_COLOURS, note, print, printLine } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

export interface DiffOptions {
  readonly operands: readonly string[];
  readonly since: string | undefined;
  readonly stdinName: string | undefined;
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly now: string | undefined;
  readonly hasExitCode: boolean;
  readonly deadline: Deadline;
}

/** Formats of files by their extension. */
const FORMAT_OF: Readonly<Record<string, DiffFormat>> = { ".md": "markdown", ".json": "json" };

/**
 * Carries out `orgwright diff`: tells what changed between two states of a company. Returns exit code 0 with and
 * without changes, unless an exit code was asked for.
 */
export async function diff(options: DiffOptions): Promise<number> {
  const { operands, since, output, hasExitCode, deadline } = options;
  if (operands.length > 2)
    throw new UsageError(`Two states can be compared, and ${operands.length} are named. Leave out all but two.`);
  if (operands.length === 2 && since !== undefined)
    throw new UsageError("--since names the old state, and so does the first of the two files. Leave one of them out.");
  const format = toFormat(options.format, output);
  const target = resolveTextTarget(output);
  const now = readNow(options.now);
  const [before, after] = await openStates({ ...options, now });
  if (target !== undefined)
    refuseSameFile(
      target,
      [...before.files, ...after.files].map((file) => file.path),
    );
  const unreadable = [before, after].filter(({ graph, config }) => graph === undefined || config.isBad);
  if (before.graph === undefined || after.graph === undefined || unreadable.length > 0) {
    for (const state of unreadable) reportUnreadable(state);
    return 2;
  }
  for (const state of [before, after]) noteErrors(state);
  announce("Comparing");
  const compared = compareOpened({ ...before, graph: before.graph }, { ...after, graph: after.graph });
  const colours = target === undefined ? coloursFor(process.stdout) : NO_COLOURS;
  const text = writeDiff(format, compared, { tool: TOOL, colours });
  deadline.checkpoint();
  if (target === undefined) print(text);
  else {
    await writeOutputFiles([{ path: target, content: text }]);
    printLine(toPrintable(target));
  }
  return hasExitCode && compared.diff.changes.length > 0 ? 1 : 0;
}

/** Reports why a state cannot be compared: its own faults, or those of its config. */
function reportUnreadable({ name, findings, files, config }: OpenedState): void {
  const errors = [...findings, ...config.findings].filter(({ severity }) => severity === "error");
  const inputs = [...files, ...(config.input === undefined ? [] : [config.input])];
  if (errors.length > 0)
    note(writeReport("text", { findings: errors, inputs, failOn: "error", colours: coloursFor(process.stderr) }));
  note(`${toPrintable(name)} cannot be compared.\n`);
}

/** Says that a state has errors, since whatever is wrong in a file may be missing from the comparison. */
function noteErrors({ name, inputFindings }: OpenedState): void {
  const errors = inputFindings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) note(`${toPrintable(name)} has ${countOf(errors, "error")}, so part of it may not be compared.\n`);
}

function toFormat(word: string | undefined, output: string | undefined): DiffFormat {
  if (word === undefined) return FORMAT_OF[path.extname(output ?? "").toLowerCase()] ?? "text";
  const format = DIFF_FORMATS.find((known) => known === word);
  if (format !== undefined) return format;
  throw new UsageError(
    `'${toPrintable(word)}' is not a format of differences. Known: ${DIFF_FORMATS.join(", ")}.${suggest(word, DIFF_FORMATS)}`,
  );
}
