/**
 * In: a Graph, the part of it to show, and a paper. Out: a Layout, with every box, line and wrapped text in its final
 * place; nothing after this measures. The surprise: the shape of each page is searched first, by arithmetic, for the
 * largest type on its paper; ELK then places the boxes of that shape. Given the whole graph at once, ELK would make one
 * long strip.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Graph } from "../model/graph.js";
import type { Layout, LayoutPage } from "../model/layout.js";
import type { Mark } from "../model/mark.js";
import type { TextMeasure } from "../model/text.js";
import type { ChartView } from "../model/view.js";
import { indexBoxes } from "./content/boxes-of-entries.js";
import { explainHiddenMarks } from "./page/explain.js";
import { layOutPages } from "./page/lay-out-pages.js";
import { boxMarks, countHiddenMarks } from "./page/number-marks.js";
import { createPlacer } from "./tree/elk.js";
import type { Placer } from "./tree/elk.js";
import { createTreeView } from "./tree/tree-view.js";

export { createPlacer };
export type { Placer };

export interface LayoutOptions {
  readonly measure: TextMeasure;
  readonly view: ChartView;
  /** Findings of a check about the boxes; none by default. */
  readonly marks?: readonly Mark[];
  readonly checkpoint?: Checkpoint;
  /** ELK from an earlier layout; without it each layout starts its own. */
  readonly placer?: Placer;
  /** Roles besides CIO, CTO and CISO that have a colour of their own. */
  readonly colouredRoles?: readonly string[];
}

/** Lays out a graph: on one page at its natural size, or on as many pages of a paper as readable type needs. */
export async function layOutGraph(graph: Graph, options: LayoutOptions): Promise<Layout> {
  const { measure, view, marks = [], colouredRoles = [], checkpoint = NO_DEADLINE } = options;
  const { placer = createPlacer() } = options;
  const boxIndex = indexBoxes(graph, view.people);
  const content = { graph, boxIndex, checkpoint, coloured: new Set(colouredRoles) };
  const boxed = boxMarks(marks, { graph, boxIndex, isPart: view.focus !== undefined });
  const tree = createTreeView(content, { measure, placer, people: view.people, depth: view.depth });
  // A page at its natural size always has its title.
  const hasTitle = view.page === "fit" || view.isTitleApart !== true;
  const context = { ...content, marks: boxed, measure, hasTitle };
  const { pages, explanation, warnings } = await layOutPages(tree, context, view);
  checkpoint();
  const hidden = countHiddenMarks(boxed, pages);
  return {
    title: graph.company.name,
    description: tree.description,
    pages,
    explanation,
    warnings: [...warnings, ...(hidden === 0 ? [] : [explainHiddenMarks(hidden)])],
    missingScripts: listMissingScripts(pages, measure),
  };
}

function listMissingScripts(pages: readonly LayoutPage[], measure: TextMeasure): readonly string[] {
  const texts = pages.flatMap((page) =>
    page.boxes.flatMap((box) => [...box.texts, ...(box.merged?.texts ?? []), ...box.rows.flatMap((row) => row.texts)]),
  );
  return [...new Set(texts.flatMap(({ text }) => measure.listMissingScripts(text)))];
}
