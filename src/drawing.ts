/**
 * Drawing, from a graph to finished files. The stages that draw (fonts, layout, draw, export) are loaded with the first
 * `Drawer`, so that `check` starts without them.
 */
import { answerView } from "./answers/index.js";
import type {
  ChartNotes,
  DrawChartOptions,
  DrawFilesOptions,
  DrawnChart,
  DrawnFile,
  LivePage,
} from "./export/index.js";
import { viewGraph } from "./graph/index.js";
import { holdTo } from "./model/deadline.js";
import type { Expired } from "./model/deadline.js";
import type { DrawingPage, ShapeGroup } from "./model/drawing.js";
import { FontRefusal } from "./model/font.js";
import type { FontSource, Typeface } from "./model/font.js";
import type { ExploredCompany } from "./model/explored.js";
import { collapseFirst } from "./model/folding.js";
import type { Graph } from "./model/graph.js";
import type { LayoutPage } from "./model/layout.js";
import { loadPhotoReader, listPhotos } from "./photos/index.js";
import { packPortraits } from "./model/portraits.js";
import type { Portraits } from "./model/portraits.js";
import type { Machine } from "./model/machine.js";
import type { PreviewSetup } from "./model/preview.js";
import type { IncludeReader } from "./model/source.js";
import { furtherRolesOf } from "./model/settings.js";
import { DEFAULT_VIEW } from "./model/view.js";
import type { ChartView } from "./model/view.js";

export { FontRefusal };
export type { DrawChartOptions, DrawnChart, DrawnFile, ExportFormat, FileSummary } from "./export/index.js";

/** The stages that draw, with ELK started and a text measure that remembers widths from one drawing to the next. */
export type Drawer = Awaited<ReturnType<typeof createDrawer>>;

/** Loads the stages that draw, by default on Node. */
export async function createDrawer(on?: Machine) {
  const machine = on ?? (await import("./machine/index.js")).NODE;
  const [{ createTextMeasure, openSubsetter, openTypefaces, widenMeasure }, layout, draw, writing] = await Promise.all([
    loadFonts(),
    import("./layout/index.js"),
    import("./draw/index.js"),
    import("./export/index.js"),
  ]);
  const measure = createTextMeasure(machine.font);
  const kept = { machine, measure, placer: layout.createPlacer(), memory: new layout.TreeMemory() };
  return { openSubsetter, openTypefaces, widenMeasure, ...layout, ...draw, ...writing, ...kept };
}

/**
 * Loads the module with the fonts. It is a separate file in the package, for which the bundler needs this one dynamic
 * import.
 */
async function loadFonts() {
  return import("./fonts/index.js");
}

/**
 * Checks the font files of a typeface, before anything else reads them.
 * @throws FontRefusal if a file cannot be used; its message says what to do.
 */
export async function openTypeface(source: FontSource): Promise<Typeface> {
  const reading = await (await loadFonts()).readTypeface(source);
  if (reading.kind === "refused") throw new FontRefusal(reading.because, reading);
  return reading.typeface;
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
  const {
    formats,
    stem = "chart",
    scale,
    background,
    typefaces = [],
    deck,
    isStatic,
    marks = [],
    changes,
    portraits: named,
    expired,
    receive,
    pageLaidOut,
    pageDone,
  } = options;
  const checkpoint = holdTo(expired);
  const view = { ...DEFAULT_VIEW, ...options.view };
  const shown = viewGraph(graph, view);
  const photos = listPhotos(shown).map(({ photo }) => photo);
  const portraits = view.photos && shown.isAnonymous !== true ? named : undefined;
  const subject = options.subject ?? answerView(shown, view, options.words);
  const shared = { subject, marks, changes, placer: stages.placer, checkpoint };
  const notes = [];
  const carriesFonts = formats.includes("svg") && (options.embedFonts === true || options.theme === "auto");
  const isExplorable = formats.includes("html") && isStatic !== true;
  const subsetter = carriesFonts || isExplorable ? stages.machine.readSubsetter?.() : undefined;
  const subset = subsetter && (await stages.openSubsetter(subsetter));
  const set = typefaces.length === 0 ? undefined : await stages.openTypefaces(stages.machine.font, typefaces);
  for (const plan of stages.planDrawings(options)) {
    // A page for exploring a chart draws the chart again in the browser, which has only the bundled font, so the chart
    // is measured in that font here too.
    const isExplored = plan.isFluid === true;
    const setMeasure = isExplored ? undefined : set?.measure;
    const measure = stages.widenMeasure(setMeasure ?? stages.measure, plan.textWidth);
    const planned = { ...view, ...plan.view };
    const drawn = isExplored && isStatic !== true ? viewFirst(shown, planned) : planned;
    const looks = { view: drawn, colouredRoles: furtherRolesOf(plan.look.brand) };
    const layout = await stages.openLayout(shown, { ...shared, ...looks, measure });
    const explored = {
      graph: shown,
      view: planned,
      theme: options.theme ?? "light",
      brand: plan.look.brand,
      marks,
      words: options.words,
      photos: portraits && plan.formats.includes("html") ? packPortraits(photos, portraits) : undefined,
    };
    const exported = {
      stem,
      machine: stages.machine,
      scale,
      background,
      typefaces,
      glyphs: set,
      subset: carriesFonts || isExplored ? subset : undefined,
      deck,
      explored,
      isStatic,
      checkpoint,
    };
    const files = new stages.ChartFiles({ ...exported, formats: plan.formats, pageTitles: layout.pageTitles });
    pageDone?.(0, layout.pageTitles.length);
    for await (const page of layout.pages) {
      pageLaidOut?.(page);
      const look = { ...plan.look, portraits, typefaces: isExplored ? [] : typefaces, checkpoint };
      const drawing = stages.drawLayout({ ...layout, pages: [page] }, look);
      for (const file of await files.add(drawing, page)) await receive(file);
      pageDone?.(page.number, layout.pageTitles.length);
    }
    for (const file of await files.finish()) await receive(file);
    notes.push(layout.conclude());
  }
  return stages.joinNotes(notes, { formats, lang: graph.company.lang, typefaces, embedFonts: options.embedFonts });
}

