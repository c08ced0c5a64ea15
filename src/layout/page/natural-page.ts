import type { PageDetail } from "../content/detail.js";
import { describeCards, explainType } from "./explain.js";
import { chooseByRatio } from "./fit-page.js";
import { frameNaturally } from "./frame.js";
import { listPieceRects } from "./free-places.js";
import { PAGE } from "./page-sizes.js";
import type { Silhouette } from "./placement.js";
import type { RoutedLines } from "./route-lines.js";
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
  const subject = view.describe(draft);
  return {
    draft,
    subject,
    way,
    isSized: false,
    namePx: naturalDetail.style.person.sizePx,
    frame: (placed, route) => {
      const routed = route([]);
      const surroundings = surroundPage(context, subject, Math.max(placed.widthPx, PAGE.headingWidthPx), routed);
      return { surroundings, routed, ...frameNaturally(addRoutes(placed, routed), surroundings, context.measure) };
    },
    explain: (page) => `natural size, ${describeDetail(naturalDetail)}, ${explainType(page)}`,
  };
}

/** Adds the dotted lines to the rectangles that heading, legend and notes keep clear of. */
function addRoutes(placed: Silhouette, { routes }: RoutedLines): Silhouette {
  const rects = routes.flatMap(({ points }) => listPieceRects(points, 0));
  const bottom = rects.reduce((lowest, { y, height }) => Math.max(lowest, y + height), placed.heightPx);
  return { ...placed, heightPx: bottom, rects: [...placed.rects, ...rects] };
}
