import type { Layout, LayoutPage } from "../../model/layout.js";
import type { ChartView } from "../../model/view.js";
import { composePage, routeDottedLines } from "./compose-page.js";
import { planNaturally } from "./natural-page.js";
import { planOnPaper } from "./paper-pages.js";
import type { Drawable, PagedView, PageDraft } from "./paged-view.js";
import type { PlannedPage } from "./planned-page.js";
import type { PagesContext } from "./surroundings.js";

export type Pages = Pick<Layout, "pages" | "explanation" | "warnings">;

/**
 * Lays out the pages of a view: on one page at its natural size, or on as many pages of a paper as readable type needs.
 * Both go through the same steps: plan, place the boxes, route dotted lines, frame, compose.
 */
export async function layOutPages<Draft extends PageDraft, Way extends Drawable>(
  view: PagedView<Draft, Way>,
  context: PagesContext,
  asked: ChartView,
): Promise<Pages> {
  const plans =
    asked.page === "fit" ? [planNaturally(view, context)] : planOnPaper(view, context, { ...asked, paper: asked.page });
  const { homes, upPages } = view.linkPages(plans.map(({ draft }) => draft));
  const pages: LayoutPage[] = [];
  const explanation: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const { draft, way, isSized, namePt } = plan;
    context.checkpoint();
    const subject = view.describe(draft);
    const placed = await view.layOut(way);
    const routed = routeDottedLines(context, draft, placed);
    context.checkpoint();
    const framed = plan.frame(subject, placed, routed.undrawn);
    const numbering = { number: index + 1, total: plans.length, homes, upPage: upPages[index] };
    const page = composePage(context, numbering, placed, { subject, isSized, namePt, routed, ...framed });
    pages.push(page);
    explanation.push(plan.explain(page), ...view.explain(way));
  }
  return {
    pages,
    explanation,
    warnings: plans.flatMap((plan, index) => warnOfSmallType(view, plan, index + 1, asked)),
  };
}

function warnOfSmallType<Draft extends PageDraft, Way extends Drawable>(
  view: PagedView<Draft, Way>,
  { draft, namePt, minPt = 0 }: PlannedPage<Draft, Way>,
  page: number,
  { minFontPt, pages }: ChartView,
): readonly string[] {
  // The scale is found by halving and ends a little below its target.
  if (namePt >= minPt - 0.05) return [];
  return [view.explainSmallType(draft, { page, namePt, minPt: minFontPt, isOnePage: pages === "one" })];
}
