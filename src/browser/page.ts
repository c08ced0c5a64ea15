/** The program of a page: explores the company whose graph stands in the page, or follows the files of a preview. */
import { unpackPortraits } from "../model/portraits.js";
import { unpackData } from "../model/packed.js";
import type { ExploredCompany } from "../model/explored.js";
import type { PreviewSetup } from "../model/preview.js";
import { exploreGraph } from "./explore-chart.js";
import { PreviewPage } from "./preview/preview-page.js";

const chart = document.querySelector("main");
// An id could be one of the picture, whose ids are made from those of the company.
const data = document.querySelector("script[type='application/json']")?.textContent;
if (chart === null || data === undefined) throw new Error("The page has lost its chart or its data.");
const unpacked = unpackData(data) as ExploredCompany | PreviewSetup;
if ("companies" in unpacked) new PreviewPage(chart, unpacked);
else await explore(chart, unpacked);

async function explore(element: Element, { graph, theme, photos, ...options }: ExploredCompany): Promise<void> {
  const isDark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  if (isDark) document.documentElement.dataset.theme = "dark";
  const portraits = photos && unpackPortraits(photos);
  const shown = theme === "auto" ? (isDark ? "dark" : "light") : theme;
  await exploreGraph(element, graph, { ...options, portraits, theme: shown });
}
