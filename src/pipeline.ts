/**
 * The stages in order. A company is opened once; checks, marks and charts start from the opened company. The stages
 * that draw (fonts, layout, draw, export) are loaded with the first `Drawer`, so that `check` starts without them.
 */
import { answerView } from "./answers/index.js";
import { applyBaseline as leaveOutKnown, BASELINE_FILE, checkInput, checkOpened, findMarks } from "./check/index.js";
import { listOwnCards, POLICY_IDS, resolveFindings, RULE_CARDS, sortFindings } from "./check/index.js";
import type { BaselineReading } from "./check/index.js";
import { isCompanyFile as tellsCompanyFile, isPartOfCompany, validateCompany } from "./company/index.js";
import { assessBrandColours } from "./colours/index.js";
import { CONFIG_FILE, describeBrandConcerns, readConfig } from "./config/index.js";
import type { LoadConfigOptions, LoadedConfig } from "./config/index.js";
import type { ChartNotes, DrawChartOptions, DrawFilesOptions, DrawnChart, DrawnFile } from "./export/index.js";
import { buildGraph, viewGraph } from "./graph/index.js";
import { DeadlinePassed, holdTo } from "./model/deadline.js";
import type { Expired } from "./model/deadline.js";
import type { Finding } from "./model/finding.js";
import type { Graph } from "./model/graph.js";
import type { Machine } from "./model/machine.js";
import type { Checked, CheckOptions, Opened, OpenOptions } from "./model/opened.js";
import { furtherRolesOf } from "./model/settings.js";
import type { SourceFile } from "./model/source.js";
import { DEFAULT_VIEW } from "./model/view.js";
import { Includes, parseSource } from "./source/index.js";

export { checkInput, checkOpened, DeadlinePassed, findMarks, listOwnCards, POLICY_IDS, RULE_CARDS, sortFindings };
export type { FindMarksOptions } from "./check/index.js";
export type { Expired };
// The command line uses these, but may not import their stages itself.
export { canBeKnown, writeBaseline } from "./check/index.js";
export { askOpened, explainNamed, explainRoles, findCoverage, findMeantName, profileRole } from "./answers/index.js";
export { findNamedThings, findReasons, listExplained, splitAskedKind } from "./answers/index.js";
export type { ExplainedCompany, NamingContext } from "./answers/index.js";
export { compareOpened } from "./diff/index.js";
export { createCompanySchema, isDate } from "./company/index.js";
export { isFocus } from "./graph/index.js";
export type { DrawChartOptions, DrawnChart, DrawnFile, ExportFormat, FileSummary } from "./export/index.js";

/** A company that was opened and checked. */
export type LoadedCompany = Opened & Checked;

export type LoadCompanyOptions = OpenOptions & Pick<CheckOptions, "settings">;

export type CheckCompanyOptions = OpenOptions & CheckOptions;

/** Reads a company file and the files it includes. Faults become problems; bad text never throws. */
export function openCompany(file: SourceFile, { includes: reader, asOf, expired }: OpenOptions = {}): Opened {
  const checkpoint = holdTo(expired);
  const includes = new Includes(file, reader, checkpoint);
  const document = parseSource(file, { checkpoint });
  if (document.value !== undefined) includes.setDocument(document.value);
  const company = document.value && validateCompany(document.value, includes.open, checkpoint);
  const built = company?.value && buildGraph(company.value, asOf, checkpoint);
  return {
    path: file.path,
    graph: built?.value,
    problems: [document, company, built, includes].flatMap((outcome) => outcome?.problems ?? []),
    locator: document.value && includes,
    files: includes.files,
    isPart: document.value !== undefined && isPartOfCompany(document.value.root),
  };
}

/** Tells whether a YAML file in a folder is a company file. */
export function isCompanyFile(file: SourceFile, expired?: Expired): boolean {
  return tellsCompanyFile(parseSource(file, { checkpoint: holdTo(expired) }));
}

/** Opens a company and lists the faults of its files. `checkCompany` lists the faults of the company too. */
export function loadCompany(file: SourceFile, options: LoadCompanyOptions = {}): LoadedCompany {
  const opened = openCompany(file, options);
  return { ...opened, ...checkInput(opened, options) };
}

/** Opens companies and lists all findings, sorted by file, place and rule. */
export function checkCompany(files: readonly SourceFile[], options: CheckCompanyOptions = {}): readonly Finding[] {
  return sortFindings(files.flatMap((file) => checkOpened(openCompany(file, options), options).findings));
}

