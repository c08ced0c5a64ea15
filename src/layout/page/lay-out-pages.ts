import type { LayoutPage } from "../../model/layout.js";
import type { ChartView } from "../../model/view.js";
import type { PageDetail } from "../content/detail.js";
import { composePage, listPageLinks } from "./compose-page.js";
import { findStatePages } from "./complete-legend.js";
import type { StatePages } from "./complete-legend.js";
import { explainNotes } from "./explain.js";
import { planNaturally } from "./natural-page.js";
import { composeNotePage, planNotePages } from "./note-pages.js";
import type { NotePages } from "./note-pages.js";
import { planOnPaper } from "./paper-pages.js";
import type { Drawable, PagedView, PageDraft, PageLinks } from "./paged-view.js";
import type { PlannedPage } from "./planned-page.js";
import { routeLines } from "./route-lines.js";
import type { PagesContext } from "./surroundings.js";

/** The pages of a view, planned and ready to be laid out. */
export interface PlannedPages {
  /** Titles of all pages, in order. */
  readonly titles: readonly string[];
  /** Warnings about the chart as a whole. */
  readonly warnings: readonly string[];
  /**
   * Lays out the pages one by one, each when it is requested, because finished pages take far more memory than plans.
   */
  readonly layOut: () => AsyncGenerator<LaidOutPage>;
}

export interface LaidOutPage {
  readonly page: LayoutPage;
  readonly explanation: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Plans the pages of a view: one page at its natural size, or as many pages of a paper size as readable type needs.
 * Both go through the same steps: plan, place the boxes, route dotted lines, frame, compose.
 */
export function planPages<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  asked: ChartView,
): PlannedPages {
  const plans =
    asked.page === "fit" ? [planNaturally(view, context)] : planOnPaper(view, context, { ...asked, paper: asked.page });
  const links = view.linkPages(plans.map(({ draft }) => draft));
  const annotated = plans.map(({ subject }, index) => ({ subject, number: index + 1 }));
  const statePages = findStatePages(annotated.map(({ subject }) => subject));
  const notes: NotePages =
    asked.page === "fit"
      ? { pages: [], starts: new Map() }
      : planNotePages(context, annotated, (box) => links.homes.get(box), asked.page);
  return {
    titles: [...annotated.map(({ subject }) => subject.title), ...notes.pages.map(({ title }) => title)],
    warnings: view.warnings ?? [],
    layOut: () => layOutPlans(view, context, { plans, links, notes, statePages }, asked),
  };
}

interface LinkedPlans<Draft extends PageDraft, Way extends Drawable> {
  readonly plans: readonly PlannedPage<Draft, Way>[];
  readonly links: PageLinks;
  /** Pages of notes, which come after all others. */
  readonly notes: NotePages;
  readonly statePages: StatePages;
}

/** Number of pages whose places are worked out together: enough to spread what each call costs, few enough in memory. */
const PLACED_TOGETHER = 40;

async function* layOutPlans<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  linked: LinkedPlans<Draft, Way>,
  asked: ChartView,
): AsyncGenerator<LaidOutPage> {
  const { plans, notes } = linked;
  for (let index = 0; index < plans.length; index++) {
    if (index % PLACED_TOGETHER === 0) {
      await view.placeAhead?.(plans.slice(index, index + PLACED_TOGETHER).map(({ way }) => way));
    }
    // Another function lays out each page, so that the placed boxes are freed while this function waits for the page to
    // be written.
    yield await layOutPlan(view, context, linked, { index, asked });
  }
  for (const [index, notePage] of notes.pages.entries()) {
    context.checkpoint();
    const numbering = { number: plans.length + index + 1, total: plans.length + notes.pages.length };
    const page = composeNotePage(notePage, numbering, context);
    yield { page, explanation: [explainNotes(page)], warnings: [] };
  }
}

async function layOutPlan<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  { plans, links: { homes, upPages }, notes, statePages }: LinkedPlans<Draft, Way>,
  { index, asked }: { readonly index: number; readonly asked: ChartView },
): Promise<LaidOutPage> {
  const plan = plans[index];
  if (plan === undefined) throw new RangeError(`There is no page ${index + 1}.`);
  const { subject, way, isSized, namePx } = plan;
  context.checkpoint();
  const placed = await view.place(way);
  const boxes = placed.toBoxes();
  const number = index + 1;
  const notesAt = notes.starts.get(number);
  const notesPage = notesAt === undefined ? undefined : plans.length + notesAt + 1;
  const numbering = {
    number,
    total: plans.length + notes.pages.length,
    homes,
    upPage: upPages[index],
    notesPage,
    statePages,
  };
  const framed = plan.frame(placed, (obstacles) => {
    return routeLines(context, subject, boxes, () => {
      const pills = listPageLinks(boxes.boxes, subject, numbering, context.measure);
      return [...obstacles, ...pills];
    });
  });
  context.checkpoint();
  const page = composePage(context, numbering, boxes, { subject, isSized, namePx, ...framed });
  const warnings = warnOfSmallType(view, plan, page, asked);
  return { page, explanation: [plan.explain(page), ...view.explain(way)], warnings };
}

function warnOfSmallType<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  { draft, minPt = 0 }: PlannedPage<Draft, Way>,
  { number: page, smallestNamePt: namePt }: LayoutPage,
  { minFontPt, pages }: ChartView,
): readonly string[] {
  // The size is a product of fractions, so it may miss its target by a rounding error.
  if (namePt >= minPt - 1e-6) return [];
  return [view.explainSmallType(draft, { page, namePt, minPt: minFontPt, isOnePage: pages === "one" })];
}
