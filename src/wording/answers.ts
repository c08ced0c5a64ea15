import type { Answer, Graph } from "../model/graph.js";
import { displayName } from "./nodes.js";

/** Returns a clause about who answers for a unit and why: `CIO answers for it (inherited from IT)`. */
export function describeAnswer(graph: Graph, answer: Answer): string {
  const from = "from" in answer ? ` (as for ${displayName(graph, answer.from)})` : "";
  switch (answer.kind) {
    case "own":
      return `${displayName(graph, answer.by)} answers for it${answer.why === undefined ? "" : `: ${answer.why}`}`;
    case "inherited":
      return `${displayName(graph, answer.by)} answers for it (inherited from ${displayName(graph, answer.from)})`;
    case "contested":
      return `Contested between ${answer.by.map((by) => displayName(graph, by)).join(" and ")}${from}`;
    case "none":
      return `No officer, by decision${answer.why === undefined ? "" : `: ${answer.why}`}${from}`;
    case "unowned":
      return `Nobody answers for it${from}`;
  }
}
