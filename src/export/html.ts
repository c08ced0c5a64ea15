/**
 * Writes one HTML page for exploring a chart. The page contains the picture, which shows immediately and without
 * scripts; the graph as data; and the program that draws the same picture again in the browser. The page requests
 * nothing from the network, and its content security policy allows only its own scripts and style.
 * A static page contains the picture and all facts in words instead. Its policy allows no scripts.
 */
import { packData } from "../model/packed.js";
import { toShownPage } from "../model/explored.js";
import type { ExploredCompany, PageParts, ShownPage } from "../model/explored.js";
import type { DrawingPage } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { LayoutPage } from "../model/layout.js";
import type { Machine } from "../model/machine.js";
import { NO_DEADLINE } from "../model/deadline.js";
import type { DrawingFrame, ExportOptions, StartWriting } from "./exporter.js";
import { writeBoxFacts } from "./box-facts-html.js";
import { packStream } from "../office/index.js";
import { encodeBase64 } from "./base64.js";
import { escapeHtml } from "./html-text.js";
import { cutToTexts, writeFonts } from "./page-fonts.js";
import { writePolicy } from "./page-policy.js";
import { startSvg } from "./svg.js";

interface HtmlOptions extends Pick<ExportOptions, "checkpoint" | "font" | "isStatic" | "subset"> {
  readonly explored: ExploredCompany;
  readonly parts: PageParts;
  readonly createDocument: Parameters<typeof startSvg>[1]["createDocument"];
}

/** Loads the writer of HTML pages, with what it needs from the machine, which is Node or a browser. */
export async function loadHtml({ loadDocuments, readPageParts }: Machine): Promise<StartWriting> {
  const createDocument = await loadDocuments();
  return (frame, { explored, isStatic, font, subset, checkpoint }) => {
    if (explored === undefined) throw new Error("a page to explore needs the graph of the company");
    return startHtml(frame, { explored, isStatic, font, subset, parts: readPageParts(), createDocument, checkpoint });
  };
}

/** Starts to write the page; a chart that fills a window has only one. */
export function startHtml(frame: DrawingFrame, options: HtmlOptions) {
  const { createDocument, checkpoint = NO_DEADLINE } = options;
  const svg = startSvg(frame, { createDocument, checkpoint });
  const pages: WrittenPage[] = [];
  return {
    addPage: (page: DrawingPage, layout: LayoutPage): undefined => {
      pages.push({ picture: String(svg.addPage(page).content), shown: toShownPage(layout) });
    },
    finish: (): ExportedFile => ({ extension: ".html", content: writePage(frame, pages, options) }),
  };
}

/** A picture, and where the boxes in it are. */
interface WrittenPage {
  readonly picture: string;
  readonly shown: ShownPage;
}

function writePage(frame: DrawingFrame, pages: readonly WrittenPage[], options: HtmlOptions): string {
  const { explored, isStatic = false, parts } = options;
  return [
    "<!doctype html>",
    `<html lang="en" data-theme="${explored.theme}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${writePolicy(parts, { isStatic })}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(frame.title)}</title>`,
    `<style>${parts.style}</style>`,
    "</head>",
    isStatic ? '<body class="static">' : "<body>",
    `<header><h1>${escapeHtml(frame.title)}</h1></header>`,
    `<main aria-label="${escapeHtml(frame.description)}">`,
    ...pages.map(({ picture }) => picture),
    ...(isStatic ? writeBoxFacts(explored.graph) : []),
    "</main>",
    ...(isStatic ? [] : writeScripts(pages, options)),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function writeScripts(pages: readonly WrittenPage[], options: HtmlOptions): readonly string[] {
  const { explored, parts, font, subset, checkpoint = NO_DEADLINE } = options;
  const pack = (bytes: Uint8Array) => encodeBase64(packStream(bytes, checkpoint));
  const data = packData({ ...explored, page: pages[0]?.shown });
  const cut = subset && cutToTexts(data, font, subset);
  return [
    `<script type="text/plain" class="company">${pack(new TextEncoder().encode(data))}</script>`,
    ...writeFonts(cut === undefined ? parts.fonts : { 400: pack(cut[400]), 600: pack(cut[600]) }),
    `<script type="text/plain" class="program">${parts.program}</script>`,
    `<script>${parts.start}</script>`,
  ];
}
