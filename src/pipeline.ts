/**
 * The stages in order, and nothing else. What a chart needs beyond a check (fonts, layout, drawing, and the
 * packages of its format) is loaded when the first chart is drawn, so that `check` starts without any of it.
 */
import { checkGraph, listMarks, RULE_CARDS, settleFindings, sortFindings } from "./check/index.js";
import { combinePolicies, createOwnCard, overlaySettings, POLICY_PACKS } from "./check/index.js";
import { canBeKnown, compareWithBaseline, readBaseline, writeBaseline } from "./check/index.js";
import { createCompanySchema, isDate, isPartOfCompany, validateCompany } from "./company/index.js";
import { CONFIG_FILE, describeBrandConcerns, readConfig, readSetting, SETTING_NAMES } from "./config/index.js";
import {
  describeMissingScripts,
  EXPORTERS,
  exportDrawing,
  ExportRefusal,
  loadExporter,
  readDeck,
} from "./export/index.js";
import type { Deck, ExportFormat } from "./export/index.js";
import { buildGraph, isFocus, viewGraph } from "./graph/index.js";
import type { ExportedFile } from "./model/file.js";
import type { Colour } from "./model/drawing.js";
import type { Finding, Settlement } from "./model/finding.js";
import type { Graph } from "./model/graph.js";
import type { OwnRule } from "./model/own-rule.js";
import type { CombinedPolicy } from "./model/policy.js";
import type { Layout, LayoutPage } from "./model/layout.js";
import type { Mark } from "./model/mark.js";
import type { RuleCard } from "./model/rule.js";
import type { BrandColours, CheckSettings, Settings, ThemeName } from "./model/settings.js";
import type { IncludeReader, SourceFile } from "./model/source.js";
import type { TextMeasure } from "./model/text.js";
import { DEFAULT_VIEW } from "./model/view.js";
import type { ChartView, Paper } from "./model/view.js";
import { isForHost, REPORT_FORMATS, summariseFindings, toPrintable } from "./report/index.js";
import { describeDates, describePolicy, tellsOfDates, tellsOfPolicies } from "./report/index.js";
import { reportFindings as writeReport } from "./report/index.js";
import type { ReportContext, ReportFormat } from "./report/index.js";
import { Includes, parseSource } from "./source/index.js";

export { writeRuleCard, writeRuleList, writeRuleReference, writeRulesAsJson } from "./report/index.js";
export { RULE_CARDS };

// What the command line needs besides: see `index.ts` for what the library offers.
export { createCompanySchema, EXPORTERS, ExportRefusal, isDate, isFocus, isForHost };
export {
  canBeKnown,
  describeDates,
  describePolicy,
  loadExporter,
  readDeck,
  readSetting,
  REPORT_FORMATS,
  SETTING_NAMES,
};
export { tellsOfDates, tellsOfPolicies };
export { sortFindings, summariseFindings, toPrintable, writeBaseline };
export type { SettingName, SettingReading } from "./config/index.js";
export type { Deck, ExportFormat } from "./export/index.js";
export type { Colours, HiddenFindings, ReportContext, ReportFormat } from "./report/index.js";

/** The policy packs by the word users type. */
export const POLICY_IDS: readonly string[] = POLICY_PACKS.map(({ id }) => id);

/** What could be made of a company file. */
export interface LoadedCompany extends Settlement {
  /** The policy packs it was held against. */
  readonly policy: CombinedPolicy;
  /** Absent when nothing can be drawn: the file is not YAML, or names neither a unit nor an officer. */
  readonly graph?: Graph | undefined;
  /** Date of the check (YYYY-MM-DD), where one is known. */
  readonly now?: string | undefined;
  /** The company file, then every file it includes that could be read. */
  readonly files: readonly SourceFile[];
  /** The file holds a department alone: it is for another file to include. */
  readonly isPart: boolean;
}

export interface LoadCompanyOptions {
  /** Reads the files that the company file includes; without one, every `include` is an error. */
  readonly includes?: IncludeReader | undefined;
  /** Date of the chart (YYYY-MM-DD): what is planned for later or has ended is left out. Default: the file's `asOf`. */
  readonly asOf?: string | undefined;
  /** What is asked of rules; without it every rule is as on its card. */
  readonly settings?: CheckSettings | undefined;
}

