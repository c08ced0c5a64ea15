/** Writes whole drawings page by page, in the way the pipeline does. */
import type { Drawing } from "../../src/model/drawing.js";
import type { ExportedFile } from "../../src/model/file.js";
import type { DrawingFrame } from "../../src/export/exporter.js";
import { startPdf } from "../../src/export/pdf.js";
import { startPng } from "../../src/export/png.js";
import { startPptx } from "../../src/export/pptx.js";
import { startSvg } from "../../src/export/svg.js";
import { startTxt } from "../../src/export/txt.js";
import { NODE } from "../../src/machine/index.js";

const createDocument = await NODE.loadDocuments();

type Typed<Start extends (frame: DrawingFrame, options: never) => unknown> = Omit<
  Parameters<Start>[1],
  "createDocument"
>;

export function writeSvg(drawing: Drawing, options: Typed<typeof startSvg>): readonly ExportedFile[] {
  const { addPage } = startSvg(frameOf(drawing), { ...options, createDocument });
  return drawing.pages.map(addPage);
}

export function writePng(drawing: Drawing, options: Typed<typeof startPng>): readonly ExportedFile[] {
  const { addPage } = startPng(frameOf(drawing), { ...options, createDocument });
  return drawing.pages.map(addPage);
}

export async function writePdf(
  drawing: Drawing,
  options: Parameters<typeof startPdf>[1],
): Promise<readonly ExportedFile[]> {
  const { addPage, finish } = startPdf(frameOf(drawing), options);
  drawing.pages.forEach(addPage);
  return [await finish()];
}

export function writePptx(drawing: Drawing, options: Parameters<typeof startPptx>[1]): readonly ExportedFile[] {
  const { addPage, finish } = startPptx(frameOf(drawing), options);
  drawing.pages.forEach(addPage);
  return [finish()];
}

export function writeTxt(drawing: Drawing): readonly ExportedFile[] {
  const { addPage, finish } = startTxt(frameOf(drawing));
  drawing.pages.forEach(addPage);
  return [finish()];
}

function frameOf({ pages, ...facts }: Drawing): DrawingFrame {
  return { ...facts, pageTitles: pages.map(({ title }) => title) };
}
