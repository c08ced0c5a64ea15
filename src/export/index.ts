/**
 * In: a Drawing, page by page. Out: the content of finished files; the caller writes them.
 * The surprise: an exporter's code is loaded when its format is first requested, since the packages behind the
 * formats take longer to load than most charts take to draw.
 */
import type { DrawingPage } from "../model/drawing.js";
import type { PageParts } from "../model/explored.js";
import type { LayoutPage } from "../model/layout.js";
import type { Machine } from "../model/machine.js";
import type { PreviewSetup } from "../model/preview.js";
import type { Deck } from "./deck-model.js";
import type { DrawingFrame } from "./exporter.js";
import { EXPORTER_BY_FORMAT } from "./exporters.js";
import type { LivePage } from "./live-page.js";

export type { Deck } from "./deck-model.js";
export { ChartFiles } from "./chart-files.js";
export type { DrawChartOptions, DrawFilesOptions } from "./chart-request.js";
export { joinNotes, sortFiles } from "./drawn-chart.js";
export type { ChartNotes, DrawnChart, DrawnFile, FileSummary } from "./drawn-chart.js";
export type { LivePage } from "./live-page.js";
export { ExportRefusal } from "./exporter.js";
export type { Exporter, ExportFormat, ExportOptions } from "./exporter.js";
export { EXPORTERS } from "./exporters.js";
export { planDrawings } from "./plan-drawings.js";
export type { DrawingRequest } from "./plan-drawings.js";

/**
 * Reads a corporate deck that presentations are built on.
 * @param layoutName Slide layout to use; defaults to the first layout with a title and one place for content.
 * @throws ExportRefusal that says what is wrong with the deck.
 */
export async function readDeck(bytes: Uint8Array, layoutName?: string): Promise<Deck> {
  return (await import("./deck.js")).readDeck(bytes, layoutName);
}

/** Writes the page that a preview serves. */
export async function writeLivePage(setup: PreviewSetup, parts: PageParts): Promise<LivePage> {
  return (await import("./live-page.js")).writeLivePage(setup, parts);
}

/** Returns a function that takes groups and writes the page with these groups as SVG. It can be called many times. */
export async function startPicture(
  frame: DrawingFrame,
  page: DrawingPage,
  { layout, machine }: { readonly layout: LayoutPage; readonly machine: Machine },
): Promise<(groups: DrawingPage["groups"]) => string> {
  const start = await EXPORTER_BY_FORMAT.svg.load(machine);
  const writer = start(frame, { stem: "chart", font: machine.font });
  return (groups) => String(writer.addPage({ ...page, groups }, layout)?.content);
}
