import { PT_PER_PX } from "../../model/layout.js";
import type { PageDetail } from "../content/detail.js";
import { describeCards, explainType } from "./explain.js";
import { chooseByRatio } from "./fit-page.js";
import { frameNaturally } from "./frame.js";
import { PAGE } from "./page-sizes.js";
import type { Drawable, PagedView, PageDraft } from "./paged-view.js";
import type { PlannedPage } from "./planned-page.js";
import { surroundPage } from "./surroundings.js";
import type { PagesContext } from "./surroundings.js";

/** Ratio of width to height that a chart without a paper size aims at. */
const NATURAL_RATIO = 16 / 9;

/** Plans one page for the whole chart at its natural size; the size of the page follows from what is placed on it. */
export function planNaturally<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
): PlannedPage<Draft, Way> {
  const { naturalDetail, whole: draft, describeDetail = (detail: D) => `full cards, ${describeCards(detail)}` } = view;
  const way = chooseByRatio(view.design(draft, naturalDetail).listWays(), NATURAL_RATIO);
  return {
    draft,
    way,
    isSized: false,
    namePt: naturalDetail.style.person.sizePx * PT_PER_PX,
    frame: (subject, placed, undrawn) => {
      const surroundings = surroundPage(context, subject, Math.max(placed.widthPx, PAGE.headingWidthPx), undrawn);
      return { surroundings, ...frameNaturally(placed, surroundings, context.measure) };
    },
    explain: (page) => `natural size, ${describeDetail(naturalDetail)}, ${explainType(page)}`,
  };
}