export interface CheckCompanyOptions extends LoadCompanyOptions {
  /** Date of the check (YYYY-MM-DD), against which things are overdue. Default: the date of the chart. */
  readonly now?: string | undefined;
  /** The date of the check where the file has none either; without one nothing is overdue. */
  readonly today?: string | undefined;
}

/** What could be made of a config file. */
export interface LoadedConfig {
  /** Absent when the file cannot be read, or has nothing under the key asked for. */
  readonly settings?: Settings | undefined;
  /** What it asks of rules. */
  readonly check?: CheckSettings | undefined;
  /** Path of the company file that included files belong to, relative to the config file. */
  readonly company?: string | undefined;
  readonly findings: readonly Finding[];
}

export interface LoadConfigOptions {
  /** Only what stands under this key is read: `orgwright` of package.json. */
  readonly under?: string | undefined;
  /** The theme that is drawn, when it is decided elsewhere; brand colours are assessed on it. */
  readonly theme?: ThemeName | undefined;
}

export interface DrawChartOptions {
  /** Formats on the same paper share one layout and one drawing. */
  readonly formats: readonly ExportFormat[];
  /** What is not given is as in `DEFAULT_VIEW`; without a page, each format is drawn on its own usual one. */
  readonly view?: Partial<ChartView>;
  /** Without one: `light`. */
  readonly theme?: ThemeName;
  readonly brand?: BrandColours;
  /** Pixels of a PNG for each px of the chart; 1 without one. */
  readonly scale?: number;
  /** Ground of a PNG instead of the theme's, `#RRGGBB`, or `none`: transparent. */
  readonly background?: Colour;
  /** What a check says about the boxes, as `findMarks` gives it. */
  readonly marks?: readonly Mark[];
  /** What a presentation stands on: its page, colours and place for the title are the deck's. */
  readonly deck?: Deck;
  /** Name of the files without page number and extension, by which pages lead to one another; `chart` without one. */
  readonly stem?: string;
}

export interface DrawnChart {
  /** In the order of the formats, page by page. */
  readonly files: readonly DrawnFile[];
  /** How the shape of the chart was decided, line by line. */
  readonly explanation: readonly string[];
  /** What a reader of the chart should know and cannot see on it. */
  readonly warnings: readonly string[];
}

export interface DrawnFile extends ExportedFile {
  /** What is in this file. */
  readonly summary: FileSummary;
}

export interface FileSummary {
  /** Of the whole chart, whichever of them this file holds. */
  readonly pages: number;
  readonly boxes: number;
  /** Units and posts that are rows inside the box of their manager. */
  readonly rows: number;
  /** In points at 100 %. */
  readonly smallestTextPt: number;
}

/**
 * Reads one company file and what it includes. Whatever is wrong with the file itself is a finding; bad text never
 * throws. What is wrong with the company is for `checkCompany` to say.
 */
export function loadCompany(file: SourceFile, options: LoadCompanyOptions = {}): LoadedCompany {
  return load(file, options, false);
}

/** Reads one company file, and asks the rules about its structure too. */
export function loadAndCheckCompany(file: SourceFile, options: CheckCompanyOptions = {}): LoadedCompany {
  return load(file, options, true);
}

const NO_SETTINGS: CheckSettings = { rules: {}, words: {} };

function load(file: SourceFile, options: CheckCompanyOptions, isStructureChecked: boolean): LoadedCompany {
  const { includes: reader, asOf, settings = NO_SETTINGS } = options;
  const includes = new Includes(file, reader);
  const document = parseSource(file);
  if (document.value !== undefined) includes.setDocument(document.value);
  const company = document.value && validateCompany(document.value, includes.open);
  const built = company?.value && buildGraph(company.value, asOf);
  const graph = built?.value;
  const now = options.now ?? graph?.company.asOf ?? options.today;
  const problems = [document, company, built, includes].flatMap((outcome) => outcome?.problems ?? []);
  // A chart is drawn from what the file says: policies are for checks.
  const policy = combinePolicies(isStructureChecked ? (settings.policies ?? []) : []);
  const rules = overlaySettings(policy.rules, settings.rules);
  const faults =
    graph !== undefined && isStructureChecked ? checkGraph(graph, { settings: { ...settings, rules }, now }) : [];
  return {
    graph,
    ...settleFindings([...problems, ...faults], {
      places: { file: file.path, locator: document.value && includes },
      rules,
      ownCards: listOwnCards(settings),
      exceptions: graph?.exceptions ?? [],
      isStructureChecked,
      now,
    }),
    policy,
    now,
    files: includes.files,
    isPart: document.value !== undefined && isPartOfCompany(document.value.root),
  };
}

