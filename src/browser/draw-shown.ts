import { drawPages } from "./draw-page.js";
import type { DrawingOptions, DrawnPage } from "./draw-page.js";
import type { Shown } from "./shown.js";

/** Draws the part of a company that is shown. */
export async function drawShown(shown: Shown, options: DrawingOptions): Promise<DrawnPage | undefined> {
  const { focus, collapsed, graph, kind } = shown;
  // The depth says what is open at first; after that, the reader decides what to open.
  const { view: { depth: _, ...view } = {}, ...drawing } = options;
  const narrowed = { ...view, kind, collapsed, page: "fit" as const, ...(focus !== undefined && { focus }) };
  return (await drawPages(graph, { ...drawing, view: narrowed }))[0];
}
