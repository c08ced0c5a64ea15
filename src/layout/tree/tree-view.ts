import type { TextMeasure } from "../../model/text.js";
import type { ChartView } from "../../model/view.js";
import type { ContentContext } from "../content/card-content.js";
import { PENALTY_WEIGHT } from "../page/fit-page.js";
import type { Design, PagedView } from "../page/paged-view.js";
import { countOf } from "../../wording/index.js";
import type { Block } from "./block.js";
import { describePage } from "./describe-page.js";
import { listDetails } from "./detail-levels.js";
import type { Placer } from "./elk.js";
import { explainBlock, explainSmallType } from "./explain.js";
import { outlineBlock } from "./outline.js";
import { findHomePages, findUpPages } from "./page-links.js";
import { paginate } from "./paginate.js";
import { placeAhead } from "./place.js";
import { placeTree } from "./placed-tree.js";
import { findBlocks } from "./search.js";
import type { KnownBlocks, SearchOptions } from "./search.js";
import type { SizedNode } from "./sized-node.js";
import { closeBoxes, cutTree } from "./cut-tree.js";
import { RecentMap } from "./recent-map.js";
import { growWhole } from "./tree-memory.js";
import type { TreeMemory } from "./tree-memory.js";
import type { TreePage } from "./tree-page.js";

export interface TreeOptions {
  readonly measure: TextMeasure;
  /** People to show; posts are boxes of the tree if all are asked for. */
  readonly people: ChartView["people"];
  /** Number of levels shown below the top; absent if all are shown. */
  readonly depth?: number | undefined;
  /** Boxes whose boxes below are left out. */
  readonly collapsed?: ChartView["collapsed"];
  readonly placer: Placer;
  /** Memory of the last chart; none by default. */
  readonly memory?: TreeMemory | undefined;
}

/** Creates a view of a graph as a tree: managers above, everything that reports to them below. */
export function createTreeView(context: ContentContext, options: TreeOptions): PagedView<TreePage, Block> {
  const { people, depth, collapsed, placer, memory } = options;
  const { checkpoint } = context;
  const whole = memory?.recall(context, people) ?? growWhole(context, people, options);
  const { describer, counter, sizer } = whole;
  const shallow = depth === undefined ? whole.top : cutTree(whole.top, depth);
  const top = collapsed === undefined ? shallow : closeBoxes(shallow, collapsed);
  memory?.remember(whole, top);
  const { levels, natural } = listDetails(context.hasPortraits === true);
  let known: Searches = { all: whole.known, onPaper: new RecentMap(RECENT_SEARCHES) };
  return {
    description: describeChart(context),
    detailLevels: levels,
    naturalDetail: natural,
    whole: { kind: "whole", part: top, subjects: [shallow], countsAll: top !== shallow },
    cut: (fits) => paginate(top, fits),
    linkPages: (pages) => ({ homes: findHomePages(pages), upPages: findUpPages(pages) }),
    describe: (page) => describePage(context, { counter, describer }, page, top.id),
    leastAreaPx: ({ part }, detail) => sizer.leastAreaPx(part, detail),
    design: ({ part }, detail) => {
      const penaltyWeight = detail === natural ? PENALTY_WEIGHT.natural : PENALTY_WEIGHT.paper;
      return toDesign(sizer.size(part, detail), known, { checkpoint, penaltyWeight });
    },
    outline: outlineBlock,
    placeAhead: (blocks) => {
      // All pages are planned by now. The ways that were not chosen are dropped here, because they would take room
      // while pages are drawn. A `TreeMemory`, if there is one, keeps them for the next chart.
      known = {};
      return placeAhead(blocks, { placer, checkpoint });
    },
    place: (block) => placeTree(block, { placer, checkpoint }),
    explain: (block) => explainBlock(describer, block),
    explainSmallType: ({ part }, small) => explainSmallType(context, part, small),
  };
}

/**
 * Number of nodes whose ways on paper are remembered: those of a few pages, since mainly the attempts at one page share
 * them. A map with weak keys would not do, because V8 keeps its values until it collects the old objects.
 */
const RECENT_SEARCHES = 100;

/** Results of searches for all ways, and for those that are small enough for the paper of the chart. */
interface Searches {
  readonly all?: KnownBlocks | undefined;
  readonly onPaper?: KnownBlocks;
}

function toDesign(tree: SizedNode, { all, onPaper }: Searches, options: SearchOptions): Design<Block> {
  return {
    sumCardAreas: () => tree.cardsPx,
    isUnwrapped: tree.isUnwrapped,
    listWays: (room) => findBlocks(tree, { room, known: room === undefined ? all : onPaper, ...options }),
  };
}

function describeChart({ graph: { company, officers, units }, changes }: ContentContext): string {
  if (changes !== undefined) return [`${changes.title}.`, ...changes.headlines.slice(0, 1)].join(" ");
  const asOf = company.asOf === undefined ? "" : ` as of ${company.asOf}`;
  const counts = [
    ...(officers.length === 0 ? [] : [countOf(officers.length, "officer")]),
    ...(units.length === 0 ? [] : [countOf(units.length, "unit")]),
  ].join(", ");
  return `Organisation chart of ${company.name}${asOf}: ${counts}; colours show which officer answers for each unit.`;
}
