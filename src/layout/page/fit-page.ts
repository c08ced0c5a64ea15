import type { Checkpoint } from "../../model/deadline.js";
import { PT_PER_PX } from "../../model/layout.js";
import type { PaperSize } from "../../model/view.js";
import type { DetailLevel, PageDetail } from "../content/detail.js";
import { fitOnSheet, holdsAt } from "./frame.js";
import type { Sheet } from "./frame.js";
import { PAGE } from "./page-sizes.js";
import type { Drawable, Fit, PagedView, PageDraft, Room } from "./paged-view.js";

/**
 * Weights of legibility against size: a penalty of 1 counts as much as this share of the type size. Room is scarce on
 * paper; at natural size, a larger chart costs only scrolling.
 */
export const PENALTY_WEIGHT = { paper: 0.06, natural: 0.35 } as const;

/**
 * Largest share of a page that cards may cover; a page that needs more is not worth a search. The fullest pages of real
 * companies reach 0.55, because lines, gaps, heading and legend take the rest.
 */
const MOST_INK = 0.56;

/**
 * An overview that does not fit at the tightest level is tried at another only if its cards cover hardly more of the page
 * there, or little of it. Among 2,690 overviews of real and generated companies, 24 fitted only at another level; the
 * cards of 23 of these covered hardly more, and those of the other one little.
 */
const HARDLY_MORE = 1.06;
const LITTLE_INK = 0.25;

export interface FitOptions {
  readonly paper: PaperSize;
  /** Smallest size of a name, in points. */
  readonly minPt: number;
  readonly checkpoint: Checkpoint;
}

/** A page that is tried on paper; the texts around its boxes are written only if the boxes may fit, and only once. */
export interface TriedPage<Draft extends PageDraft, Way extends Drawable, D extends PageDetail> {
  readonly view: PagedView<Draft, Way, D>;
  readonly draft: Draft;
  readonly sheet: () => Sheet;
}

/**
 * Tells whether a page reaches the smallest type allowed. Tries only the tightest level of detail and, for an overview,
 * the levels that suit overviews, because the cut into pages tries far more pages than are drawn. A page that is drawn
 * then takes the richest level that fits.
 */
export function fitsPage<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  page: TriedPage<Draft, Way, D>,
  options: FitOptions,
): boolean {
  const { view, draft, sheet } = page;
  options.checkpoint();
  for (const level of listTight(page, options)) {
    for (const ways of listPromising(view, draft, level, options)) {
      if (ways.some(({ way, needed }) => holdsAt(view.outline(way), sheet(), needed))) return true;
    }
  }
  return false;
}

function* listTight<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  { view, draft }: TriedPage<Draft, Way, D>,
  { paper, minPt }: FitOptions,
): Generator<DetailLevel<D>> {
  const { detailLevels } = view;
  const [tightest] = detailLevels.slice(-1);
  if (tightest === undefined) return;
  yield tightest;
  if (draft.kind !== "overview") return;
  const inkOf = ({ details: [detail] }: DetailLevel<D>) =>
    detail === undefined ? 0 : view.leastAreaPx(draft, detail) / areaAt(neededScale(detail, minPt), paper);
  const mostInk = Math.max(LITTLE_INK, HARDLY_MORE * inkOf(tightest));
  for (const level of detailLevels) if (level.suitsOverviews === true && inkOf(level) <= mostInk) yield level;
}

/**
 * Chooses the way to draw a page: the best one of the first level of detail that reaches the smallest type allowed. If
 * no level does, chooses the way that gives the names of boxes the largest size.
 */
export function findFit<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  page: TriedPage<Draft, Way, D>,
  options: FitOptions,
): Fit<Way> {
  const sheet = page.sheet();
  for (const level of page.view.detailLevels) {
    options.checkpoint();
    const best = findReadable(page, sheet, level, options);
    if (best !== undefined) return { level: level.name, detail: best.detail, way: best.way };
  }
  return findLargest(page, sheet, options);
}

/** A way to draw the page that, judged by its size alone, may reach the smallest type allowed. */
interface Candidate<Way extends Drawable> {
  readonly detail: PageDetail;
  readonly way: Way;
  /** Scale at which the type is just large enough. */
  readonly needed: number;
  /** Upper bound of the score, judged by the size alone. */
  readonly mostScore: number;
}

/**
 * If the ways with one width of cards reach less than this share of the scale needed, those with a similar width are
 * not tried.
 */
const HOPELESS = 0.98;

/**
 * Ways that are larger than the paper even at this share of the scale needed are not listed. A share nearer to 1 would
 * save more time, but would change pages: lists of ways are thinned to a few, so the ways that are left depend on
 * those that were listed.
 */
const LISTED = 0.85;

/**
 * Yields the promising ways of a level, one width of cards after the other. Cards with nothing wrapped are not tried in
 * larger widths.
 */
