/**
 * In: a Drawing. Out: finished files, as content; whoever asked writes them.
 * The surprise: an exporter's code is loaded when its format is first asked for, since the packages behind the
 * formats take longer to load than most charts take to draw.
 */
import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { Exporter, ExportFormat, ExportOptions } from "./exporter.js";

export type { Exporter, ExportFormat, ExportOptions } from "./exporter.js";

const BY_FORMAT: Readonly<Record<ExportFormat, Exporter>> = {
  svg: {
    id: "svg",
    title: "SVG picture",
    extension: ".svg",
    isPaged: true,
    load: async () => (await import("./svg.js")).writeSvg,
  },
  txt: {
    id: "txt",
    title: "plain outline",
    extension: ".txt",
    isPaged: false,
    load: async () => (await import("./txt.js")).writeTxt,
  },
};

/** Every format there is, in the order in which it is offered. */
export const EXPORTERS: readonly Exporter[] = Object.values(BY_FORMAT);

/**
 * Writes a drawing in one format.
 * @throws Error when the result would break the promises of the format: our fault, not the user's.
 */
export async function exportDrawing(
  drawing: Drawing,
  format: ExportFormat,
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  const write = await BY_FORMAT[format].load();
  return write(drawing, options);
}
