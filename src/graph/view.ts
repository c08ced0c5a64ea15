import type { Graph } from "../model/graph.js";
import type { ChartView } from "../model/view.js";
import { focusGraph } from "./focus.js";
import { withholdNames } from "./withhold-names.js";

/**
 * Returns the part of a graph that a view shows: everything below its focus, with as many names of people as the view
 * asks for. The graph itself stays unchanged. Throws a `RangeError` if the focus is not a box of the graph; callers
 * that get the focus from a user call `isFocus` first.
 */
export function viewGraph(graph: Graph, view: ChartView): Graph {
  const shown = view.focus === undefined ? graph : focusGraph(graph, view.focus);
  return view.names === "full" && view.people !== "none" ? shown : withholdNames(shown, view);
}
