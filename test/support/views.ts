/** Pages of the views that are not the tree, laid out as `drawChart` lays them out. */
import { answerView } from "../../src/answers/index.js";
import { createTextMeasure } from "./fonts.js";
import { viewGraph } from "../../src/graph/index.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { Graph } from "../../src/model/graph.js";
import type { Layout } from "../../src/model/layout.js";
import type { ChartView } from "../../src/model/view.js";
import { NATURAL_VIEW } from "./view.js";

const measure = createTextMeasure();

export function layOutView(graph: Graph, view: Partial<ChartView>): Promise<Layout> {
  const asked = { ...NATURAL_VIEW, ...view };
  const shown = viewGraph(graph, asked);
  return layOutGraph(shown, { measure, view: asked, subject: answerView(shown, asked) });
}
