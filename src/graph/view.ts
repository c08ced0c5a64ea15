import type { Graph } from "../model/graph.js";
import type { ChartView } from "../model/view.js";
import { focusGraph } from "./focus.js";
import { withholdNames } from "./withhold-names.js";

/**
 * The part of a graph that a view shows: what hangs under its focus, with the names of people it asks for. The
 * graph itself stays as it is. Throws a `RangeError` when the focus is no box of the graph; callers that take
 * it from people ask `isFocus` first.
 */
export function viewGraph(graph: Graph, view: ChartView): Graph {
  const shown = view.focus === undefined ? graph : focusGraph(graph, view.focus);
  return view.names === "full" && view.people !== "none" ? shown : withholdNames(shown, view);
}
