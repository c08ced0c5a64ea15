/**
 * Writes the page of a preview: the program that runs in the browser, and the data with which it asks its server for
 * the chart.
 */
import { packData } from "../model/packed.js";
import type { PageParts } from "../model/explored.js";
import type { PreviewSetup } from "../model/preview.js";
import { escapeHtml } from "./html-text.js";
import { writeFonts } from "./page-fonts.js";
import { writePolicy } from "./page-policy.js";

/** A page with the content security policy that its server sends with it. */
export interface LivePage {
  readonly content: string;
  readonly policy: string;
}

export function writeLivePage(setup: PreviewSetup, parts: PageParts): LivePage {
  const title = `${setup.companies[setup.shown - 1]?.name ?? ""} · preview`;
  const content = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${parts.style}</style>`,
    "</head>",
    "<body>",
    `<header><h1>${escapeHtml(title)}</h1></header>`,
    "<main></main>",
    `<script type="application/json">${packData(setup)}</script>`,
    ...writeFonts(parts.fonts),
    `<script type="text/plain" class="program">${parts.program}</script>`,
    `<script>${parts.start}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
  return { content, policy: `${writePolicy(parts, { isLive: true })}; frame-ancestors 'none'` };
}