export interface FindMarksOptions extends LoadCompanyOptions {
  /** Notes of marks withhold the names that the chart withholds. */
  readonly names?: ChartView["names"] | undefined;
}

/**
 * Reads one company file and asks the rules about its structure, for the chart: errors, warnings and accepted exceptions.
 * Asked on the date of the chart: the same files give the same picture on any day.
 */
export function findMarks(file: SourceFile, { names = "full", ...options }: FindMarksOptions = {}): readonly Mark[] {
  const ownCards = listOwnCards(options.settings ?? {});
  const { graph, ...settlement } = loadAndCheckCompany(file, options);
  return graph === undefined ? [] : listMarks(settlement, { graph, names, ownCards });
}

/** Reads company files and says what is wrong with them, sorted by file, place and rule. */
export function checkCompany(files: readonly SourceFile[], options: CheckCompanyOptions = {}): readonly Finding[] {
  return sortFindings(files.flatMap((file) => loadAndCheckCompany(file, options).findings));
}

/** The cards of a company's own rules. */
export function listOwnCards({ ownRules = [] }: Pick<CheckSettings, "ownRules">): readonly RuleCard[] {
  return ownRules.map(createOwnCard);
}

/** What a baseline leaves of findings, or why it is none. */
export type BaselineReading =
  | {
      /** Those that are not known. */
      readonly findings: readonly Finding[];
      readonly known: number;
      /** Entries of the baseline that nothing is found for any more. */
      readonly stale: readonly Finding[];
    }
  | { readonly refusal: string };

/** Takes the findings out that a baseline file knows; bad text never throws. */
export function applyBaseline(findings: readonly Finding[], file: SourceFile): BaselineReading {
  const document = parseSource(file, BASELINE_FILE);
  if (document.value === undefined) return { refusal: document.problems[0]?.message ?? "it cannot be read" };
  const baseline = readBaseline(document.value);
  if ("refusal" in baseline) return baseline;
  const { stale, ...comparison } = compareWithBaseline(findings, baseline, file.path);
  const places = { file: file.path, locator: document.value };
  return { ...comparison, stale: settleFindings(stale, { places }).findings };
}

/** How messages speak of a baseline that is not one. */
const BASELINE_FILE = {
  noun: "a baseline",
  keys: "'version' and 'findings'",
  start: "Write it with '--update-baseline'.",
};

/** Writes findings, already sorted, as one report. */
export function reportFindings(
  format: ReportFormat,
  findings: readonly Finding[],
  { ownRules = [], ...context }: Omit<ReportContext, "cards"> & { readonly ownRules?: readonly OwnRule[] },
): string {
  const cards = [...RULE_CARDS, ...listOwnCards({ ownRules })];
  return writeReport(format, findings, { ...context, cards });
}

/** Reads a config file (YAML or JSON). Whatever is wrong with it is a finding; bad text never throws. */
export async function loadConfig(file: SourceFile, { under, theme }: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const document = parseSource(file, CONFIG_FILE);
  const config = readConfig(document, { under, cards: RULE_CARDS, policies: POLICY_IDS });
  const { assessBrandColours } = await import("./draw/index.js");
  const { brand = {}, theme: ownTheme = "light" } = config.value?.settings ?? {};
  const concerns = assessBrandColours(brand, theme ?? ownTheme);
  const problems = [...config.problems, ...describeBrandConcerns(concerns, config.value)];
  const places = { file: file.path, locator: document.value };
  const { settings, check, company } = config.value ?? {};
  return { settings, check, company, findings: settleFindings(problems, { places }).findings };
}

