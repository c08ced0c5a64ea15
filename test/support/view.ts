import { DEFAULT_VIEW } from "../../src/model/view.js";
import type { ChartView, PaperSize } from "../../src/model/view.js";

/** View of a chart at its natural size, with the defaults of the command line. */
export const NATURAL_VIEW: ChartView = DEFAULT_VIEW;

/** A 16:9 slide, 13.333 x 7.5 in. */
export const SLIDE: PaperSize = { widthPx: 1280, heightPx: 720 };
