/**
 * The program of a page: shows the company that the page contains or, in a preview, the company whose files the server
 * reads.
 */
import { unpackPortraits } from "../model/portraits.js";
import { unpackData } from "../model/packed.js";
import type { PackedCompany } from "../model/explored.js";
import type { PreviewSetup } from "../model/preview.js";
import { exploreGraph } from "./explore-chart.js";
import { PreviewPage } from "./preview/preview-page.js";
import { unpackPart } from "./unpack-part.js";
import { themeForViewer } from "./viewer-theme.js";

const chart = document.querySelector("main");
if (chart === null) throw new Error("The page has lost its chart.");
const setup = document.querySelector("script[type='application/json']")?.textContent;
if (setup !== undefined) new PreviewPage(chart, unpackData(setup) as PreviewSetup);
else await explore(chart, unpackData(await unpackPart("company")) as PackedCompany);

async function explore(element: Element, { theme, page, photos, ...company }: PackedCompany): Promise<void> {
  const shown = themeForViewer(theme);
  if (shown === "dark") document.documentElement.dataset.theme = "dark";
  await exploreGraph(element, {
    ...company,
    portraits: photos && unpackPortraits(photos),
    // With the theme `auto`, the picture that the page contains is light. A viewer with a dark screen therefore needs a
    // new picture.
    page: theme === "auto" && shown === "dark" ? undefined : page,
    theme: shown,
  });
}
