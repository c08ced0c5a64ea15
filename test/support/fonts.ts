/** Texts measured in the font of this machine. */
import { createTextMeasure as createMeasure } from "../../src/fonts/index.js";
import { NODE } from "../../src/machine/index.js";
import type { TextMeasure } from "../../src/model/text.js";

export const { font: BUNDLED_FONT } = NODE;

export function createTextMeasure(): TextMeasure {
  return createMeasure(BUNDLED_FONT);
}
