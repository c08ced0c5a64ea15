/**
 * In: a Drawing. Out: finished files, as content; whoever asked writes them.
 * The surprise: an exporter's code is loaded when its format is first asked for, since the packages behind the
 * formats take longer to load than most charts take to draw.
 */
import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import { SLIDE } from "../model/view.js";
import type { Deck } from "./deck-model.js";
import type { Exporter, ExportFormat, ExportOptions } from "./exporter.js";

export type { Deck } from "./deck-model.js";
export { ExportRefusal } from "./exporter.js";
export type { Exporter, ExportFormat, ExportOptions } from "./exporter.js";

const BY_FORMAT: Readonly<Record<ExportFormat, Exporter>> = {
  svg: {
    id: "svg",
    title: "SVG picture",
    extension: ".svg",
    isPaged: true,
    page: "fit",
    letters: "viewer",
    load: async () => (await import("./svg.js")).writeSvg,
  },
  png: {
    id: "png",
    title: "PNG picture",
    extension: ".png",
    isPaged: true,
    page: "fit",
    letters: "bundled",
    load: async () => (await import("./png.js")).writePng,
  },
  pdf: {
    id: "pdf",
    title: "PDF document",
    extension: ".pdf",
    isPaged: false,
    page: SLIDE,
    letters: "bundled",
    load: async () => (await import("./pdf.js")).writePdf,
  },
  pptx: {
    id: "pptx",
    title: "PowerPoint presentation",
    extension: ".pptx",
    isPaged: false,
    page: SLIDE,
    letters: "viewer",
    load: async () => (await import("./pptx.js")).writePptx,
  },
  txt: {
    id: "txt",
    title: "plain outline",
    extension: ".txt",
    isPaged: false,
    page: "fit",
    letters: "viewer",
    load: async () => (await import("./txt.js")).writeTxt,
  },
};

/** Every format there is, in the order in which it is offered. */
export const EXPORTERS: readonly Exporter[] = Object.values(BY_FORMAT);

/** Loads what writes a format, for those who want it there before they ask for a file. */
export async function loadExporter(format: ExportFormat): Promise<void> {
  await BY_FORMAT[format].load();
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
  const write = await BY_FORMAT[format].load();
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

/**
 * What becomes of characters that the bundled font lacks, format by format; one sentence or none.
 * @param scripts as a reader knows them: "Arabic", "emoji"
 */
export function describeMissingScripts(
  scripts: readonly string[],
  formats: readonly ExportFormat[],
): readonly string[] {
  const having = (letters: Exporter["letters"]) =>
    EXPORTERS.filter((exporter) => formats.includes(exporter.id) && exporter.letters === letters).map(({ id }) => id);
  const [byViewer, bundled] = [having("viewer").filter((id) => id !== "txt"), having("bundled")];
  const parts = [
    ...(byViewer.length === 0
      ? []
      : [`in ${byViewer.join(", ")} they are drawn in a font of the viewer's machine, and their width is estimated`]),
    ...(bundled.length === 0 ? [] : [`in ${bundled.join(", ")} a box stands for each`]),
  ];
  if (scripts.length === 0 || parts.length === 0) return [];
  return [`The bundled font lacks some of the characters used (${scripts.join(", ")}): ${parts.join("; ")}.`];
}
