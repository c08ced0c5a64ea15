import { SLIDE } from "../model/view.js";
import type { Exporter, ExportFormat } from "./exporter.js";

/** Every format by its id. The code that writes a format is loaded when the format is first requested. */
export const EXPORTER_BY_FORMAT: Readonly<Record<ExportFormat, Exporter>> = {
  svg: {
    id: "svg",
    title: "SVG picture",
    noun: "picture",
    extension: ".svg",
    isPaged: true,
    page: "fit",
    letters: "viewer",
    load: async (machine) => (await import("./svg.js")).loadSvg(machine),
  },
  png: {
    id: "png",
    title: "PNG picture",
    noun: "picture",
    extension: ".png",
    isPaged: true,
    page: "fit",
    letters: "bundled",
    load: async (machine) => (await import("./png.js")).loadPng(machine),
  },
  pdf: {
    id: "pdf",
    title: "PDF document",
    noun: "document",
    extension: ".pdf",
    isPaged: false,
    page: SLIDE,
    letters: "bundled",
    load: async () => (await import("./pdf.js")).startPdf,
  },
  pptx: {
    id: "pptx",
    title: "PowerPoint presentation",
    noun: "slides",
    extension: ".pptx",
    isPaged: false,
    page: SLIDE,
    letters: "viewer",
    load: async () => (await import("./pptx.js")).startPptx,
  },
  html: {
    id: "html",
    title: "page to explore, in one file",
    noun: "page",
    extension: ".html",
    isPaged: false,
    page: "fit",
    isFluid: true,
    letters: "viewer",
    load: async (machine) => (await import("./html.js")).loadHtml(machine),
  },
  txt: {
    id: "txt",
    title: "plain outline",
    noun: "outline",
    extension: ".txt",
    isPaged: false,
    page: "fit",
    letters: "viewer",
    load: async () => (await import("./txt.js")).startTxt,
  },
};

/** All formats, in the order in which users see them. */
export const EXPORTERS: readonly Exporter[] = Object.values(EXPORTER_BY_FORMAT);
