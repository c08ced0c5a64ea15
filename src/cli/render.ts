import process from "node:process";
import { isDate, sortFindings } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { findAskedFiles } from "./files/asked-files.js";
import { readAskedSettings } from "./asked-settings.js";
import type { SettingFlags } from "./asked-settings.js";
import type { ChartOutput } from "./chart-output.js";
import { listConfigs, openCompanies } from "./company-files.js";
import type { OpenedCompany } from "./company-files.js";
import type { Deadline } from "./deadline.js";
import { openDeck, refuseIdleDeckOptions } from "./deck-file.js";
import { drawCompany } from "./draw-company.js";
import type { DrawingJob } from "./draw-company.js";
import { exitCodeFor, writeReport } from "./findings-report.js";
import { resolveChartTarget } from "./chart-target.js";
import type { ChartTarget } from "./chart-target.js";
import { CheckedCharts } from "./checked-charts.js";
import { PrintedChart } from "./printed-chart.js";
import { readStandardInput, STDIN_WORD } from "./files/standard-input.js";
import { Typefaces } from "./fonts/typefaces.js";
import type { StandardInput } from "./files/standard-input.js";
import { readRevisionWord } from "./revisions/revision.js";
import { coloursFor, note } from "./terminal.js";
import { quoteForShell } from "./shell-words.js";
import { UsageError } from "./usage-error.js";
import type { Looked } from "./watch/watched-places.js";
import { WrittenCharts } from "./written-charts.js";
import type { WriteOptions } from "./written-charts.js";

