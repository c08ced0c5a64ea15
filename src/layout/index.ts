/**
 * In: a Graph, what of it is to be seen, and on what paper. Out: a Layout, every box, line and wrapped text in its
 * final place; nothing after this measures. The shape of each page is searched first, by arithmetic, for the
 * largest type on its paper; ELK then places the boxes of that shape. Given the whole graph at once, ELK would make
 * one long strip.
 */
import type { Graph } from "../model/graph.js";
import type { Layout, LayoutPage } from "../model/layout.js";
import type { Mark } from "../model/mark.js";
import type { TextMeasure } from "../model/text.js";
import type { ChartView, PaperSize } from "../model/view.js";
import { ChartGrower } from "./tree/size-tree.js";
import type { ContentContext } from "./content/card-content.js";
import { explainHiddenMarks, explainPage, explainShape, explainSmallType, explainType } from "./tree/explain.js";
import { frameNaturally } from "./page/frame.js";
import { chooseByRatio, climbLadder, NATURAL, PT_PER_PX } from "./page/detail-levels.js";
import { boxMarks, countHiddenMarks } from "./page/number-marks.js";
import { cutOutline, growOutline } from "./tree/tree-node.js";
import type { OutlineNode } from "./tree/tree-node.js";
import { PAGE } from "./content/card-sizes.js";
import { composePage, furnish, routeLinks } from "./page/compose-page.js";
import type { PageContext, PageFrame } from "./page/compose-page.js";
import { findHomePages, findUpPages, OVERVIEW_SHARE, paginate } from "./tree/paginate.js";
import type { PageDraft, PagePlan, TryPage } from "./tree/paginate.js";
import { placeTree } from "./tree/place.js";
import { planRects } from "./tree/plan.js";
import { findShapes } from "./tree/search.js";
import { findStandIns } from "./content/boxes-of-entries.js";
import { Counter } from "./tree/legend-counts.js";
import { toSubject } from "./tree/subjects.js";
import { countOf } from "./content/words.js";

export interface LayoutOptions {
  readonly measure: TextMeasure;
  readonly view: ChartView;
  /** What a check says about the boxes; nothing without them. */
  readonly marks?: readonly Mark[];
}

/** Width to height a chart without a paper size is shaped towards. */
const NATURAL_RATIO = 16 / 9;

/** Lays a graph out: on one page at its natural size, or on as many pages of a paper as readable type needs. */
export async function layOutGraph(graph: Graph, { measure, view, marks = [] }: LayoutOptions): Promise<Layout> {
  const standIns = findStandIns(graph, view.people);
  const isPart = view.focus !== undefined;
  const context: ContentContext = { graph, standIns, marks: boxMarks(marks, { graph, standIns, isPart }) };
  const whole = growOutline(graph, context.standIns, view.people);
  const top = view.depth === undefined ? whole : cutOutline(whole, view.depth);
  const charted =
    view.page === "fit"
      ? await layOutNaturally(context, top, measure)
      : await layOutOnPaper(context, top, { measure, view, paper: view.page });
  const missingScripts = listMissingScripts(charted.pages, measure);
  const hidden = countHiddenMarks(context.marks, charted.pages);
  return {
    title: graph.company.name,
    description: describeChart(graph),
    ...charted,
    warnings: [...charted.warnings, ...(hidden === 0 ? [] : [explainHiddenMarks(hidden)])],
    missingScripts,
  };
}

function listMissingScripts(pages: readonly LayoutPage[], measure: TextMeasure): readonly string[] {
  const texts = pages.flatMap((page) =>
    page.boxes.flatMap((box) => [...box.texts, ...(box.merged?.texts ?? []), ...box.rows.flatMap((row) => row.texts)]),
  );
  return [...new Set(texts.flatMap(({ text }) => measure.listMissingScripts(text)))];
}

type Charted = Pick<Layout, "pages" | "explanation" | "warnings">;

