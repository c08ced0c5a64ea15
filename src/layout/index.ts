/**
 * In: a Graph, the part of it to show, and a paper size. Out: a Layout, with every box, line and wrapped text in its
 * final place; no later stage measures anything. The surprise: a search compares arrangements of each page by size
 * alone, and ELK then places the boxes of the arrangement that gives the largest type on the paper. If ELK got the
 * whole graph at once, it would make one long strip.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawnDiff } from "../model/drawn-diff.js";
import type { Graph } from "../model/graph.js";
import { isWrittenRightToLeft } from "../model/language-direction.js";
import type { Layout, LayoutPage } from "../model/layout.js";
import type { Mark } from "../model/mark.js";
import type { TextMeasure } from "../model/text.js";
import type { ChartView, ViewSubject } from "../model/view.js";
import type { PageDetail } from "./content/detail.js";
import { createMatrixView, describeMatrix } from "./matrix/matrix-view.js";
import { indexBoxes } from "./content/boxes-of-entries.js";
import { planPages } from "./page/lay-out-pages.js";
import type { PlannedPages } from "./page/lay-out-pages.js";
import type { Drawable, PagedView, PageDraft } from "./page/paged-view.js";
import type { ManyNotes, PagesContext } from "./page/surroundings.js";
import { mirrorPage } from "./page/mirror-page.js";
import { compareRoles, createRolesView } from "./roles/roles-view.js";
import { boxMarks } from "./page/number-marks.js";
import { PagesSurvey } from "./page/pages-survey.js";
import { knowSyllables } from "./text/hyphens.js";
import { createPlacer } from "./tree/elk.js";
import type { Placer } from "./tree/elk.js";
import { TreeMemory } from "./tree/tree-memory.js";
import { createTreeView } from "./tree/tree-view.js";

export { createPlacer, TreeMemory };
export type { Placer };

export interface LayoutOptions {
  readonly measure: TextMeasure;
  readonly view: ChartView;
  /** Data that the view shows besides the graph; a tree needs none. */
  readonly subject?: ViewSubject | undefined;
  /** Findings of a check about the boxes; none by default. */
  readonly marks?: readonly Mark[];
  /** Changes to mark on a chart that compares two versions of a company; absent on every other chart. */
  readonly changes?: DrawnDiff | undefined;
  readonly checkpoint?: Checkpoint;
  /** ELK from an earlier layout; without it each layout starts its own. */
  readonly placer?: Placer;
  /** Memory of an earlier layout with the same measure; none by default. */
  readonly memory?: TreeMemory;
  /** Roles besides CIO, CTO and CISO that have a colour of their own. */
  readonly colouredRoles?: readonly string[];
}

/** A layout whose pages are laid out one by one, so that they need not all be kept. */
export interface OpenLayout extends Pick<Layout, "title" | "description"> {
  /** Titles of all pages, in order. */
  readonly pageTitles: readonly string[];
  /** Pages, each laid out when it is asked for. */
  readonly pages: AsyncGenerator<LayoutPage>;
  /** Returns the facts that hold for all pages; call it after the last page. */
  readonly conclude: () => LayoutNotes;
}

export type LayoutNotes = Pick<Layout, "explanation" | "warnings" | "missingScripts">;

/** Lays out a graph: on one page at its natural size, or on as many pages of a paper size as readable type needs. */
export async function layOutGraph(graph: Graph, options: LayoutOptions): Promise<Layout> {
  const { title, description, pages, conclude } = await openLayout(graph, options);
  const finished: LayoutPage[] = [];
  for await (const page of pages) finished.push(page);
  return { title, description, pages: finished, ...conclude() };
}

/** Plans the pages of a graph; they are placed when they are asked for. */
export async function openLayout(graph: Graph, options: LayoutOptions): Promise<OpenLayout> {
  const { view, marks = [], changes, colouredRoles = [], checkpoint = NO_DEADLINE } = options;
  const isMirrored = isWrittenRightToLeft(graph.company.lang ?? "");
  const known = await knowSyllables(options.measure, graph);
  const measure = isMirrored ? { ...known, isMirrored } : known;
  const boxIndex = indexBoxes(graph, view.people);
  const content = {
    graph,
    boxIndex,
    checkpoint,
    coloured: new Set(colouredRoles),
    changes,
    hasPortraits: view.photos && graph.isAnonymous !== true,
  };
  const boxed = boxMarks(marks, { graph, boxIndex, isPart: view.focus !== undefined });
  // A page at its natural size always has its title.
  const hasTitle = view.page === "fit" || view.isTitleApart !== true;
  const hasHeadline = view.headline === "auto";
  const planned = await planSubject(
    { ...content, marks: boxed, measure, hasTitle, hasHeadline, manyNotes: placeManyNotes(view) },
    { ...options, measure },
  );
  checkpoint();
  const survey = new PagesSurvey(boxed, measure);
  return {
    title: changes?.title ?? graph.company.name,
    description: planned.description,
    pageTitles: planned.titles,
    pages: isMirrored ? mirrorPages(survey.follow(planned.layOut())) : survey.follow(planned.layOut()),
    conclude: () => survey.conclude(planned.warnings),
  };
}

async function* mirrorPages(pages: AsyncGenerator<LayoutPage>): AsyncGenerator<LayoutPage> {
  for await (const page of pages) yield mirrorPage(page);
}

/**
 * Finds the place for more than twelve notes: pages with a paper size put them on a page of their own, so that the
 * chart is not made smaller.
 */
function placeManyNotes({ page, pages }: ChartView): ManyNotes {
  if (page === "fit") return "below";
  return pages === "one" ? "small" : "apart";
}

type DescribedPages = PlannedPages & Pick<Layout, "description">;

async function planSubject(context: PagesContext, options: LayoutOptions): Promise<DescribedPages> {
  const { measure, view, subject = { kind: "chart" }, placer = createPlacer(), memory } = options;
  switch (subject.kind) {
    case "chart": {
      const tree = createTreeView(context, { ...view, measure, placer, memory });
      return planView(tree, context, view);
    }
    case "matrix":
      return planView(createMatrixView(describeMatrix(context, subject.coverage), measure), context, view);
    case "roles":
      return planView(createRolesView(compareRoles({ ...context, ...subject, ...view }), measure), context, view);
    case "timeline": {
      // Loaded late: only a timeline needs the scales of d3.
      const { createTimelineView } = await import("./timeline/timeline-view.js");
      return planView(createTimelineView(subject.history, context.coloured, measure), context, view);
    }
  }
}

function planView<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  context: PagesContext,
  asked: ChartView,
): DescribedPages {
  return { ...planPages(view, context, asked), description: view.description };
}
