import { hasBoxesBelow, toggle } from "../model/folding.js";
import type { ShownPage } from "../model/explored.js";
import type { NodeId } from "../model/graph.js";
import type { DrawingOptions } from "./draw-page.js";
import { drawShown } from "./draw-shown.js";
import type { Shown } from "./shown.js";

/** Greatest number of boxes for which a redraw is rehearsed; with more, a rehearsal would keep the reader waiting. */
const REHEARSED_AT_MOST = 2000;

/**
 * Draws a page with one more box closed, then draws the page as it is, and drops both pictures. Browsers run code
 * several times faster when it has run before, so the reader waits less when closing the first box.
 */
export async function rehearse(shown: Shown, page: ShownPage, options: DrawingOptions): Promise<void> {
  const closing = findLastOpen(shown, page);
  if (closing === undefined || page.boxes.length > REHEARSED_AT_MOST) return;
  await drawShown({ ...shown, collapsed: toggle(shown.graph, shown.collapsed, closing) }, options);
  await drawShown(shown, options);
}

/**
 * Returns the last box that can be closed. This box is deep in the chart, so closing it leaves almost everything to
 * draw.
 */
function findLastOpen({ graph, collapsed }: Shown, page: ShownPage): NodeId | undefined {
  return page.boxes.findLast(({ node }) => hasBoxesBelow(graph, node) && !collapsed.has(node))?.node;
}
