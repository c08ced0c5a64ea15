/**
 * In: a Drawing. Out: finished files, as content; whoever asked writes them.
 * The surprise: an exporter's code is loaded when its format is first asked for, since the packages behind the
 * formats take longer to load than most charts take to draw.
 */
import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { Deck } from "./deck-model.js";
import type { ExportFormat, ExportOptions } from "./exporter.js";
import { EXPORTER_BY_FORMAT } from "./exporters.js";

export type { Deck } from "./deck-model.js";
export { collectChart } from "./drawn-chart.js";
export type { DrawnChart, DrawnFile, DrawnLayout, FileSummary } from "./drawn-chart.js";
export { ExportRefusal } from "./exporter.js";
export type { Exporter, ExportFormat, ExportOptions } from "./exporter.js";
export { EXPORTERS } from "./exporters.js";
export { planDrawings } from "./plan-drawings.js";
export type { DrawingRequest } from "./plan-drawings.js";

/** Loads what writes a format, for those who want it there before they ask for a file. */
export async function loadExporter(format: ExportFormat): Promise<void> {
  await EXPORTER_BY_FORMAT[format].load();
}

/**
 * Writes a drawing in one format.
 * @throws ExportRefusal when the format cannot hold what is asked for; Error when the result would break the promises of the format: our fault, not the user's.
 */
export async function exportDrawing(
  drawing: Drawing,
  format: ExportFormat,
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  const write = await EXPORTER_BY_FORMAT[format].load();
  return write(drawing, options);
}

/**
 * Reads a corporate deck for presentations to stand on.
 * @param layoutName Of the slide layout to use; without it the first with a title and one place for content.
 * @throws ExportRefusal that says what is wrong with the deck.
 */
export async function readDeck(bytes: Uint8Array, layoutName?: string): Promise<Deck> {
  return (await import("./deck.js")).readDeck(bytes, layoutName);
}
