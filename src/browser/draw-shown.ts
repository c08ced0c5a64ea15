import { drawPages } from "./draw-page.js";
import type { DrawingOptions, DrawnPage } from "./draw-page.js";
import type { Shown } from "./shown.js";

/** Draws the part of a company that is shown. */
export async function drawShown(shown: Shown, options: DrawingOptions): Promise<DrawnPage | undefined> {
  const { focus, collapsed, graph, kind } = shown;
  // Leave out the depth: it says which boxes are open at first, and after that the reader decides.
  const { view: { depth: _, ...view } = {}, ...drawing } = options;
  const narrowed = { ...view, kind, collapsed, page: "fit" as const, ...(focus !== undefined && { focus }) };
  return (await drawPages(graph, { ...drawing, view: narrowed }))[0];
}
