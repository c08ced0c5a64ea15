import process from "node:process";
import { compareOpened } from "../pipeline.js";
import { toPrintable, writeDiff } from "../report/index.js";
import type { DiffFormat } from "../report/index.js";
import { countOf } from "../wording/index.js";
import { readNow } from "./check-date.js";
import { openStates } from "./compared-states.js";
import type { OpenedState } from "./compared-states.js";
import type { Deadline } from "./deadline.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile, resolveTextTarget } from "./files/output-target.js";
import { readDiffForm, refusePictureOptions } from "./diff-formats.js";
import type { DiffForm, PictureFlags, WriteStates } from "./diff-formats.js";
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
  /** Settings of pictures. */
  readonly flags: PictureFlags;
  /** Typefaces for pictures, by package or path. */
  readonly fonts: readonly string[];
  /** Whether a picture shows the two states beside each other instead of in one chart. */
  readonly isSideBySide: boolean;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright diff`: tells what changed between two states of a company. Changes give exit code 1 only if
 * `--exit-code` was typed.
 */
export async function diff(options: DiffOptions): Promise<number> {
  const { operands, since, output, hasExitCode } = options;
  if (operands.length > 2)
    throw new UsageError(`Two states can be compared, but ${operands.length} are named. Leave out all but two.`);
  if (operands.length === 2 && since !== undefined)
    throw new UsageError("--since names the old state, and so does the first of the two files. Leave one of them out.");
  const form = readDiffForm(options.format, output);
  // Check the command line before reading any file.
  const write = await planWriting(form, options);
  const now = readNow(options.now);
  const [before, after] = await openStates({ ...options, now });
  const unreadable = [before, after].filter(({ graph, config }) => graph === undefined || config.isBad);
  if (before.graph === undefined || after.graph === undefined || unreadable.length > 0) {
    for (const state of unreadable) reportUnreadable(state);
    return 2;
  }
  for (const state of [before, after]) noteErrors(state);
  announce("Comparing");
  const states = [
    { ...before, graph: before.graph },
    { ...after, graph: after.graph },
  ] as const;
  const compared = compareOpened(...states);
  const code = await write(states, compared);
  return hasExitCode && compared.diff.changes.length > 0 ? 1 : code;
}

/** Reports why a state cannot be compared: the errors in its files and in its config. */
function reportUnreadable({ name, findings, files, config }: OpenedState): void {
  const errors = [...findings, ...config.findings].filter(({ severity }) => severity === "error");
  const inputs = [...files, ...(config.input === undefined ? [] : [config.input])];
  if (errors.length > 0)
    note(writeReport("text", { findings: errors, inputs, failOn: "error", colours: coloursFor(process.stderr) }));
  note(`${toPrintable(name)} cannot be compared.\n`);
}

/** Says that a state has errors, because the comparison can miss entries with errors. */
function noteErrors({ name, inputFindings }: OpenedState): void {
  const errors = inputFindings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) note(`${toPrintable(name)} has ${countOf(errors, "error")}, so part of it may not be compared.\n`);
}

/** Prepares to write a difference as text, to standard output or to a file. */
function planText(format: DiffFormat, { output, flags, fonts, isSideBySide, deadline }: DiffOptions): WriteStates {
  refusePictureOptions(flags, { isSideBySide, fonts });
  const target = resolveTextTarget(output);
  return async (states, compared) => {
    const inputs = states.flatMap(({ files }) => files.map((file) => file.path));
    if (target !== undefined) refuseSameFile(target, inputs);
    const colours = target === undefined ? coloursFor(process.stdout) : NO_COLOURS;
    const text = writeDiff(format, compared, { tool: TOOL, colours });
    deadline.checkpoint();
    if (target === undefined) print(text);
    else {
      await writeOutputFiles([{ path: target, content: text }]);
      printLine(toPrintable(target));
    }
    return 0;
  };
}

/** Prepares the form that was asked for. Only pictures and pages load the code that draws. */
async function planWriting(form: DiffForm, options: DiffOptions): Promise<WriteStates> {
  switch (form.kind) {
    case "text":
      return planText(form.format, options);
    case "page":
      return (await import("./diff-page.js")).planPage(options);
    case "pictures":
      return (await import("./drawn-diff.js")).planPictures(options);
  }
}
