import type { Mark } from "../model/mark.js";
import type { CheckOptions, Opened } from "../model/opened.js";
import type { ChartView } from "../model/view.js";
import { listMarks } from "./chart-marks.js";
import { checkOpened } from "./check-opened.js";
import { listOwnCards } from "./own-rules.js";

export interface FindMarksOptions extends Pick<CheckOptions, "settings" | "expired"> {
  /**
   * Names of people that the chart shows: a name that the chart withholds does not appear in the texts of its marks
   * either.
   */
  readonly names?: ChartView["names"] | undefined;
}

/**
 * Returns what a check reports about the boxes of a chart: errors, warnings and accepted findings. The check uses the
 * date of the chart, so that the same files give the same picture on any day.
 */
export function findMarks(opened: Opened, options: FindMarksOptions = {}): readonly Mark[] {
  const { settings, names = "full", expired } = options;
  const { graph } = opened;
  if (graph === undefined) return [];
  const ownCards = listOwnCards(settings ?? {});
  return listMarks(checkOpened(opened, { settings, expired }), { graph, names, ownCards });
}
