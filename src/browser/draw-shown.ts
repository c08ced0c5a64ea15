import { openPicture } from "../pipeline.js";
import type { OpenPicture } from "../pipeline.js";
import { getDrawer } from "./draw-page.js";
import type { DrawingOptions } from "./draw-page.js";
import { loadFonts } from "./machine.js";
import type { Shown } from "./shown.js";

/** Draws one state of a chart after another, of which only the latest is shown. */
export class LatestDrawing {
  #calls = 0;
  #coming: Shown | undefined;

  /** State that is being drawn; the next change starts from this state, so that no change is lost. */
  get coming(): Shown | undefined {
    return this.#coming;
  }

  /** Draws a state. Returns undefined if another drawing was requested in the meantime. */
  async draw(shown: Shown, options: DrawingOptions): Promise<OpenPicture | undefined> {
    const call = ++this.#calls;
    this.#coming = shown;
    const picture = await drawShown(shown, options).finally(() => {
      if (call === this.#calls) this.#coming = undefined;
    });
    return call === this.#calls ? picture : undefined;
  }

  /** Drops the state that is being drawn. */
  cancel(): void {
    this.#calls++;
  }
}

/** Draws the part of a company that is shown. */
export async function drawShown(shown: Shown, options: DrawingOptions): Promise<OpenPicture> {
  const { focus, collapsed, graph, kind } = shown;
  // Leave out the depth: it says which boxes are open at first, and after that the reader decides.
  const { view: { depth: _, ...view } = {}, ...drawing } = options;
  const narrowed = { ...view, kind, collapsed, page: "fit" as const, ...(focus !== undefined && { focus }) };
  const [picture] = await Promise.all([
    openPicture(graph, { ...drawing, view: narrowed }, await getDrawer()),
    loadFonts(),
  ]);
  return picture;
}
