/** The program of a page that `render -f html` writes: explores the company whose graph stands in the page. */
import { unpackPortraits } from "../model/portraits.js";
import { unpackData } from "../model/packed.js";
import type { ExploredCompany } from "../model/explored.js";
import { exploreGraph } from "./explore-chart.js";

const chart = document.querySelector("main");
// An id could be one of the picture, whose ids are made from those of the company.
const company = document.querySelector("script[type='application/json']")?.textContent;
if (chart === null || company === undefined) throw new Error("The page has lost its chart or its data.");
const { graph, theme, photos, ...options } = unpackData(company) as ExploredCompany;
const isDark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
if (isDark) document.documentElement.dataset.theme = "dark";
const portraits = photos && unpackPortraits(photos);
await exploreGraph(chart, graph, {
  ...options,
  portraits,
  theme: theme === "auto" ? (isDark ? "dark" : "light") : theme,
});