/** Removes the findings that a baseline file lists; bad text never throws. */
export function applyBaseline(findings: readonly Finding[], file: SourceFile, expired?: Expired): BaselineReading {
  return leaveOutKnown(findings, parseSource(file, { kind: BASELINE_FILE, checkpoint: holdTo(expired) }), file.path);
}

/** Reads a config file (YAML or JSON). Faults become findings; bad text never throws. */
export function loadConfig(file: SourceFile, options: LoadConfigOptions = {}): LoadedConfig {
  const { under, theme, expired } = options;
  const document = parseSource(file, { kind: CONFIG_FILE, checkpoint: holdTo(expired) });
  const config = readConfig(document, { under, cards: RULE_CARDS, policies: POLICY_IDS });
  const { brand = {}, theme: ownTheme = "light" } = config.value?.settings ?? {};
  const concerns = assessBrandColours(brand, theme ?? ownTheme);
  const problems = [...config.problems, ...describeBrandConcerns(concerns, config.value)];
  const places = { file: file.path, locator: document.value };
  const { settings, check, company } = config.value ?? {};
  return { settings, check, company, findings: resolveFindings(problems, { places }).findings };
}

/** The stages that draw, with ELK started and a text measure that remembers widths from one drawing to the next. */
export type Drawer = Awaited<ReturnType<typeof createDrawer>>;

/** Loads the stages that draw, by default on Node. */
export async function createDrawer(on?: Machine) {
  const machine = on ?? (await import("./machine/index.js")).NODE;
  const [{ createTextMeasure, widenMeasure }, layout, draw, writing] = await Promise.all([
    import("./fonts/index.js"),
    import("./layout/index.js"),
    import("./draw/index.js"),
    import("./export/index.js"),
  ]);
  const kept = { machine, measure: createTextMeasure(machine.font), placer: layout.createPlacer() };
  return { widenMeasure, ...layout, ...draw, ...writing, ...kept };
}

/**
 * Draws the chart of a company. The same graph gives the same bytes on every machine.
 * @param drawer keeps what earlier drawings have measured; if it is omitted, a new one is created for this chart.
 * @throws ExportRefusal when a format cannot hold what is asked for; its message says what to do.
 */
export async function drawChart(graph: Graph, options: DrawChartOptions, drawer?: Drawer): Promise<DrawnChart> {
  const stages = drawer ?? (await createDrawer());
  const files: DrawnFile[] = [];
  const notes = await drawFiles(graph, { ...options, receive: (file) => void files.push(file) }, stages);
  return { files: stages.sortFiles(files, options.formats), ...notes };
}

/** Draws the chart of a company page by page, so that only one page's drawing and text are in memory at a time. */
export async function drawFiles(graph: Graph, options: DrawFilesOptions, drawer?: Drawer): Promise<ChartNotes> {
  const stages = drawer ?? (await createDrawer());
  const { formats, stem = "chart", scale, background, deck, marks = [], expired, receive, pageDone } = options;
  const checkpoint = holdTo(expired);
  const view = { ...DEFAULT_VIEW, ...options.view };
  const shown = viewGraph(graph, view);
  const shared = { subject: answerView(shown, view, options.words), marks, placer: stages.placer, checkpoint };
  const notes = [];
  for (const plan of stages.planDrawings(options)) {
    const measure = stages.widenMeasure(stages.measure, plan.textWidth);
    const looks = { view: { ...view, ...plan.view }, colouredRoles: furtherRolesOf(plan.look.brand) };
    const layout = await stages.openLayout(shown, { ...shared, ...looks, measure });
    const exported = { stem, machine: stages.machine, scale, background, deck, checkpoint };
    const files = new stages.ChartFiles({ ...exported, formats: plan.formats, pageTitles: layout.pageTitles });
    pageDone?.(0, layout.pageTitles.length);
    for await (const page of layout.pages) {
      const drawing = stages.drawLayout({ ...layout, pages: [page] }, { ...plan.look, checkpoint });
      for (const file of await files.add(drawing, page)) await receive(file);
      pageDone?.(page.number, layout.pageTitles.length);
    }
    for (const file of await files.finish()) await receive(file);
    notes.push(layout.conclude());
  }
  return stages.joinNotes(notes, formats);
}
