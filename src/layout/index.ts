/**
 * In: a Graph. Out: a Layout, every box, line and wrapped text in its final place; nothing after this measures.
 * The shape of the chart is searched first, by arithmetic, for the largest type on a 16:9 page; ELK then places
 * the boxes of that shape, manager by manager. Given the whole graph at once, ELK would make one long strip.
 */
import type { Graph } from "../model/graph.js";
import type { Layout } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { growChartTree } from "./chart-tree.js";
import { composePage } from "./page.js";
import { placeTree } from "./place.js";
import { findShapes } from "./search.js";
import type { Shape } from "./shape.js";
import { standSideBySide } from "./stacks.js";
import { findStandIns } from "./stand-ins.js";
import { countOf } from "./words.js";

export interface LayoutOptions {
  readonly measure: TextMeasure;
}

/** Width to height the chart is shaped towards. */
const TARGET_RATIO = 16 / 9;

/** How much ease of reading counts against size: ten columns more weigh as much as 1.2 % of type size. */
const PENALTY_WEIGHT = 0.12;

/** Lays a graph out on one page at its natural size, in px. */
export async function layOutGraph(graph: Graph, { measure }: LayoutOptions): Promise<Layout> {
  const standIns = findStandIns(graph);
  const top = standSideBySide(growChartTree(graph, standIns, measure));
  const tree = await placeTree(chooseShape(findShapes(top)));
  return {
    title: graph.company.name,
    description: describeChart(graph),
    pages: [composePage(graph, tree, standIns, measure)],
  };
}

/** The shape that can be drawn largest on a page of the target ratio. */
function chooseShape(shapes: readonly Shape[]): Shape {
  const score = (shape: Shape) =>
    -Math.log(Math.max(shape.widthPx, shape.heightPx * TARGET_RATIO)) - PENALTY_WEIGHT * shape.penalty;
  return shapes.reduce((best, shape) => (score(shape) > score(best) ? shape : best));
}

function describeChart({ company, officers, units }: Graph): string {
  const asOf = company.asOf === undefined ? "" : ` as of ${company.asOf}`;
  return `Organisation chart of ${company.name}${asOf}: ${countOf(officers.length, "officer")}, ${countOf(units.length, "unit")}; colours show which officer answers for each unit.`;
}
