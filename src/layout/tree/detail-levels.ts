import { COMPACT_CARD, FULL_CARD } from "../content/card-sizes.js";
import type { Detail, DetailLevel } from "../content/detail.js";

/**
 * Levels of detail from the richest to the tightest. On 3,000 pages of real and generated companies, cards without lists
 * covered at most 0.51 of a page if they were full, and 0.44 if they were compact.
 */
const DETAIL_LEVELS: readonly DetailLevel[] = [
  {
    name: "full cards",
    isNarrow: true,
    mostInk: 0.53,
    details: widths([176, 196], { style: FULL_CARD, hasLists: false }),
  },
  {
    name: "compact cards",
    isNarrow: true,
    mostInk: 0.46,
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

function widths(list: readonly number[], detail: Omit<Detail, "widthPx">): Detail[] {
  return list.map((widthPx) => ({ ...detail, widthPx }));
}
