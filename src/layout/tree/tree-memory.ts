import type { TextMeasure } from "../../model/text.js";
import type { ChartView } from "../../model/view.js";
import { BoxDescriber } from "../content/box-content.js";
import type { ContentContext } from "../content/card-content.js";
import type { KnownBlocks } from "./search.js";
import { TreeCounter } from "./tree-counter.js";
import { growTree } from "./tree-node.js";
import type { TreeNode } from "./tree-node.js";
import { TreeSizer } from "./tree-sizer.js";

/**
 * Numbers of cards and trees of each level of detail that are remembered while one chart is planned, and from one chart
 * to the next. Pages need little, because mainly the attempts at one page share cards and trees, and what is remembered
 * for longer costs V8 more than it saves.
 */
const WITHIN_CHART = 60;
const FOR_NEXT_CHART = 4000;

/** Limit on the boxes of a chart that is remembered, because the ways to draw a larger one fill much memory. */
const MOST_REMEMBERED = 2000;

/** The tree of a company with every box open, and everything known about it that closing boxes does not change. */
export interface WholeTree {
  readonly context: ContentContext;
  readonly people: ChartView["people"];
  readonly top: TreeNode;
  readonly describer: BoxDescriber;
  readonly counter: TreeCounter;
  readonly sizer: TreeSizer;
  /** Results of searches without a limit on the room; absent for the tree of a chart that is not remembered. */
  readonly known?: KnownBlocks;
}

/** Grows the tree of a company; no results of searches are known for this tree yet. */
export function growWhole(
  context: ContentContext,
  people: ChartView["people"],
  { measure, memory }: { readonly measure: TextMeasure; readonly memory?: TreeMemory | undefined },
): WholeTree {
  const describer = new BoxDescriber(context);
  const remembered = memory === undefined ? WITHIN_CHART : FOR_NEXT_CHART;
  return {
    context,
    people,
    top: growTree(context, people),
    describer,
    counter: new TreeCounter(context, describer),
    sizer: new TreeSizer(context, describer, { measure, remembered }),
    ...(memory !== undefined && { known: new WeakMap() }),
  };
}

/**
 * Remembers the tree of the last chart, for the next chart of the same company. A reader closes and opens one box after
 * another; the parts of a tree in which nothing was closed or opened keep their sizes and arrangements. All charts with
 * one memory have the same text measure.
 */
export class TreeMemory {
  #last: WholeTree | undefined;

  /** Returns the tree of the last chart if a chart in this context has the same tree. */
  recall(context: ContentContext, people: ChartView["people"]): WholeTree | undefined {
    const last = this.#last;
    return last?.people === people && hasSameCards(last.context, context) ? last : undefined;
  }

  /** Remembers a tree, of which `shown` is drawn. */
  remember(whole: WholeTree, shown: TreeNode): void {
    this.#last = shown.size <= MOST_REMEMBERED ? whole : undefined;
  }
}

function hasSameCards(one: ContentContext, other: ContentContext): boolean {
  return (
    one.graph === other.graph &&
    one.checkpoint === other.checkpoint &&
    one.changes === other.changes &&
    one.hasPortraits === other.hasPortraits &&
    [...one.coloured].join() === [...other.coloured].join()
  );
}
