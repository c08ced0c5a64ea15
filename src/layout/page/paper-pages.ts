import type { ChartView, PaperSize } from "../../model/view.js";
import type { PageDetail } from "../content/detail.js";
import { explainFit } from "./explain.js";
import { findFit } from "./fit-page.js";
import { PAGE } from "./page-sizes.js";
import type { Drawable, FittedPage, PagedView, PageDraft, TryPage } from "./paged-view.js";
import { listObstacles } from "./obstacles.js";
import type { PlannedPage } from "./planned-page.js";
import { surroundPage } from "./surroundings.js";
import type { PagesContext } from "./surroundings.js";

export interface PaperOptions {
  readonly paper: PaperSize;
  readonly minFontPt: ChartView["minFontPt"];
  readonly pages: ChartView["pages"];
}

/** Plans as many pages of a paper size as readable type needs, or only one if the view asks for one. */
export async function planOnPaper<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  { paper, minFontPt, pages }: PaperOptions,
): Promise<readonly PlannedPage<Draft, Way>[]> {
  const { measure, checkpoint } = context;
  const widthPx = paper.widthPx - 2 * PAGE.marginPx;
  const tryPage: TryPage<Draft, Way> = (draft, share, mustFit) => {
    const surround = () => surroundPage(context, view.describe(draft), widthPx);
    return findFit(view, draft, surround, { paper, minPt: minFontPt * share, measure, mustFit, checkpoint });
  };
  const fitted = pages === "one" ? [await planOnePage(view.whole, tryPage)] : await view.cut(tryPage);
  return fitted.map((draft) => {
    const { way, namePt, minPt, placement } = draft.fit;
    const frame: PlannedPage<Draft, Way>["frame"] = (subject, _placed, route) => {
      const surroundings = surroundPage(context, subject, widthPx);
      const routed = route(listObstacles(surroundings, placement, paper));
      return { surroundings, placement, paper, routed };
    };
    return { draft, way, isSized: true, namePt, minPt, frame, explain: (page) => explainFit(draft, draft.fit, page) };
  });
}

async function planOnePage<Draft extends PageDraft, Way extends Drawable>(
  draft: Draft,
  tryPage: TryPage<Draft, Way>,
): Promise<FittedPage<Draft, Way>> {
  const fit = await tryPage(draft, 1, true);
  if (fit === undefined) throw new Error("a page that must fit was not drawn");
  return { ...draft, fit };
}