async function layOutNaturally(context: ContentContext, top: OutlineNode, measure: TextMeasure): Promise<Charted> {
  const draft: PageDraft = { kind: "whole", part: top, subjects: [top], isContinued: false };
  const subject = toSubject(context, draft, top.id);
  const shape = chooseByRatio(findShapes(new ChartGrower(context, measure).grow(top, NATURAL)), NATURAL_RATIO);
  const tree = await placeTree(shape);
  const routed = routeLinks(context, subject, tree);
  const furnisher = { context, counter: new Counter(context), measure, hasTitle: true };
  const furniture = furnish(furnisher, subject, Math.max(tree.widthPx, PAGE.headingWidthPx), routed);
  const { paper, placement } = frameNaturally({ ...shape, rects: planRects(shape) }, furniture, measure);
  const namePt = NATURAL.style.person.sizePx * PT_PER_PX;
  const frame: PageFrame = { subject, furniture, placement, paper, isSized: false, namePt, routed };
  const alone: PageContext = { ...context, measure, number: 1, total: 1, homes: new Map() };
  const page = composePage(alone, tree, frame);
  const facts = `natural size, full cards, cards ${NATURAL.widthPx} px, ${explainType(page)}`;
  return {
    pages: [page],
    explanation: [facts, ...explainShape(context, shape)],
    warnings: [],
  };
}

interface PaperOptions extends LayoutOptions {
  readonly paper: PaperSize;
}

async function layOutOnPaper(context: ContentContext, top: OutlineNode, options: PaperOptions): Promise<Charted> {
  const { measure, view, paper } = options;
  const grower = new ChartGrower(context, measure);
  const widthPx = paper.widthPx - 2 * PAGE.marginPx;
  const furnisher = { context, counter: new Counter(context), measure, hasTitle: view.isTitleApart !== true };
  const furnishDraft = (draft: PageDraft) => furnish(furnisher, toSubject(context, draft, top.id), widthPx);
  const tryPage: TryPage = (draft, share, mustFit) =>
    climbLadder(draft.part, () => furnishDraft(draft), {
      paper,
      minPt: view.minFontPt * share,
      grower,
      measure,
      mustFit,
    });

  const plans = view.pages === "one" ? [planOnePage(top, tryPage)] : paginate(top, tryPage);
  const homes = findHomePages(plans);
  const pages: LayoutPage[] = [];
  const explanation: string[] = [];
  const upPages = findUpPages(plans);
  for (const [index, plan] of plans.entries()) {
    const upPage = upPages[index];
    const page: PageContext = {
      ...context,
      measure,
      number: index + 1,
      total: plans.length,
      homes,
      ...(upPage !== undefined && { upPage }),
    };
    const subject = toSubject(context, plan, top.id);
    const { placement, namePt, shape } = plan.fit;
    const tree = await placeTree(shape);
    const routed = routeLinks(context, subject, tree);
    const furniture = furnishDraft(plan);
    const composed = composePage(page, tree, { subject, furniture, placement, paper, isSized: true, namePt, routed });
    pages.push(composed);
    explanation.push(...explainPage(context, plan, composed));
  }
  return { pages, explanation, warnings: listWarnings(context, plans, view) };
}

function planOnePage(top: OutlineNode, tryPage: TryPage): PagePlan {
  const draft: PageDraft = { kind: "whole", part: top, subjects: [top], isContinued: false };
  const fit = tryPage(draft, 1, true);
  if (fit === undefined) throw new Error("a page that must fit was not drawn");
  return { ...draft, fit };
}

function listWarnings(context: ContentContext, plans: readonly PagePlan[], view: ChartView): readonly string[] {
  return plans.flatMap(({ kind, part, fit: { namePt } }, index) => {
    const share = kind === "overview" && index === 0 ? OVERVIEW_SHARE : 1;
    // Halved scales end a little below the size they aim at.
    if (namePt >= view.minFontPt * share - 0.05) return [];
    return [explainSmallType(context, part, { page: index + 1, namePt, view })];
  });
}

function describeChart({ company, officers, units }: Graph): string {
  const asOf = company.asOf === undefined ? "" : ` as of ${company.asOf}`;
  const counts = [
    ...(officers.length === 0 ? [] : [countOf(officers.length, "officer")]),
    ...(units.length === 0 ? [] : [countOf(units.length, "unit")]),
  ].join(", ");
  return `Organisation chart of ${company.name}${asOf}: ${counts}; colours show which officer answers for each unit.`;
}
