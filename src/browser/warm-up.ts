import type { ChartStage } from "./chart-stage.js";
import type { DrawingOptions } from "./draw-page.js";
import { drawShown } from "./draw-shown.js";
import { rehearse } from "./rehearse.js";
import type { Shown } from "./shown.js";

/** Time in ms from showing the first picture to the next drawing, so that the reader sees the picture first. */
export const WARM_UP_MS = 100;

/**
 * Draws before a reader waits for a drawing: first what is shown if the page came with its picture, because the first
 * drawing has to start ELK and the text shaper; otherwise what the reader may do next.
 */
export async function warmUp(
  stage: ChartStage,
  shown: Shown,
  options: DrawingOptions,
  isStill: () => boolean,
): Promise<void> {
  if (stage.page === undefined) return;
  if (stage.isDrawn) {
    await rehearse(shown, stage.page, options);
    return;
  }
  const picture = await drawShown(shown, options);
  if (isStill()) stage.learn(picture);
}