function* listPromising<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  view: PagedView<Draft, Way, D>,
  draft: Draft,
  { details, isNarrow = false, mostInk = MOST_INK }: DetailLevel<D>,
  { paper, minPt }: FitOptions,
): Generator<readonly Candidate<Way>[]> {
  for (const detail of details) {
    const needed = neededScale(detail, minPt);
    const mostPx = mostInk * areaAt(needed, paper);
    if (view.leastAreaPx(draft, detail) > mostPx) continue;
    const design = view.design(draft, detail);
    const ways = design.sumCardAreas() > mostPx ? [] : design.listWays(roomAt(needed * LISTED, paper));
    let most = 0;
    const candidates: Candidate<Way>[] = [];
    for (const way of ways) {
      const scale = upperScale(way, paper);
      most = Math.max(most, scale);
      if (scale >= needed) candidates.push({ detail, way, needed, mostScore: scoreOf(way, scale) });
    }
    yield candidates;
    if (isNarrow && (design.isUnwrapped === true || most < needed * HOPELESS)) return;
  }
}

/** Finds the best way of a level among those that reach the smallest type allowed. */
function findReadable<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  { view, draft }: TriedPage<Draft, Way, D>,
  sheet: Sheet,
  level: DetailLevel<D>,
  options: FitOptions,
): Candidate<Way> | undefined {
  const candidates = [...listPromising(view, draft, level, options)].flat();
  // The sort is stable, so of two equally good ways the first one wins.
  candidates.sort((one, other) => other.mostScore - one.mostScore);
  let best: { readonly candidate: Candidate<Way>; readonly score: number } | undefined;
  for (const candidate of candidates) {
    if (best !== undefined && candidate.mostScore <= best.score) break;
    const outline = view.outline(candidate.way);
    if (!holdsAt(outline, sheet, candidate.needed)) continue;
    const score = scoreOf(candidate.way, fitOnSheet(outline, sheet, candidate.needed).scale);
    if (best === undefined || score > best.score) best = { candidate, score };
  }
  return best?.candidate;
}

/** Finds the way with the best score on the level of detail that has the largest names of boxes. */
function findLargest<Draft extends PageDraft, Way extends Drawable, D extends PageDetail>(
  { view, draft }: TriedPage<Draft, Way, D>,
  sheet: Sheet,
  { minPt, checkpoint }: FitOptions,
): Fit<Way> {
  let best: { readonly fit: Fit<Way>; readonly titlePx: number } | undefined;
  for (const level of view.detailLevels) {
    checkpoint();
    let ofLevel: { readonly fit: Fit<Way>; readonly titlePx: number; readonly score: number } | undefined;
    for (const detail of level.details) {
      for (const way of view.design(draft, detail).listWays()) {
        const { scale } = fitOnSheet(view.outline(way), sheet, neededScale(detail, minPt));
        const score = scoreOf(way, scale);
        if (ofLevel !== undefined && score <= ofLevel.score) continue;
        ofLevel = { fit: { level: level.name, detail, way }, titlePx: detail.style.name.sizePx * scale, score };
      }
    }
    if (ofLevel !== undefined && (best === undefined || ofLevel.titlePx > best.titlePx)) best = ofLevel;
  }
  if (best === undefined) throw new Error("a view without any way to draw a page");
  return best.fit;
}

/** Returns the scale at which the smallest names of a detail have the size `pt`, in points. */
export function neededScale({ style }: PageDetail, pt: number): number {
  return pt / (style.person.sizePx * PT_PER_PX);
}

function scoreOf(way: Drawable, scale: number): number {
  return Math.log(scale) - PENALTY_WEIGHT.paper * way.penalty;
}

/** Returns the area of the paper, in px² at scale 1, when it is drawn at a scale. */
function areaAt(scale: number, { widthPx, heightPx }: PaperSize): number {
  return (widthPx * heightPx) / scale ** 2;
}

/** Returns a scale that no placement of a way can exceed. */
function upperScale(way: Drawable, paper: PaperSize): number {
  const room = roomAt(1, paper);
  return Math.min(room.widthPx / way.widthPx, room.heightPx / way.heightPx);
}

/** Returns the size, in px at scale 1, of an arrangement that fills the paper when it is drawn at a scale. */
function roomAt(scale: number, { widthPx, heightPx }: PaperSize): Room {
  return { widthPx: (widthPx - 2 * PAGE.marginPx) / scale, heightPx: (heightPx - PAGE.marginPx) / scale };
}

/**
 * Chooses the way that could be drawn largest on paper of a given ratio of width to height, whatever the paper's size.
 */
export function chooseByRatio<Way extends Drawable>(ways: readonly Way[], ratio: number): Way {
  const score = (way: Way) =>
    -Math.log(Math.max(way.widthPx, way.heightPx * ratio)) - PENALTY_WEIGHT.natural * way.penalty;
  return ways.reduce((best, way) => (score(way) > score(best) ? way : best));
}
