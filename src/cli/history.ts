import process from "node:process";
import type { History } from "../model/history.js";
import { isDate } from "../pipeline.js";
import { toPrintable, writeHistory } from "../report/index.js";
import { loadHistory } from "../states.js";
import { readAskedSettings } from "./asked-settings.js";
import type { SettingFlags } from "./asked-settings.js";
import { sortWords } from "./asked-words.js";
import type { Config } from "./config-files.js";
import type { Deadline } from "./deadline.js";
import { drawHistory } from "./draw-history.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile, resolveTextTarget } from "./files/output-target.js";
import { writeReport } from "./findings-report.js";
import { createGit } from "./git.js";
import { openHistoryFile } from "./history-file.js";
import { readHistoryForm } from "./history-form.js";
import { selectAsked } from "./history-subjects.js";
import { announce, coloursFor, NO_COLOURS, note, print, printLine } from "./terminal.js";
import { TOOL } from "./tool.js";
import { traceCompany } from "./traced-company.js";
import { UsageError } from "./usage-error.js";

export interface HistoryOptions {
  /** The company file, and words for units and posts. */
  readonly operands: readonly string[];
  readonly at: string | undefined;
  readonly max: string;
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly flags: SettingFlags;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

/** Limit of one question to git: it may have to walk through a whole repository. */
const GIT_LIMIT_MS = 60_000;
const MOST_COMMITS = 100_000;

/**
 * Carries out `orgwright history`: tells who answered for units and held posts, since when. Returns exit code 1 if a
 * word names nothing, or several things.
 */
export async function history(options: HistoryOptions): Promise<number> {
  const { at, deadline, flags } = options;
  const { word, questions } = readWords(options.operands);
  const form = readHistoryForm({ ...options, input: word });
  const most = readMost(options.max);
  if (at !== undefined && !isDate(at))
    throw new UsageError(`--at: '${toPrintable(at)}' is not a date. Write it year-month-day, for example 2026-03-31.`);
  const asked = readAskedSettings(flags, process.env);
  const git = createGit({ leftMs: deadline.leftMs, limitMs: GIT_LIMIT_MS });
  const { file, name, config } = await openHistoryFile(word, {
    git,
    named: options.config,
    theme: asked.theme,
    deadline,
  });
  if (config.isBad) return reportConfig(config);
  const settings = { ...config.settings, ...asked };
  const hasNames = (settings.names ?? "full") === "full";
  const stages = await loadHistory();
  const traced = traceCompany({ git, file, name, most, hasNames, history: stages, deadline });
  const { rows, code } = selectAsked(questions, { traced, at, ownWords: config.check.words, stages });
  if (rows === undefined) return code;
  const told: History = {
    company: traced.latest.graph.company.name,
    file: name,
    ...traced,
    rows,
    ...(at !== undefined && { at }),
  };
  if (form.kind === "picture") {
    await drawHistory(told, { graph: traced.latest.graph, settings, target: form.target, inputs: [word], deadline });
    return code;
  }
  announce("Writing");
  await writeText(told, form.format, { output: options.output, word });
  return code;
}

/** Separates the company file from the words for units and posts. */
function readWords(operands: readonly string[]): { readonly word: string; readonly questions: readonly string[] } {
  const { files, words } = sortWords(operands);
  const [word, another] = files;
  if (word === undefined)
    throw new UsageError("Name the company file, which ends in .yaml or .yml: orgwright history company.yaml");
  if (word === "-")
    throw new UsageError("Standard input is in no commit, so it has no history. Name the company file.");
  if (another !== undefined)
    throw new UsageError(
      `One company has a history, and two files are named: '${toPrintable(word)}', '${toPrintable(another)}'. Leave one of them out.`,
    );
  return { word, questions: words.filter((each) => each.trim() !== "") };
}

function readMost(text: string): number {
  const most = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  if (most >= 1 && most <= MOST_COMMITS) return most;
  throw new UsageError(`--max: '${toPrintable(text)}' is not a whole number from 1 to ${MOST_COMMITS}.`);
}

function reportConfig(config: Config): number {
  const inputs = config.input === undefined ? [] : [config.input];
  note(
    writeReport("text", { findings: config.findings, inputs, failOn: "error", colours: coloursFor(process.stderr) }),
  );
  return 2;
}

async function writeText(
  told: History,
  format: "text" | "json",
  { output, word }: { readonly output: string | undefined; readonly word: string },
): Promise<void> {
  const target = resolveTextTarget(output);
  const colours = target === undefined ? coloursFor(process.stdout) : NO_COLOURS;
  const text = writeHistory(format, told, { tool: TOOL, colours });
  if (target === undefined) {
    print(text);
    return;
  }
  refuseSameFile(target, [word]);
  await writeOutputFiles([{ path: target, content: text }]);
  printLine(toPrintable(target));
}
