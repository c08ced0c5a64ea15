import type { ChartStage } from "./chart-stage.js";
import type { DrawingOptions } from "./draw-page.js";
import { drawShown } from "./draw-shown.js";
import { rehearse } from "./rehearse.js";
import type { Shown } from "./shown.js";

/** Time in ms from showing the first picture to the next drawing, so that the reader sees the picture first. */
const WARM_UP_MS = 100;

/** Returns what the explorer shows at the moment; undefined once the chart is removed. */
type Now = () => Shown | undefined;

/**
 * Draws in advance, so that a reader waits less for the next drawing. If the page came with its picture, this draws
 * what is shown, because the first drawing has to start ELK and the text shaper. Otherwise, this rehearses closing a
 * box.
 */
export function warmUpSoon(stage: ChartStage, now: Now, options: DrawingOptions): void {
  setTimeout(() => void warmUp(stage, now, options), WARM_UP_MS);
}

async function warmUp(stage: ChartStage, now: Now, options: DrawingOptions): Promise<void> {
  const shown = now();
  if (shown === undefined || stage.page === undefined) return;
  if (stage.isDrawn) {
    await rehearse(shown, stage.page, options);
    return;
  }
  const picture = await drawShown(shown, options);
  if (now() === shown) stage.learn(picture);
}