export interface RenderOptions {
  /** Company files, folders, and `-` for standard input. */
  readonly files: readonly string[];
  readonly stdinName: string | undefined;
  readonly output: string | undefined;
  readonly format: string | undefined;
  readonly flags: SettingFlags;
  /** Typefaces by package or path; they win over those of the config. */
  readonly fonts: readonly string[];
  readonly focus: string | undefined;
  readonly config: string | undefined;
  readonly asOf: string | undefined;
  readonly deck: string | undefined;
  readonly deckLayout: string | undefined;
  readonly explainLayout: boolean;
  /** Whether fonts are embedded in SVG pictures. */
  readonly embedFonts: boolean;
  /** Whether HTML pages have no scripts. */
  readonly isStatic: boolean;
  /** Whether findings of the checks are marked on the chart. */
  readonly findings: boolean;
  /** Whether the chart marks the reasons that the company file gives for who answers for a unit. */
  readonly reasons: boolean;
  /** Whether charts are compared with the files on disk instead of written. */
  readonly check: boolean;
  /** Whether charts are drawn again after every change of a file, until somebody ends the run. */
  readonly isWatched: boolean;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright render`: draws company files. Returns the highest exit code of any company. Every company is
 * read and drawn before the first file is replaced.
 */
export async function render(options: RenderOptions): Promise<number> {
  // Check the words of the command line before reading any file.
  const typed = readTarget(options);
  const { deadline } = options;
  const asked = readAskedSettings(options.flags, process.env);
  const asOf = readDate(options.asOf);
  const { paths, stream: streamName } = await findAskedFiles(options);
  if (paths.length > 1) refuseOneOutput(options.output, paths.length);
  const deck = await openDeck(options);
  const job = { ...options, asked, asOf, deck };
  if (options.isWatched) {
    const { drawAgain } = await import("./watch/draw-again.js");
    return drawAgain(async (round) => {
      if (options.deck !== undefined) round.looked(options.deck);
      return drawOnce(paths, undefined, { ...job, ...round, deck: await openDeck(options), typed });
    }, deadline);
  }
  const stream = streamName === undefined ? undefined : await readStandardInput(streamName, deadline);
  return drawOnce(paths, stream, { ...job, typed });
}

type RenderJob = Omit<DrawingJob, "isOneOfSeveral" | "typefaces"> &
  Pick<RenderOptions, "config" | "check" | "fonts"> & {
    readonly typed: ChartTarget;
    /** Called with each file and folder just before it is read. */
    readonly looked?: Looked;
  };

async function drawOnce(
  paths: readonly string[],
  stream: StandardInput | undefined,
  { typed, ...asked }: RenderJob,
): Promise<number> {
  const { config: named, asOf, fonts, looked, deadline } = asked;
  const companies = await openCompanies(paths, { named, theme: asked.asked.theme, asOf, stream, looked, deadline });
  noteFindings(companies, { config: named, stream: stream?.path });

  const typefaces = new Typefaces(fonts, looked);
  const job = { ...asked, typefaces, isOneOfSeveral: companies.length > 1 };
  const inputs = companies.flatMap(({ files }) => files.map(({ path }) => path));
  const output = openOutput(typed, { isCompared: job.check, inputs, stream, deadline });
  try {
    const codes = companies.map(findExitCode);
    for (const company of companies) codes.push(await drawCompany(company, job, output));
    deadline.checkpoint();
    const isDone = await output.finish();
    return Math.max(isDone ? 0 : 1, ...codes);
  } finally {
    output.abandon();
  }
}

function readTarget(options: RenderOptions): ChartTarget {
  const { files, output, format, check, flags } = options;
  const typed = resolveChartTarget({ input: files[0] ?? "", output, format });
  if (check && typed.kind === "stdout")
    throw new UsageError("--check compares with files on disk, and '-o -' names none. Leave one of the two out.");
  if (options.isWatched) refuseUnwatchable(options, typed);
  refuseIdlePictureOptions(flags, typed);
  refuseIdleDeckOptions(options, flags.page, typed);
  refuseIdlePaperOptions(flags, typed);
  refuseIdleStatic(options, typed);
  refuseIdleFonts(options, typed);
  return typed;
}

/** Refuses files and options that make no sense with `--watch`. */
function refuseUnwatchable({ files, check }: RenderOptions, { kind }: ChartTarget): void {
  if (check) throw new UsageError("--check looks at files once, and --watch never ends. Leave one of the two out.");
  if (kind === "stdout")
    throw new UsageError("--watch writes files again and again, and '-o -' names none. Name a file.");
  const unchanging = files.find((file) => file === STDIN_WORD || readRevisionWord(file) !== undefined);
  if (unchanging !== undefined)
    throw new UsageError(
      `--watch follows the changes of files, and '${toPrintable(unchanging)}' has none. Name company files or a folder.`,
    );
}

/** Refuses a single output for several companies: they need several files, in a folder. */
function refuseOneOutput(output: string | undefined, count: number): void {
  if (output === undefined || /[/\\]$/u.test(output)) return;
  throw new UsageError(
    `'-o ${toPrintable(output)}' takes one company, and there are ${count}. Name a folder instead: -o FOLDER/`,
  );
}

/** Reports errors about companies and their configs together; a config that several companies share appears once. */
function noteFindings(
  companies: readonly OpenedCompany[],
  { config, stream }: { readonly config: string | undefined; readonly stream: string | undefined },
): void {
  const configs = listConfigs(companies).filter(({ findings }) => findings.length > 0);
  const findings = sortFindings([...companies, ...configs].flatMap((each) => each.findings));
  if (findings.length === 0) return;
  const inputs = [...companies.flatMap(({ files }) => files), ...configs.flatMap(({ input }) => input ?? [])];
  const colours = coloursFor(process.stderr);
  const words = [
    ...companies.map(({ path }) => (path === stream ? STDIN_WORD : quoteForShell(path))),
    ...(config === undefined ? [] : ["--config", quoteForShell(config)]),
  ];
  const commandForAll = `orgwright check ${words.join(" ")}`;
  note(writeReport("text", { findings, inputs, failOn: "error", commandForAll, colours }));
}

/** Opens the output of a run: standard output, files on disk, or a comparison with those files. */
function openOutput(
  { kind }: ChartTarget,
  { isCompared, ...options }: WriteOptions & { readonly isCompared: boolean },
): ChartOutput {
  if (kind === "stdout") return new PrintedChart();
  return isCompared ? new CheckedCharts() : new WrittenCharts(options);
}

function findExitCode({ graph, findings, config }: OpenedCompany): number {
  if (config.isBad) return 2;
  return graph === undefined ? 1 : exitCodeFor(findings);
}

/** Refuses options about paper if only HTML is asked for, since an HTML page fills its window. */
function refuseIdlePaperOptions({ page, pages, minFont }: SettingFlags, { formats }: ChartTarget): void {
  if (formats.some((format) => format !== "html")) return;
  for (const [option, value] of Object.entries({ "--page": page, "--pages": pages, "--min-font": minFont }))
    if (value !== undefined)
      throw new UsageError(`${option} is about paper, and a page to explore fills its window. Leave it out.`);
}

/** Refuses `--embed-fonts` if no SVG is asked for: other formats either always embed fonts or never do. */
function refuseIdleFonts({ embedFonts }: RenderOptions, { formats }: ChartTarget): void {
  if (embedFonts && !formats.includes("svg"))
    throw new UsageError(
      "--embed-fonts is for SVG, which -f does not ask for. Add svg to -f, or leave --embed-fonts out.",
    );
}

/** Refuses `--static` if no HTML is asked for, since other formats have no scripts anyway. */
function refuseIdleStatic({ isStatic }: RenderOptions, { formats }: ChartTarget): void {
  if (isStatic && !formats.includes("html"))
    throw new UsageError("--static is for HTML, which -f does not ask for. Add html to -f, or leave --static out.");
}

/**
 * Refuses typed PNG options if no PNG is asked for, since they would silently do nothing. In a config file they are
 * allowed, since they apply as soon as a run draws a PNG.
 */
export function refuseIdlePictureOptions(
  { scale, background }: Pick<SettingFlags, "scale" | "background">,
  { formats }: ChartTarget,
): void {
  if (formats.includes("png") || (scale ?? background) === undefined) return;
  const option = scale === undefined ? "--background" : "--scale";
  throw new UsageError(`${option} is for PNG, which -f does not ask for. Add png to -f, or leave ${option} out.`);
}

/** Returns the date of `--as-of`. */
function readDate(text: string | undefined): string | undefined {
  if (text === undefined || isDate(text)) return text;
  throw new UsageError(
    `--as-of: '${toPrintable(text)}' is not a date. Write it year-month-day, for example 2026-03-31.`,
  );
}
