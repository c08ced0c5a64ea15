import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import { COMPACT_CARD, FULL_CARD, PAGE } from "../content/card-sizes.js";
import type { ChartGrower, Detail } from "../tree/size-tree.js";
import type { ChartNode } from "../tree/sized-tree.js";
import { fitOnPaper, LARGEST_SCALE } from "./frame.js";
import type { Furniture, Placement } from "./frame.js";
import type { OutlineNode } from "../tree/tree-node.js";
import { planRects } from "../tree/plan.js";
import { findShapes } from "../tree/search.js";
import type { Shape } from "../tree/block.js";

/** Points per px at 100 %. */
export const PT_PER_PX = 0.75;

/**
 * How much ease of reading counts against size: a penalty of 1 weighs as much as so much of type size. On paper
 * size is scarce; at natural size it costs nothing but scrolling.
 */
const PAPER_PENALTY_WEIGHT = 0.06;
const NATURAL_PENALTY_WEIGHT = 0.28;

/** Cards may not cover more of a page than this; more is not worth a search. */
const MOST_INK = 0.8;

/** A row of one line in the narrowest list; nothing takes less. Asked before anything is designed. */
const LEAST_AREA_PX = 168 * 20;
const LARGEST_PERSON_PX = 11;

/** One step of the ladder: how much a card shows. */
export interface Rung {
  readonly name: string;
  readonly details: readonly Detail[];
}

/** From the richest to the tightest. */
const RUNGS: readonly Rung[] = [
  { name: "full cards", details: widths([176, 196], { style: FULL_CARD, hasLists: false }) },
  { name: "compact cards", details: widths([156, 176], { style: COMPACT_CARD, hasLists: false }) },
  { name: "full cards with lists", details: widths([184, 208, 232], { style: FULL_CARD, hasLists: true }) },
  { name: "compact cards with lists", details: widths([168, 188, 208], { style: COMPACT_CARD, hasLists: true }) },
];

/** The chart at its natural size has room for full cards. */
export const NATURAL: Detail = { style: FULL_CARD, widthPx: 192, hasLists: false };

function widths(list: readonly number[], detail: Omit<Detail, "widthPx">): Detail[] {
  return list.map((widthPx) => ({ ...detail, widthPx }));
}

/** A shape decided on, with where it stands on its paper. */
export interface Fit {
  readonly rung: string;
  readonly detail: Detail;
  readonly shape: Shape;
  readonly placement: Placement;
  /** Smallest name of a box, row or person, in points. */
  readonly namePt: number;
  /** The names of boxes, in points. */
  readonly titlePt: number;
}

export interface LadderOptions {
  readonly paper: PaperSize;
  readonly minPt: number;
  readonly grower: ChartGrower;
  readonly measure: TextMeasure;
  /** A part that cannot reach the minimum is drawn anyway: look for its best shape on every rung. */
  readonly mustFit: boolean;
}

/**
 * The first rung on which a part of the chart reaches the smallest type allowed on one page. Where none does: the
 * rung with the largest names of boxes, or nothing when the part can still be cut.
 */
export function climbLadder(part: OutlineNode, furnish: () => Furniture, options: LadderOptions): Fit | undefined {
  const { paper, minPt, mustFit } = options;
  const leastArea = part.size * LEAST_AREA_PX * (minPt / (LARGEST_PERSON_PX * PT_PER_PX)) ** 2;
  if (!mustFit && leastArea > MOST_INK * paper.widthPx * paper.heightPx) return undefined;
  const furniture = furnish();
  let best: Fit | undefined;
  for (const rung of RUNGS) {
    const fit = findBestFit(part, rung, furniture, options);
    if (fit === undefined) continue;
    if (fit.namePt >= options.minPt) return fit;
    if (best === undefined || fit.titlePt > best.titlePt) best = fit;
  }
  return options.mustFit ? best : undefined;
}

function findBestFit(part: OutlineNode, rung: Rung, furniture: Furniture, options: LadderOptions): Fit | undefined {
  const { grower, paper, measure } = options;
  let best: Fit | undefined;
  let bestScore = -Infinity;
  for (const detail of rung.details) {
    const tree = grower.grow(part, detail);
    const neededScale = options.minPt / (detail.style.person.sizePx * PT_PER_PX);
    if (!options.mustFit && sumCardAreas(tree) * neededScale ** 2 > MOST_INK * paper.widthPx * paper.heightPx) continue;
    for (const shape of findShapes(tree)) {
      const bound = Math.log(upperScale(shape, paper)) - PAPER_PENALTY_WEIGHT * shape.penalty;
      if (bound <= bestScore) continue;
      const silhouette = { ...shape, rects: planRects(shape) };
      const largestScale = Math.max(LARGEST_SCALE, neededScale);
      const placement = fitOnPaper(silhouette, furniture, paper, measure, largestScale);
      const score = Math.log(placement.scale) - PAPER_PENALTY_WEIGHT * shape.penalty;
      if (score <= bestScore) continue;
      bestScore = score;
      const pt = placement.scale * PT_PER_PX;
      const { name, person } = detail.style;
      best = { rung: rung.name, detail, shape, placement, namePt: person.sizePx * pt, titlePt: name.sizePx * pt };
    }
  }
  return best;
}

/** No placement can be larger than this. */
function upperScale(shape: Shape, paper: PaperSize): number {
  const width = paper.widthPx - 2 * PAGE.marginPx;
  return Math.min(width / shape.widthPx, (paper.heightPx - PAGE.marginPx) / shape.heightPx);
}

function sumCardAreas(top: ChartNode): number {
  let area = 0;
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    area += node.card.widthPx * node.card.heightPx;
    for (const { card } of node.asides) area += card.widthPx * card.heightPx;
    for (const child of node.children) open.push(child);
  }
  return area;
}

/** The shape that could be drawn largest on paper of a ratio, whatever its size. */
export function chooseByRatio(shapes: readonly Shape[], ratio: number): Shape {
  const score = (shape: Shape) =>
    -Math.log(Math.max(shape.widthPx, shape.heightPx * ratio)) - NATURAL_PENALTY_WEIGHT * shape.penalty;
  return shapes.reduce((best, shape) => (score(shape) > score(best) ? shape : best));
}
