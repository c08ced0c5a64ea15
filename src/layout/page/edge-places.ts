import type { Box, BoxRow, Point, Rect } from "../../model/layout.js";

/** Spacing of numbers on the edges of a card. */
export interface EdgeSpacing {
  /** Distance between two numbers along an edge. */
  readonly pitchPx: number;
  /** Distance of the middle of a number from the edge, outwards. */
  readonly outwardPx: number;
}

/**
 * Lists places for the numbers of dotted lines: down the right edge, along the top and bottom, down the left edge, then
 * inside the card.
 */
export function listLinePlaces(rect: Box | BoxRow, spacing: EdgeSpacing): readonly Point[] {
  const { right, left, top, bottom, inside } = listEdges(rect, spacing);
  if (!("rows" in rect)) return [...right, ...left, ...inside];
  return [...right, ...startFromRight(top), ...startFromRight(bottom), ...left, ...inside];
}

/** Lists places for marks: along the upper edge of a card from its left end, or before the name of a row. */
export function listMarkPlaces(rect: Box | BoxRow, spacing: EdgeSpacing): readonly Point[] {
  const { right, left, top, bottom, inside } = listEdges(rect, spacing);
  if ("rows" in rect) return [...leaveMiddle(top), ...leaveMiddle(bottom), ...left, ...right, ...inside];
  const before = left.flatMap(({ x, y }) => [0.4, -0.6, -1.6].map((step) => ({ x: x + step * spacing.pitchPx, y })));
  return [...before, ...right, ...inside];
}

function listEdges({ x, y, width, height }: Rect, { pitchPx, outwardPx }: EdgeSpacing) {
  const down = spread(y + 0.75 * pitchPx, y + height - 0.5 * pitchPx, pitchPx);
  const across = spread(x + 0.8 * pitchPx, x + width - 0.8 * pitchPx, pitchPx);
  const inwards = spread(pitchPx, width - pitchPx, pitchPx);
  return {
    right: down.map((at) => ({ x: x + width + outwardPx, y: at })),
    left: down.map((at) => ({ x: x - outwardPx, y: at })),
    top: across.map((at) => ({ x: at, y: y - outwardPx })),
    bottom: across.map((at) => ({ x: at, y: y + height + outwardPx })),
    inside: down.flatMap((at) => inwards.map((inward) => ({ x: x + width - inward, y: at }))),
  };
}

function startFromRight(edge: readonly Point[]): readonly Point[] {
  return leaveMiddle([...edge].reverse());
}

/** Puts the places in the middle of an edge last, since a solid line may meet the edge there. */
function leaveMiddle(edge: readonly Point[]): readonly Point[] {
  const middle = ((edge[0]?.x ?? 0) + (edge.at(-1)?.x ?? 0)) / 2;
  const pitch = Math.abs((edge[1]?.x ?? 0) - (edge[0]?.x ?? 0));
  const isAside = ({ x }: Point) => Math.abs(x - middle) > pitch;
  return [...edge.filter(isAside), ...edge.filter((point) => !isAside(point))];
}

/** Lists values from one limit to another, or only the value half-way if the limits leave no room for more. */
function spread(from: number, to: number, step: number): readonly number[] {
  if (from >= to) return [(from + to) / 2];
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
