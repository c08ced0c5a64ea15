/**
 * In: the text of a company file, and an element of a page. Out: the chart inside that element, or findings. The
 * surprise: this is the pipeline of the command line, bundled with its fonts, its text shaper and ELK's worker. It
 * requests nothing from the network, and the text of the company file never leaves the page.
 */
export { checkCompany, openCompany } from "../pipeline.js";
export { exploreChart } from "./explore-chart.js";
export { drawSvgs, mountChart } from "./mount-chart.js";
export type { MountedChart, MountOptions } from "./mount-chart.js";
export type { Finding, Severity } from "../model/finding.js";
export type { Graph } from "../model/graph.js";
export type { CheckOptions, Opened, OpenOptions } from "../model/opened.js";
export type { BrandColours, ThemeName } from "../model/settings.js";
export type { IncludeReader, SourceFile } from "../model/source.js";
export type { ChartView, Paper, PaperSize } from "../model/view.js";
