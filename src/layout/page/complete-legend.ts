import type { LegendEntry } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { joinWithAnd } from "../../wording/index.js";
import { COUNTED_STATES, countState } from "../content/state-counts.js";
import type { CountedState } from "../content/state-counts.js";
import { setLine } from "../text/text-column.js";
import type { LegendRow } from "./legend.js";
import type { PageSubject } from "./paged-view.js";

/** Pages, numbered from 1, that show boxes in a state. */
export type StatePages = ReadonlyMap<CountedState, readonly number[]>;

/** Finds the pages that show each state. An overview counts the boxes collapsed on it, but does not show them. */
export function findStatePages(subjects: readonly PageSubject[]): StatePages {
  return new Map(
    COUNTED_STATES.map((state) => [
      state,
      subjects.flatMap(({ counts, countedIn }, index) =>
        countState(countedIn?.shown ?? counts, state) === 0 ? [] : [index + 1],
      ),
    ]),
  );
}

/**
 * Replaces the words "in the company" with the numbers of the pages that show the boxes of a state, if the numbers fit
 * into the room that the words took.
 */
export function completeLegend(
  entries: readonly LegendEntry[],
  rows: readonly LegendRow[],
  pages: StatePages,
  measure: TextMeasure,
): readonly LegendEntry[] {
  return entries.map((entry, index) => {
    const { words, elsewhere } = rows[index] ?? {};
    if (words === undefined || elsewhere?.isOnPages !== true) return entry;
    const numbers = pages.get(elsewhere.state) ?? [];
    const text = resetText(entry, `${words}, p.\u00A0${joinWithAnd(numbers.map(String))}`, measure);
    return numbers.length === 0 || text.widthPx > entry.text.widthPx ? entry : { ...entry, text };
  });
}

function resetText({ text }: LegendEntry, words: string, measure: TextMeasure): LegendEntry["text"] {
  const style = { sizePx: text.sizePx, lineHeightPx: text.sizePx, weight: text.weight };
  return { ...setLine(words, { x: text.x, y: 0 }, style, measure, { tone: text.tone }), y: text.y };
}
