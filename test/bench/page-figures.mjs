/** Measures a finished layout: how many pages, how readable, how full, and what is wrong with them. */
import {
  listCrossings,
  listLinesThroughBoxes,
  listOrderBreaks,
  listOutside,
  listOverlaps,
  listTexts,
} from "../support/page-faults.mjs";

const PT_PER_PX = 0.75;

/** `children` are the graph's, in file order. Sizes in points, ink in percent of the tree's own rectangle. */
export function figuresOf(layout, children) {
  const { pages } = layout;
  const trees = pages.map(boundsOf);
  const names = (isOverview) =>
    smallest(pages.filter((page) => (page.kind === "overview") === isOverview).map((page) => page.smallestNamePt));
  return {
    pages: pages.length,
    ratio: median(trees.map(({ width, height }) => width / height)),
    namePt: names(false),
    overviewNamePt: names(true),
    titlePt: smallest(pages.flatMap(listTitleSizes)),
    textPt: smallest(pages.flatMap(listTexts).map(({ sizePx }) => sizePx * PT_PER_PX)),
    inkPercent: median(pages.map((page, index) => (100 * areaOf(page.boxes)) / areaOf([trees[index]]))),
    orderBreaks: pages.flatMap((page) => listOrderBreaks(page, children)),
    crossings: pages.flatMap(listCrossings),
    throughBoxes: pages.flatMap(listLinesThroughBoxes),
    overlaps: pages.flatMap((page) => [...listOverlaps(page), ...listOutside(page)]),
  };
}

/** Returns the first line of a card: its title. */
function listTitleSizes(page) {
  return page.boxes.flatMap(({ texts: [title] }) => (title === undefined ? [] : [title.sizePx * PT_PER_PX]));
}

function boundsOf({ boxes }) {
  const left = smallest(boxes.map((box) => box.x));
  const top = smallest(boxes.map((box) => box.y));
  const right = -smallest(boxes.map((box) => -box.x - box.width));
  const bottom = -smallest(boxes.map((box) => -box.y - box.height));
  return { width: right - left, height: bottom - top };
}

function areaOf(rects) {
  return rects.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** Returns the smallest number, or `Infinity` for an empty list. */
function smallest(values) {
  return values.reduce((min, value) => Math.min(min, value), Infinity);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