/** A chart drawn on one page of the chart's natural size. Groups of its shapes are written only when they are shown. */
export interface OpenPicture {
  readonly layout: LayoutPage;
  readonly page: DrawingPage;
  /** Writes the page as SVG with only these of its groups; `drawChart` would write all groups. */
  readonly write: (groups: Iterable<ShapeGroup>) => string;
}

/** Lays out and draws the chart of a company for a program that shows parts of it; `drawChart` writes the same chart. */
export async function openPicture(
  graph: Graph,
  options: Omit<DrawChartOptions, "formats">,
  stages: Drawer,
): Promise<OpenPicture> {
  const { theme = "light", brand = {}, marks = [], expired } = options;
  const checkpoint = holdTo(expired);
  const view = { ...DEFAULT_VIEW, ...options.view, page: "fit" as const };
  const shown = viewGraph(graph, view);
  const { machine, measure, placer, memory } = stages;
  const subject = answerView(shown, view, options.words);
  const looks = { view, marks, subject, colouredRoles: furtherRolesOf(brand) };
  const layout = await stages.openLayout(shown, { ...looks, measure, placer, memory, checkpoint });
  const laidOut = await layout.pages.next();
  if (laidOut.done === true) throw new Error("A chart has no page.");
  const portraits = view.photos && shown.isAnonymous !== true ? options.portraits : undefined;
  const look = { theme, brand, portraits, checkpoint };
  const { pages, ...frame } = stages.drawLayout({ ...layout, pages: [laidOut.value] }, look);
  const [page] = pages;
  if (page === undefined) throw new Error("A chart has no drawing.");
  const drawn = { layout: laidOut.value, machine };
  const write = await stages.startPicture({ ...frame, pageTitles: layout.pageTitles }, page, drawn);
  return { layout: laidOut.value, page, write };
}

/** Reads the photographs of a company for `drawChart`, with the reader that also reads its included files. */
export async function loadPortraits(
  graph: Graph,
  reader: IncludeReader,
  options: { readonly expired?: Expired | undefined } = {},
): Promise<Portraits> {
  return (await loadPhotoReader())(graph, reader, options);
}

/**
 * Returns the part of a company that a page may show, with everything that the page needs to draw it in the browser.
 */
export function toExploredCompany(graph: Graph, options: Omit<DrawChartOptions, "formats">): ExploredCompany {
  const view = { ...DEFAULT_VIEW, ...options.view, page: "fit" as const };
  const { theme = "light", brand = {}, marks = [], words, portraits } = options;
  const shown = viewGraph(graph, view);
  const hasPhotos = view.photos && shown.isAnonymous !== true && portraits !== undefined;
  const photos = hasPhotos
    ? packPortraits(
        listPhotos(shown).map(({ photo }) => photo),
        portraits,
      )
    : undefined;
  return { graph: shown, view, theme, brand, marks, words, photos };
}

/** Writes the page that a preview serves; the script in it is made by the build. */
export async function writeLivePage(setup: PreviewSetup): Promise<LivePage> {
  const [{ NODE }, writing] = await Promise.all([import("./machine/index.js"), import("./export/index.js")]);
  return writing.writeLivePage(setup, NODE.readPageParts());
}

/**
 * Returns the view in which a page for exploring a chart first shows it: in place of a limit of depth, the view has a
 * set of collapsed boxes, which readers can open.
 */
function viewFirst(graph: Graph, view: ChartView): ChartView {
  const { depth: _, ...whole } = view;
  return { ...whole, collapsed: collapseFirst(graph, view) };
}
