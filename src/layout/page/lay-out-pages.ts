import type { LayoutPage } from "../../model/layout.js";
import type { ChartView } from "../../model/view.js";
import type { PageDetail } from "../content/detail.js";
import { composePage, routeDottedLines } from "./compose-page.js";
import { planNaturally } from "./natural-page.js";
import { planOnPaper } from "./paper-pages.js";
import type { Drawable, PagedView, PageDraft } from "./paged-view.js";
import type { PlannedPage } from "./planned-page.js";
import type { PagesContext } from "./surroundings.js";

/** The pages of a view, planned and ready to be laid out. */
export interface PlannedPages {
  /** Subjects of all pages, in order. */
  readonly titles: readonly string[];
  readonly warnings: readonly string[];
  /**
   * Lays out the pages one by one, each when it is requested, because finished pages take far more memory than plans.
   */
  readonly layOut: () => AsyncGenerator<LaidOutPage>;
}

export interface LaidOutPage {
  readonly page: LayoutPage;
  readonly explanation: readonly string[];
}

/**
 * Plans the pages of a view: one page at its natural size, or as many pages of a paper size as readable type needs.
 * Both go through the same steps: plan, place the boxes, route dotted lines, frame, compose.
 */
export async function planPages<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  asked: ChartView,
): Promise<PlannedPages> {
  const plans =
    asked.page === "fit"
      ? [planNaturally(view, context)]
      : await planOnPaper(view, context, { ...asked, paper: asked.page });
  return {
    titles: plans.map(({ draft }) => view.describe(draft).title),
    warnings: [
      ...(view.warnings ?? []),
      ...plans.flatMap((plan, index) => warnOfSmallType(view, plan, index + 1, asked)),
    ],
    layOut: () => layOutPlans(view, context, plans),
  };
}

async function* layOutPlans<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  plans: readonly PlannedPage<Draft, Way>[],
): AsyncGenerator<LaidOutPage> {
  const { homes, upPages } = view.linkPages(plans.map(({ draft }) => draft));
  for (const [index, plan] of plans.entries()) {
    const { draft, way, isSized, namePt } = plan;
    context.checkpoint();
    const subject = view.describe(draft);
    const [placed] = await view.place([way]);
    if (placed === undefined) throw new Error("a view did not place what it was given");
    const boxes = placed.toBoxes();
    const routed = routeDottedLines(context, draft, boxes);
    context.checkpoint();
    const framed = plan.frame(subject, placed, routed.undrawn);
    const numbering = { number: index + 1, total: plans.length, homes, upPage: upPages[index] };
    const page = composePage(context, numbering, boxes, { subject, isSized, namePt, routed, ...framed });
    yield { page, explanation: [plan.explain(page), ...view.explain(way)] };
  }
}

function warnOfSmallType<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  { draft, namePt, minPt = 0 }: PlannedPage<Draft, Way>,
  page: number,
  { minFontPt, pages }: ChartView,
): readonly string[] {
  // The scale is found by bisection, so it ends a little below its target.
  if (namePt >= minPt - 0.05) return [];
  return [view.explainSmallType(draft, { page, namePt, minPt: minFontPt, isOnePage: pages === "one" })];
}
