/**
 * In: a Drawing. Out: finished files, as content; whoever asked writes them.
 * The surprise: an exporter's code is loaded when its format is first asked for, since the packages behind the
 * formats take longer to load than most charts take to draw.
 */
import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";

export type ExportFormat = "svg";

export interface Exporter {
  readonly id: ExportFormat;
  readonly title: string;
  /** With its dot. */
  readonly extension: string;
  readonly load: () => Promise<WriteDrawing>;
}

/** One file, or one for each page where the format holds one page. */
export type WriteDrawing = (drawing: Drawing) => readonly ExportedFile[];

const BY_FORMAT: Readonly<Record<ExportFormat, Exporter>> = {
  svg: { id: "svg", title: "SVG picture", extension: ".svg", load: async () => (await import("./svg.js")).writeSvg },
};

/** Every format there is, in the order in which it is offered. */
export const EXPORTERS: readonly Exporter[] = Object.values(BY_FORMAT);

/**
 * Writes a drawing in one format.
 * @throws Error when the result would break the promises of the format: our fault, not the user's.
 */
export async function exportDrawing(drawing: Drawing, format: ExportFormat): Promise<readonly ExportedFile[]> {
  const write = await BY_FORMAT[format].load();
  return write(drawing);
}
