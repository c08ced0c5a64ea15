/** Changes what is shown. Each function returns a new value. */
import { collapseAt, reveal, topOf } from "../model/folding.js";
import type { NodeId } from "../model/graph.js";
import { ancestorsOf } from "../model/queries.js";
import type { Shown } from "./shown.js";

/** Hides all boxes above a box, and opens the box. */
export function showBranch({ collapsed, ...shown }: Shown, focus: NodeId): Shown {
  return { ...shown, focus, collapsed: new Set([...collapsed].filter((node) => node !== focus)) };
}

/** Moves the focus one level up, so that one of the hidden boxes above becomes visible. */
export function showOneAbove(shown: Shown): Shown {
  const { graph, focus } = shown;
  const [above] = focus === undefined ? [] : ancestorsOf(graph, focus);
  return { ...shown, focus: above === topOf(graph) ? undefined : above };
}

/** Closes the boxes directly below the top, so that nothing below them is visible. */
export function showTop(shown: Shown): Shown {
  const { graph } = shown;
  return { ...shown, focus: undefined, collapsed: collapseAt(graph, topOf(graph), 1) };
}

/** Opens the boxes that hide a box. If the box is outside the branch in focus, ends the focus on that branch. */
export function showBox(shown: Shown, box: NodeId): Shown {
  const { graph, collapsed, focus } = shown;
  const isBelow = focus !== undefined && [...ancestorsOf(graph, box)].includes(focus);
  return { graph, kind: "chart", collapsed: reveal(graph, collapsed, box), focus: isBelow ? focus : undefined };
}
