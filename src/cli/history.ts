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
import { Typefaces } from "./fonts/typefaces.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile } from "./files/output-target.js";
import { writeReport } from "./findings-report.js";
import { createGit } from "./git.js";
import { openHistoryFile } from "./history-file.js";
import { readHistoryForm } from "./history-form.js";
import type { HistoryForm } from "./history-form.js";
import { selectAsked } from "./history-subjects.js";
import { coloursFor, NO_COLOURS, note, print, printLine } from "./terminal.js";
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
  /** Typefaces for pictures, by package or path. */
  readonly fonts: readonly string[];
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

/** Time limit for one question to git, which may have to search a whole repository. */
const GIT_LIMIT_MS = 60_000;
const MOST_COMMITS = 100_000;

/**
 * Carries out `orgwright history`: tells who answered for units and held posts, and since when. Returns exit code 1 if
 * a word names nothing or names several things.
 */
export async function history(options: HistoryOptions): Promise<number> {
  const { at, deadline } = options;
  // Check the words of the command line before reading any file.
  const { word, questions } = readWords(options.operands);
  const form = readHistoryForm({ ...options, input: word });
  const most = readMost(options.max);
  refuseNoDate(at);
  const asked = readAskedSettings(options.flags, process.env);
  const git = createGit({ leftMs: deadline.leftMs, limitMs: GIT_LIMIT_MS });
  const request = { git, named: options.config, theme: asked.theme, deadline };
  const { file, name, config } = await openHistoryFile(word, request);
  if (config.isBad) return reportConfig(config);
  const settings = { ...config.settings, ...asked };
  const hasNames = (settings.names ?? "full") === "full";
  const stages = await loadHistory();
  const traced = traceCompany({ git, file, name, most, hasNames, history: stages, deadline });
  const { rows, code } = selectAsked(questions, { traced, at, ownWords: config.check.words, stages });
  if (rows === undefined) return code;
  const { latest, ...facts } = traced;
  const told = { ...facts, company: latest.graph.company.name, file: name, rows, ...(at !== undefined && { at }) };
  if (form.kind === "text") {
    await writeText(told, form, word);
    return code;
  }
  const typefaces = await new Typefaces(options.fonts).of(config);
  const drawing = { graph: latest.graph, settings, typefaces, target: form.target, inputs: [word], deadline };
  return Math.max(code, await drawHistory(told, drawing));
}

function refuseNoDate(at: string | undefined): void {
  if (at === undefined || isDate(at)) return;
  throw new UsageError(`--at: '${toPrintable(at)}' is not a date. Write it year-month-day, for example 2026-03-31.`);
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
      `A history is about one company, but two files are named: '${toPrintable(word)}', '${toPrintable(another)}'. Leave one of them out.`,
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
  { format, target }: Extract<HistoryForm, { readonly kind: "text" }>,
  companyFile: string,
): Promise<void> {
  const colours = target === undefined ? coloursFor(process.stdout) : NO_COLOURS;
  const text = writeHistory(format, told, { tool: TOOL, colours });
  if (target === undefined) {
    print(text);
    return;
  }
  refuseSameFile(target, [companyFile]);
  await writeOutputFiles([{ path: target, content: text }]);
  printLine(toPrintable(target));
}
