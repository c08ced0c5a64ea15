/**
 * In: a Drawing. Out: the content of finished files; the caller writes them.
 * The surprise: an exporter's code is loaded when its format is first requested, since the packages behind the
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

/**
 * Writes a drawing in one format.
 * @throws ExportRefusal if the format cannot hold what is requested.
 * @throws Error if the result would break the promises of the format: a defect of orgwright, not of the input.
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
 * @param layoutName Slide layout to use; defaults to the first with a title and one place for content.
 * @throws ExportRefusal that says what is wrong with the deck.
 */
export async function readDeck(bytes: Uint8Array, layoutName?: string): Promise<Deck> {
  return (await import("./deck.js")).readDeck(bytes, layoutName);
}
