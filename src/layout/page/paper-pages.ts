import type { ChartView, PaperSize } from "../../model/view.js";
import type { PageDetail } from "../content/detail.js";
import { explainFit } from "./explain.js";
import { findFit, fitsPage, neededScale } from "./fit-page.js";
import { fitOnSheet, prepareSheet } from "./frame.js";
import type { Sheet } from "./frame.js";
import { PAGE } from "./page-sizes.js";
import { listObstacles } from "./obstacles.js";
import type { Drawable, PagedView, PageDraft, PageSubject } from "./paged-view.js";
import type { PlannedPage } from "./planned-page.js";
import { surroundPage } from "./surroundings.js";
import type { PagesContext } from "./surroundings.js";

export interface PaperOptions {
  readonly paper: PaperSize;
  readonly minFontPt: ChartView["minFontPt"];
  readonly pages: ChartView["pages"];
}

/** The page that a draft would become, with its texts set. */
interface Described {
  readonly subject: PageSubject;
  readonly sheet: Sheet;
}

/** Plans as many pages of a paper size as readable type needs, or only one if the view asks for one. */
export function planOnPaper<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  { paper, minFontPt: minPt, pages }: PaperOptions,
): readonly PlannedPage<Draft, Way>[] {
  const { measure, checkpoint } = context;
  const widthPx = paper.widthPx - 2 * PAGE.marginPx;
  const options = { paper, minPt, checkpoint };
  // A draft is described when it is tried, and needed again when it becomes a page.
  const known = new WeakMap<Draft, Described>();
  const describe = (draft: Draft): Described => {
    let described = known.get(draft);
    if (described === undefined) {
      const subject = view.describe(draft);
      described = { subject, sheet: prepareSheet(surroundPage(context, subject, widthPx), paper, measure) };
      known.set(draft, described);
    }
    return described;
  };
  const toTried = (draft: Draft) => ({ view, draft, sheet: () => describe(draft).sheet });
  const answers = new WeakMap<Draft, boolean>();
  const fits = (draft: Draft): boolean => {
    const answer = answers.get(draft) ?? fitsPage(toTried(draft), options);
    answers.set(draft, answer);
    return answer;
  };
  const drafts = pages === "one" ? [view.whole] : view.cut(fits);
  return drafts.map((draft) => {
    const { subject, sheet } = describe(draft);
    const { surroundings } = sheet;
    const fit = findFit(toTried(draft), options);
    const frame: PlannedPage<Draft, Way>["frame"] = (placed, route) => {
      const placement = fitOnSheet(placed, sheet, neededScale(fit.detail, minPt));
      const routed = route(listObstacles(surroundings, placement, paper));
      return { surroundings, placement, paper, routed };
    };
    const namePx = fit.detail.style.person.sizePx;
    return {
      draft,
      subject,
      way: fit.way,
      isSized: true,
      namePx,
      minPt,
      frame,
      explain: (page) => explainFit(draft, fit, page),
    };
  });
}
