import type { Checkpoint } from "../../model/deadline.js";
import { PT_PER_PX } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import type { DetailLevel } from "../content/detail.js";
import { fitOnPaper, LARGEST_SCALE } from "./frame.js";
import type { Surroundings } from "./frame.js";
import { PAGE } from "./page-sizes.js";
import type { Drawable, Fit, PagedView, PageDraft } from "./paged-view.js";

/**
 * Weight of ease of reading against size: a penalty of 1 weighs as much as this share of the type size. Size is scarce
 * on paper; at natural size it costs nothing but scrolling.
 */
const PAPER_PENALTY_WEIGHT = 0.06;
const NATURAL_PENALTY_WEIGHT = 0.28;

/** Largest share of a page that cards may cover; a page that needs more is not worth a search. */
const MOST_INK = 0.8;

export interface FitOptions {
  readonly paper: PaperSize;
  readonly minPt: number;
  readonly measure: TextMeasure;
  /** Whether a page below the minimum is drawn anyway; then its best way is sought on every level of detail. */
  readonly mustFit: boolean;
  readonly checkpoint: Checkpoint;
}

/**
 * Finds the first level of detail on which a page reaches the smallest type allowed. If there is none, returns the
 * level with the largest names of boxes, or nothing when the page can still be cut.
 */
export function findFit<Draft extends PageDraft, Way extends Drawable>(
  view: PagedView<Draft, Way>,
  draft: Draft,
  surround: () => Surroundings,
  options: FitOptions,
): Fit<Way> | undefined {
  const { paper, minPt, mustFit, checkpoint } = options;
  checkpoint();
  if (!mustFit && view.leastAreaPx(draft, minPt) > MOST_INK * paper.widthPx * paper.heightPx) return undefined;
  const surroundings = surround();
  let best: Fit<Way> | undefined;
  for (const level of view.detailLevels) {
    const fit = findBestFit({ view, draft, surroundings }, level, options);
    if (fit === undefined) continue;
    if (fit.namePt >= minPt) return fit;
    if (best === undefined || fit.titlePt > best.titlePt) best = fit;
  }
  return mustFit ? best : undefined;
}

interface SurroundedPage<Draft extends PageDraft, Way extends Drawable> {
  readonly view: PagedView<Draft, Way>;
  readonly draft: Draft;
  readonly surroundings: Surroundings;
}

function findBestFit<Draft extends PageDraft, Way extends Drawable>(
  { view, draft, surroundings }: SurroundedPage<Draft, Way>,
  level: DetailLevel,
  { paper, measure, minPt, mustFit, checkpoint }: FitOptions,
): Fit<Way> | undefined {
  let best: Fit<Way> | undefined;
  let bestScore = -Infinity;
  for (const detail of level.details) {
    const { name, person } = detail.style;
    const design = view.design(draft, detail);
    const neededScale = minPt / (person.sizePx * PT_PER_PX);
    if (!mustFit && design.sumCardAreas() * neededScale ** 2 > MOST_INK * paper.widthPx * paper.heightPx) continue;
    for (const way of design.listWays()) {
      const bound = Math.log(upperScale(way, paper)) - PAPER_PENALTY_WEIGHT * way.penalty;
      if (bound <= bestScore) continue;
      checkpoint();
      const { widthPx, heightPx } = way;
      const silhouette = { widthPx, heightPx, rects: view.listRects(way) };
      const largestScale = Math.max(LARGEST_SCALE, neededScale);
      const placement = fitOnPaper(silhouette, surroundings, paper, measure, largestScale);
      const score = Math.log(placement.scale) - PAPER_PENALTY_WEIGHT * way.penalty;
      if (score <= bestScore) continue;
      bestScore = score;
      const pt = placement.scale * PT_PER_PX;
      const sizes = { minPt, namePt: person.sizePx * pt, titlePt: name.sizePx * pt };
      best = { level: level.name, detail, way, placement, ...sizes };
    }
  }
  return best;
}

/** Returns a scale that no placement can exceed. */
function upperScale(way: Drawable, paper: PaperSize): number {
  const width = paper.widthPx - 2 * PAGE.marginPx;
  return Math.min(width / way.widthPx, (paper.heightPx - PAGE.marginPx) / way.heightPx);
}

/** Chooses the way that could be drawn largest on paper of a ratio, regardless of its size. */
export function chooseByRatio<Way extends Drawable>(ways: readonly Way[], ratio: number): Way {
  const score = (way: Way) =>
    -Math.log(Math.max(way.widthPx, way.heightPx * ratio)) - NATURAL_PENALTY_WEIGHT * way.penalty;
  return ways.reduce((best, way) => (score(way) > score(best) ? way : best));
}
