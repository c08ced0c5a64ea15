import { PT_PER_PX } from "../../model/layout.js";
import { COMPACT_CARD, FULL_CARD } from "../content/card-sizes.js";
import type { Detail, DetailLevel } from "../content/detail.js";

/** Levels of detail from the richest to the tightest. */
const DETAIL_LEVELS: readonly DetailLevel[] = [
  { name: "full cards", isNarrow: true, details: widths([176, 196], { style: FULL_CARD, hasLists: false }) },
  {
    name: "compact cards",
    isNarrow: true,
    suitsOverviews: true,
    details: widths([156, 176], { style: COMPACT_CARD, hasLists: false }),
  },
  {
    name: "full cards with lists",
    isNarrow: true,
    details: widths([184, 208, 232], { style: FULL_CARD, hasLists: true }),
  },
  {
    name: "compact cards with lists",
    isNarrow: true,
    details: widths([168, 188, 208], { style: COMPACT_CARD, hasLists: true }),
  },
];

/** Detail of a chart at its natural size, which has room for full cards. */
const NATURAL: Detail = { style: FULL_CARD, widthPx: 192, hasLists: false };

/** The levels of detail of a chart, and the detail of a chart at its natural size. */
export interface TreeDetails {
  readonly levels: readonly DetailLevel[];
  readonly natural: Detail;
}

/** Lists the levels of detail; cards with people in circles are wider by the size of a circle. */
export function listDetails(hasPortraits: boolean): TreeDetails {
  if (!hasPortraits) return { levels: DETAIL_LEVELS, natural: NATURAL };
  const widen = (detail: Detail) => ({ ...detail, widthPx: detail.widthPx + detail.style.portraitPx });
  return {
    levels: DETAIL_LEVELS.map((level) => ({ ...level, details: level.details.map(widen) })),
    natural: widen(NATURAL),
  };
}

/** Area of a row of one line in the narrowest list card; no box takes less. */
const LEAST_AREA_PX = 168 * 20;
const LARGEST_PERSON_PX = 11;

/** Returns the least area that a number of boxes need when the names of people are set at `minPt` points. */
export function findLeastArea(boxes: number, minPt: number): number {
  return boxes * LEAST_AREA_PX * (minPt / (LARGEST_PERSON_PX * PT_PER_PX)) ** 2;
}

function widths(list: readonly number[], detail: Omit<Detail, "widthPx">): Detail[] {
  return list.map((widthPx) => ({ ...detail, widthPx }));
}
