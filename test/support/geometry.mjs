/**
 * Rectangles and straight pieces of lines: what lies on what. It is plain JavaScript, because the measuring program
 * (`test/bench/measure.mjs`) runs without a compiler; the types are in `geometry.d.mts`.
 */

export function findOverlaps(rects, slackPx = 0.01) {
  return findOverlappingPairs(rects, slackPx).map(([a, b]) => `${a} and ${b}`);
}

export function findOverlappingPairs(rects, slackPx = 0.01) {
  const byLeft = sortByLeft(rects);
  const pairs = [];
  byLeft.forEach(({ rect: a, index }, position) => {
    for (let next = position + 1; next < byLeft.length; next++) {
      const { rect: b, index: other } = byLeft[next];
      if (b.x >= a.x + a.width - slackPx) break;
      if (b.y < a.y + a.height - slackPx && a.y < b.y + b.height - slackPx) pairs.push([index, other]);
    }
  });
  return pairs;
}

export function findLinesThroughBoxes(lines, rects) {
  const crossings = [];
  const byLeft = sortByLeft(rects);
  const widest = rects.reduce((max, rect) => Math.max(max, rect.width), 0);
  lines.forEach(({ points }, line) => {
    for (const { left, right, top, bottom } of listPieces(points)) {
      for (let at = findFirst(byLeft, left - widest); at < byLeft.length; at++) {
        const { rect, index } = byLeft[at];
        if (rect.x + 1 >= right + 0.01) break;
        const isInside =
          right > rect.x + 1 && left < rect.x + rect.width - 1 && bottom > rect.y + 1 && top < rect.y + rect.height - 1;
        if (isInside) crossings.push(`line ${line} through box ${index}`);
      }
    }
  });
  return crossings;
}

/** Lines of one parent share their way on purpose; only those of different ones can cross or run along each other. */
export function findCrossings(lines) {
  const pieces = lines.flatMap(({ from, to, points }) => listPieces(points).map((piece) => ({ ...piece, from, to })));
  const upright = pieces.filter((piece) => piece.isUpright).sort((a, b) => a.left - b.left);
  const level = pieces.filter((piece) => !piece.isUpright).sort((a, b) => a.top - b.top);
  const found = [];
  for (const one of level) {
    for (let at = findFirst(upright, one.left, (piece) => piece.left); at < upright.length; at++) {
      const other = upright[at];
      if (other.left > one.right) break;
      if (other.from !== one.from && isCrossing(one, other)) found.push(`${nameLine(one)} crosses ${nameLine(other)}`);
    }
  }
  return [...found, ...findShared(level, "top", "left", "right"), ...findShared(upright, "left", "top", "bottom")];
}

/** A line that ends on the middle of another counts too: nobody could tell which way it goes on. */
function isCrossing(level, upright) {
  const { left: x, top, bottom } = upright;
  const y = level.top;
  const isWithin = x > level.left + 1 && x < level.right - 1;
  const isOnIt = x > level.left - 0.5 && x < level.right + 0.5;
  return (isWithin && y > top - 0.5 && y < bottom + 0.5) || (isOnIt && y > top + 1 && y < bottom - 1);
}

function findShared(pieces, across, start, end) {
  const found = [];
  pieces.forEach((one, position) => {
    for (let next = position + 1; next < pieces.length; next++) {
      const other = pieces[next];
      if (other[across] > one[across] + 0.5) break;
      const shared = Math.min(one[end], other[end]) - Math.max(one[start], other[start]);
      if (shared > 1 && one.from !== other.from) found.push(`${nameLine(one)} runs along ${nameLine(other)}`);
    }
  });
  return found;
}

function nameLine({ from, to }) {
  return `'${from}' to '${to}'`;
}

function listPieces(points) {
  return points.slice(1).flatMap((b, index) => {
    const a = points[index];
    const piece = {
      left: Math.min(a.x, b.x),
      right: Math.max(a.x, b.x),
      top: Math.min(a.y, b.y),
      bottom: Math.max(a.y, b.y),
    };
    if (piece.right - piece.left < 0.01 && piece.bottom - piece.top < 0.01) return [];
    return [{ ...piece, isUpright: piece.right - piece.left < piece.bottom - piece.top }];
  });
}

function sortByLeft(rects) {
  return rects.map((rect, index) => ({ rect, index })).sort((a, b) => a.rect.x - b.rect.x);
}

/** Returns the index of the first entry at or right of `x`, in a list sorted by left edge. */
function findFirst(list, x, leftOf = (entry) => entry.rect.x) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leftOf(list[middle]) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
