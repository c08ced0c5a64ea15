import type { Point, Rect } from "../../src/model/layout.js";

/** Pairs of rectangles that share more than an edge, by index. */
export function findOverlaps(rects: readonly Rect[], slackPx = 0.01): string[] {
  const byLeft = rects.map((rect, index) => ({ rect, index })).sort((a, b) => a.rect.x - b.rect.x);
  const overlaps: string[] = [];
  byLeft.forEach(({ rect: a, index: i }, position) => {
    for (let next = position + 1; next < byLeft.length; next++) {
      const other = byLeft[next];
      if (other === undefined || other.rect.x >= a.x + a.width - slackPx) break;
      const b = other.rect;
      if (b.y < a.y + a.height - slackPx && a.y < b.y + b.height - slackPx) overlaps.push(`${i} and ${other.index}`);
    }
  });
  return overlaps;
}

/** Straight pieces that run through a rectangle drawn 1 px smaller on every side. */
export function findLinesThroughBoxes(
  lines: readonly { readonly points: readonly Point[] }[],
  rects: readonly Rect[],
): string[] {
  const crossings: string[] = [];
  const byLeft = rects.map((rect, index) => ({ rect, index })).sort((a, b) => a.rect.x - b.rect.x);
  const widest = rects.reduce((max, rect) => Math.max(max, rect.width), 0);
  lines.forEach(({ points }, line) => {
    for (let step = 1; step < points.length; step++) {
      const a = points[step - 1];
      const b = points[step];
      if (a === undefined || b === undefined) continue;
      const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      for (let at = findFirst(byLeft, left - widest); at < byLeft.length; at++) {
        const entry = byLeft[at];
        if (entry === undefined || entry.rect.x + 1 >= right + 0.01) break;
        const { rect } = entry;
        const isInside =
          right > rect.x + 1 && left < rect.x + rect.width - 1 && bottom > rect.y + 1 && top < rect.y + rect.height - 1;
        if (isInside) crossings.push(`line ${line} through box ${entry.index}`);
      }
    }
  });
  return crossings;
}

/** Index of the first rectangle whose left edge is at or right of `x`, in a list sorted by left edge. */
function findFirst(byLeft: readonly { readonly rect: Rect }[], x: number): number {
  let low = 0;
  let high = byLeft.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byLeft[middle]?.rect.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
