import type { Checkpoint } from "../../model/deadline.js";
import { PT_PER_PX } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import type { DetailLevel, PageDetail } from "../content/detail.js";
import { fitOnPaper, LARGEST_SCALE } from "./frame.js";
import type { Silhouette, Surroundings } from "./frame.js";
import { PAGE } from "./page-sizes.js";
import type { Drawable, Fit, PagedView, PageDraft } from "./paged-view.js";

/**
 * Weights of legibility against size: a penalty of 1 counts as much as this share of the type size. Room is scarce on
 * paper; at natural size, a larger chart costs only scrolling.
 */
const PAPER_PENALTY_WEIGHT = 0.06;
const NATURAL_PENALTY_WEIGHT = 0.28;

/** Number of ways that are placed at a time: placing a few costs little more than placing one. */
const WAYS_AT_ONCE = 3;

/** Largest share of a page that cards may cover; a page that needs more is not worth a search. */
const MOST_INK = 0.8;

export interface FitOptions {
  readonly paper: PaperSize;
  readonly minPt: number;
  readonly measure: TextMeasure;
  /** Whether a page whose type is below the minimum is drawn anyway, in the best way of all levels of detail. */
  readonly mustFit: boolean;
  readonly checkpoint: Checkpoint;
}

/**
 * Finds the first level of detail on which a page reaches the smallest type allowed. If no level does, returns the fit
 * with the largest names of boxes, or nothing when the page can still be cut.
 */
export async function findFit<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  draft: Draft,
  surround: () => Surroundings,
  options: FitOptions,
): Promise<Fit<Way> | undefined> {
  const { paper, minPt, mustFit, checkpoint } = options;
  checkpoint();
  if (!mustFit && view.leastAreaPx(draft, minPt) > MOST_INK * paper.widthPx * paper.heightPx) return undefined;
  const surroundings = surround();
  let best: Fit<Way> | undefined;
  for (const level of view.detailLevels) {
    const fit = await findBestFit({ view, draft, surroundings }, level, options);
    if (fit === undefined) continue;
    if (fit.namePt >= minPt) return fit;
    if (best === undefined || fit.titlePt > best.titlePt) best = fit;
  }
  return mustFit ? best : undefined;
}

interface SurroundedPage<Draft extends PageDraft, Way extends Drawable, D extends PageDetail> {
  readonly view: PagedView<Draft, Way, D>;
  readonly draft: Draft;
  readonly surroundings: Surroundings;
}

/** A way to draw the page, with the largest type and the highest score that its estimated size allows. */
interface Candidate<Way extends Drawable> {
  readonly detail: PageDetail;
  readonly neededScale: number;
  readonly way: Way;
  /** Position among all ways of the level; if two are equally good, the first one wins. */
  readonly order: number;
  readonly mostNamePt: number;
  readonly mostScore: number;
}

/** A candidate that was placed on the page, with its score there. */
interface Judged<Way extends Drawable> {
  readonly fit: Omit<Fit<Way>, "level">;
  readonly order: number;
  readonly score: number;
}

/**
 * Finds the best fit of a level. The estimated size of a way gives only an upper limit for the scale at which it can be
 * drawn, so the view places the most promising ways, a few at a time, until no other way can win.
 */
async function findBestFit<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  { view, draft, surroundings }: SurroundedPage<Draft, Way, D>,
  level: DetailLevel<D>,
  options: FitOptions,
): Promise<Fit<Way> | undefined> {
  const { minPt, mustFit, checkpoint } = options;
  const candidates = listCandidates(view, draft, level, options);
  let best: Judged<Way> | undefined;
  for (let from = 0; from < candidates.length; from += WAYS_AT_ONCE) {
    const some = candidates.slice(from, from + WAYS_AT_ONCE).filter((one) => isBetter(one.mostScore, one.order, best));
    if (some.length === 0) break;
    const isTooSmall = best === undefined || best.fit.namePt < minPt;
    const canReach = candidates.slice(from).some(({ mostNamePt }) => mostNamePt >= minPt);
    if (!mustFit && isTooSmall && !canReach) return undefined;
    checkpoint();
    const placed = await view.place(some.map(({ way }) => way));
    for (const [index, tree] of placed.entries()) {
      const judged = judge(some[index], tree, surroundings, options);
      if (judged !== undefined && isBetter(judged.score, judged.order, best)) best = judged;
    }
  }
  return best && { ...best.fit, level: level.name };
}

/** Puts a placed way on the paper and scores it. */
function judge<Way extends Drawable>(
  candidate: Candidate<Way> | undefined,
  tree: Silhouette,
  surroundings: Surroundings,
  { paper, measure, minPt }: FitOptions,
): Judged<Way> | undefined {
  if (candidate === undefined) return undefined;
  const { detail, neededScale, way, order } = candidate;
  const placement = fitOnPaper(tree, surroundings, paper, measure, Math.max(LARGEST_SCALE, neededScale));
  const { name, person } = detail.style;
  const pt = placement.scale * PT_PER_PX;
  const sizes = { minPt, namePt: person.sizePx * pt, titlePt: name.sizePx * pt };
  return { fit: { detail, way, placement, ...sizes }, order, score: scoreOf(way, placement.scale) };
}

/** Lists the ways to draw a page on a level, the most promising first. */
function listCandidates<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  draft: Draft,
  level: DetailLevel<D>,
  { paper, minPt, mustFit }: FitOptions,
): readonly Candidate<Way>[] {
  const candidates: Candidate<Way>[] = [];
  for (const detail of level.details) {
    const design = view.design(draft, detail);
    const { sizePx } = detail.style.person;
    const neededScale = minPt / (sizePx * PT_PER_PX);
    if (!mustFit && design.sumCardAreas() * neededScale ** 2 > MOST_INK * paper.widthPx * paper.heightPx) continue;
    for (const way of design.listWays()) {
      const scale = upperScale(way, paper);
      const most = { mostNamePt: sizePx * (scale * PT_PER_PX), mostScore: scoreOf(way, scale) };
      candidates.push({ detail, neededScale, way, order: candidates.length, ...most });
    }
  }
  return candidates.sort((one, other) => other.mostScore - one.mostScore || one.order - other.order);
}

function isBetter(score: number, order: number, best: Judged<Drawable> | undefined): boolean {
  return best === undefined || score > best.score || (score === best.score && order < best.order);
}

function scoreOf(way: Drawable, scale: number): number {
  return Math.log(scale) - PAPER_PENALTY_WEIGHT * way.penalty;
}

/** Returns a scale that no placement of a way can exceed. */
function upperScale(way: Drawable, paper: PaperSize): number {
  const width = paper.widthPx - 2 * PAGE.marginPx;
  return Math.min(width / way.widthPx, (paper.heightPx - PAGE.marginPx) / way.heightPx);
}

/**
 * Chooses the way that could be drawn largest on paper of a given ratio of width to height, whatever the paper's size.
 */
export function chooseByRatio<Way extends Drawable>(ways: readonly Way[], ratio: number): Way {
  const score = (way: Way) =>
    -Math.log(Math.max(way.widthPx, way.heightPx * ratio)) - NATURAL_PENALTY_WEIGHT * way.penalty;
  return ways.reduce((best, way) => (score(way) > score(best) ? way : best));
}
