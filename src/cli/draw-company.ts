import type { Graph, LeftOut } from "../model/graph.js";
import type { Portraits } from "../model/portraits.js";
import type { Settings } from "../model/settings.js";
import { DEFAULT_VIEW } from "../model/view.js";
import { ExportRefusal } from "../export/index.js";
import type { ChartNotes, Deck, DrawFilesOptions } from "../export/index.js";
import { drawFiles, findMarks, findReasons, loadPortraits } from "../pipeline.js";
import type { DrawChartOptions, Drawer } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { listNames, quote } from "../wording/index.js";
import type { SettingFlags } from "./asked-settings.js";
import type { OpenedCompany } from "./company-files.js";
import type { Deadline } from "./deadline.js";
import type { Typefaces } from "./fonts/typefaces.js";
import { resolveFocus } from "./focus.js";
import type { ChartOutput } from "./chart-output.js";
import { resolveChartTarget } from "./chart-target.js";
import type { ChartTarget } from "./chart-target.js";
import { announce, note } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { refuseIdleViewOptions, refusePhotosWithoutNames, refuseReasonsWithoutNames } from "./view-options.js";

/** The settings that apply to the charts of all companies. */
export interface DrawingJob {
  readonly output: string | undefined;
  readonly format: string | undefined;
  /** Settings from the command line or the environment; they win over the config file. */
  readonly asked: Settings;
  /** Settings as they were typed. */
  readonly flags: SettingFlags;
  readonly asOf: string | undefined;
  readonly focus: string | undefined;
  readonly deck: Deck | undefined;
  readonly typefaces: Typefaces;
  readonly explainLayout: boolean;
  /** Whether fonts are embedded in SVG pictures. */
  readonly embedFonts: boolean;
  /** Whether HTML pages have no scripts. */
  readonly isStatic: boolean;
  /** Whether findings of the checks are marked on the chart. */
  readonly findings: boolean;
  /** Whether the chart marks the reasons why an officer answers for a unit, if the company file gives reasons. */
  readonly reasons: boolean;
  /** Whether other companies are drawn in the same run. If so, notes have to say which company they are about. */
  readonly isOneOfSeveral: boolean;
  /** Drawer that remembers measurements from earlier charts. If absent, each chart gets a new drawer. */
  readonly drawer?: Drawer;
  readonly deadline: Deadline;
}

/**
 * Draws a company unless its faults rule out a truthful chart, and prints notes on what the chart cannot show. Returns
 * exit code 1 if some characters are in no font and appear as empty boxes.
 */
export async function drawCompany(company: OpenedCompany, job: DrawingJob, output: ChartOutput): Promise<0 | 1> {
  const { graph, config } = company;
  if (config.isBad || graph === undefined) {
    noteNothingDrawn(company, job);
    return 0;
  }
  const target = resolveChartTarget({ input: company.path, output: job.output, format: job.format });
  const shown = toPrintable(company.path);
  const options = toDrawOptions(company, graph, target, job);
  const portraits = await readPortraits(company, graph, { view: options.view, deadline: job.deadline });
  announce(`Planning the chart of ${shown}`);
  const drawing: DrawFilesOptions = {
    ...options,
    typefaces: await job.typefaces.of(config),
    portraits,
    pageDone: (done, pages) => {
      announce(`Drawing ${shown}: ${done} of ${pages} ${pages === 1 ? "page" : "pages"} done`);
    },
    receive: (file) => output.take(file, { company: company.path, target }),
  };
  const chart = await drawOrRefuse(graph, drawing, job.drawer);
  const notes = [
    ...describeLeftOut(graph),
    ...(portraits?.damaged ?? []).map((photo) => `The photo ${quote(photo)} is damaged; initials are drawn instead.`),
    ...new Set(chart.warnings),
    ...(job.explainLayout ? chart.explanation : []),
  ];
  const lead = job.isOneOfSeveral ? `${toPrintable(company.path)}: ` : "";
  for (const line of notes) note(`${lead}${toPrintable(line)}\n`);
  return chart.lacksFonts ? 1 : 0;
}

/** Reads the photographs of a company, if its chart shows them. */
export async function readPortraits(
  { path, reader }: Pick<OpenedCompany, "path" | "reader">,
  graph: Graph,
  { view, deadline }: { readonly view: DrawChartOptions["view"]; readonly deadline: Deadline },
): Promise<Portraits | undefined> {
  if (view?.photos !== true || view.people === "none" || (view.names ?? "full") !== "full") return undefined;
  announce(`Reading the photos of ${toPrintable(path)}`);
  return loadPortraits(graph, reader, { expired: deadline.expired });
}

function noteNothingDrawn({ path }: OpenedCompany, { isOneOfSeveral }: DrawingJob): void {
  note(
    isOneOfSeveral
      ? `${toPrintable(path)}: nothing was drawn, and no file was touched.\n`
      : "Nothing was drawn, and no file was touched.\n",
  );
}

/** Draws a graph. Throws a usage error if a format cannot represent the picture. */
export async function drawOrRefuse(graph: Graph, options: DrawFilesOptions, drawer?: Drawer): Promise<ChartNotes> {
  try {
    return await drawFiles(graph, options, drawer);
  } catch (error) {
    if (error instanceof ExportRefusal) throw new UsageError(error.message);
    throw error;
  }
}

function toDrawOptions(
  company: OpenedCompany,
  graph: Graph,
  { formats, stem }: ChartTarget,
  job: DrawingJob,
): DrawChartOptions {
  const settings = { ...company.config.settings, ...job.asked };
  const { theme, brand, scale, background, ...view } = settings;
  refuseIdleViewOptions({ ...job, ...job.flags }, view.kind ?? DEFAULT_VIEW.kind);
  if (job.reasons) refuseReasonsWithoutNames(view);
  if (job.flags.photos !== undefined) refusePhotosWithoutNames(view);
  const { focus, deck } = job;
  const { expired } = job.deadline;
  return {
    formats,
    stem,
    embedFonts: job.embedFonts,
    isStatic: job.isStatic,
    view: focus === undefined ? view : { ...view, focus: resolveFocus(graph, focus) },
    // Marks never change the exit code, because only `check` enforces rules.
    words: company.config.check.words,
    marks: [
      ...(job.findings ? findMarks(company, { settings: company.config.check, names: settings.names, expired }) : []),
      ...(job.reasons ? findReasons(graph) : []),
    ],
    expired,
    ...(theme !== undefined && { theme }),
    ...(brand !== undefined && { brand }),
    ...(scale !== undefined && { scale }),
    ...(background !== undefined && { background }),
    ...(deck !== undefined && { deck }),
  };
}

/** Names the entries that are not on the chart because of its date, so that readers know that these entries exist. */
function describeLeftOut({ leftOut, company: { asOf } }: Graph): readonly string[] {
  if (leftOut.length === 0) return [];
  const date = asOf === undefined ? "" : ` on ${asOf}`;
  const parts = [
    [leftOut.filter(({ because }) => because === "not-yet"), "planned for later"],
    [leftOut.filter(({ because }) => because === "ended"), "ended"],
  ] as const;
  const words = parts.flatMap(([entries, what]) => (entries.length === 0 ? [] : `${nameSome(entries)} (${what})`));
  return [`Left out${date}: ${words.join(", ")}.`];
}

const NAMED_AT_MOST = 3;

function nameSome(entries: readonly LeftOut[]): string {
  return listNames(
    entries.map(({ name }) => name),
    { most: NAMED_AT_MOST, leastRest: 1 },
  );
}
