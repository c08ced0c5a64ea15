import type { TextMeasure } from "../model/text.js";

/** Returns a measure that multiplies every width by `times`, for texts that will be set in a wider typeface. */
export function widenMeasure(measure: TextMeasure, times: number): TextMeasure {
  if (times === 1) return measure;
  return { ...measure, widthPx: (text, sizePx, weight) => times * measure.widthPx(text, sizePx, weight) };
}