/**
 * Draws the chart of a company. The same graph gives the same bytes on every machine.
 * @throws ExportRefusal when a format cannot hold what is asked for; its message says what to do.
 */
export async function drawChart(graph: Graph, options: DrawChartOptions): Promise<DrawnChart> {
  const [{ BUNDLED_FONT: font, createTextMeasure }, { layOutGraph }, { drawLayout }] = await Promise.all([
    import("./fonts/index.js"),
    import("./layout/index.js"),
    import("./draw/index.js"),
  ]);
  const { formats, stem = "chart", scale, background, deck, marks } = options;
  const view = { ...DEFAULT_VIEW, ...options.view };
  const shown = viewGraph(graph, view);
  const measure = createTextMeasure();
  const layouts: Layout[] = [];
  const files = new Map<ExportFormat, readonly DrawnFile[]>();
  for (const { view: own, look, textWidth, formats: sharing } of planDrawings(options)) {
    const laidOut = {
      measure: widen(measure, textWidth),
      view: { ...view, ...own },
      ...(marks !== undefined && { marks }),
    };
    const layout = await layOutGraph(shown, laidOut);
    layouts.push(layout);
    const drawing = drawLayout(layout, look);
    for (const format of sharing) {
      const exported = await exportDrawing(drawing, format, { stem, font, scale, background, deck });
      files.set(
        format,
        exported.map((file) => ({ ...file, summary: summariseFile(file, layout) })),
      );
    }
  }
  return {
    files: formats.flatMap((format) => files.get(format) ?? []),
    explanation: layouts.flatMap(({ explanation }) => explanation),
    warnings: [
      ...new Set(layouts.flatMap(({ warnings }) => warnings)),
      ...describeMissingScripts([...new Set(layouts.flatMap(({ missingScripts }) => missingScripts))], formats),
    ],
  };
}

/** A layout in its colours, and the formats it serves. */
interface PlannedDrawing {
  readonly view: Partial<ChartView>;
  readonly look: { readonly theme: ThemeName; readonly brand: BrandColours };
  /** Room that texts take, in widths of the measured font. */
  readonly textWidth: number;
  readonly formats: readonly ExportFormat[];
}

/** All formats on the paper asked for, or each on its own usual one; a presentation on a deck as the deck is. */
function planDrawings({
  formats,
  view,
  theme = "light",
  brand = {},
  deck,
}: DrawChartOptions): readonly PlannedDrawing[] {
  const groups = new Map<Paper, ExportFormat[]>();
  for (const { id, page } of EXPORTERS.filter(({ id }) => formats.includes(id))) {
    if (id === "pptx" && deck !== undefined) continue;
    const paper = view?.page ?? page;
    groups.set(paper, [...(groups.get(paper) ?? []), id]);
  }
  const look = { theme, brand };
  const plain = [...groups].map(([page, sharing]) => ({ view: { page }, look, textWidth: 1, formats: sharing }));
  return deck === undefined || !formats.includes("pptx") ? plain : [...plain, planOnDeck(deck)];
}

function planOnDeck({ area, title, isDark, brand, textWidth }: Deck): PlannedDrawing {
  return {
    view: { page: { widthPx: area.width, heightPx: area.height }, isTitleApart: title !== undefined },
    look: { theme: isDark ? "dark" : "light", brand },
    textWidth,
    formats: ["pptx"],
  };
}

/** Measures every text that many times as wide. */
function widen(measure: TextMeasure, times: number): TextMeasure {
  return { ...measure, widthPx: (text, sizePx, weight) => times * measure.widthPx(text, sizePx, weight) };
}

function summariseFile({ page }: ExportedFile, { pages }: Layout): FileSummary {
  const held = page === undefined ? pages : pages.slice(page - 1, page);
  return {
    pages: pages.length,
    boxes: sumOf(held, ({ boxes }) => boxes.length),
    rows: sumOf(held, ({ boxes }) => boxes.reduce((sum, { rows }) => sum + rows.length, 0)),
    smallestTextPt: Math.min(...held.map(({ smallestTextPt }) => smallestTextPt)),
  };
}

function sumOf(pages: readonly LayoutPage[], count: (page: LayoutPage) => number): number {
  return pages.reduce((sum, page) => sum + count(page), 0);
}
