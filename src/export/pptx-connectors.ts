/**
 * Draws lines between boxes as connectors that are attached to the boxes.
 * A connector of an office program is a straight line or a line of a few pieces in a bounding box. It runs from the top
 * left of its bounding box to the bottom right, and starts horizontally. For every other route, the bounding box is
 * turned or mirrored. Lines from one card to several others share a piece, the bus. Each line gets a connector, and the
 * connectors overlap along the bus.
 * Programs can lay a connector out again when they open or move it, and the new route of a connector with many pieces
 * cannot be foreseen. So a long line is cut into legs. Where two legs meet, both are attached to a junction: a dot as
 * large as the line is wide.
 */
import type { Join, RectShape } from "../model/drawing.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { presetGeometry, toEmu } from "./pptx-geometry.js";
import type { Site } from "./pptx-geometry.js";

type Point = Join["points"][number];

const SIDES = ["top", "left", "bottom", "right"] as const;
/** Tolerance for equal coordinates: the precision of the drawing's numbers. */
const SAME_PX = 0.03;
const WHOLE = 100_000;
const MOST_PIECES = 3;
/** Largest distance in px between a bus and the line half-way between a card and the cards below that card. */
const BUS_TOLERANCE_PX = 6;
const QUARTER_TURN = 5_400_000;

/** The part of a card that a line is attached to, and the number of the connection site on that part. */
export interface ConnectionSite {
  readonly on: "card" | "head";
  readonly idx: number;
}

interface CardWithSites {
  readonly card: RectShape;
  /** Connection sites besides the middles of the card's sides. */
  readonly sites: Site[];
  head?: RectShape;
}

/**
 * The cards of a page with the sites where lines are attached. Programs cope best with lines that end in the middle of
 * a side. So a line that ends higher up on the left or right side of a card is attached to the head: an invisible shape
 * over the upper part of the card, with the end of the line in the middle of its side. Ends at other points get sites
 * of their own.
 */
export class ConnectionSites {
  readonly #cards = new Map<string, CardWithSites>();

  constructor(cards: ReadonlyMap<string, RectShape>, joins: readonly Join[]) {
    for (const [id, card] of cards) this.#cards.set(id, { card, sites: [] });
    for (const join of joins)
      for (const [id, point] of [
        [join.from, join.points[0]],
        [join.to, join.points.at(-1)],
      ] as const) {
        const known = this.#cards.get(id);
        if (known !== undefined && point !== undefined && this.find(id, point) === undefined) addSite(known, point);
      }
  }

  /** Finds the connection site for a line that ends at a point of a card, if the card has an edge at that point. */
  find(id: string, point: Point): ConnectionSite | undefined {
    const known = this.#cards.get(id);
    if (known === undefined) return undefined;
    const { card, head, sites } = known;
    for (const [on, rect, more] of [
      ["card", card, sites],
      ["head", head, []],
    ] as const) {
      if (rect === undefined) continue;
      const places = [...SIDES.map((side) => middleOf(rect, side)), ...more];
      const idx = places.findIndex(({ x, y }) => isSame(rect.x + x, point.x) && isSame(rect.y + y, point.y));
      if (idx >= 0) return { on, idx };
    }
    return undefined;
  }

  /** Returns a card's sites besides the middles of its sides. */
  sitesOf(id: string): readonly Site[] {
    return this.#cards.get(id)?.sites ?? [];
  }

  /** Returns the upper part of a card, if lines end in the middle of that part. */
  headOf(id: string): RectShape | undefined {
    return this.#cards.get(id)?.head;
  }
}

function addSite(known: CardWithSites, point: Point): void {
  const { card, head } = known;
  const side = sideOf(card, point);
  if (side === undefined) return;
  const height = 2 * (point.y - card.y);
  if ((side === "left" || side === "right") && head === undefined && height <= card.height)
    known.head = { kind: "rect", x: card.x, y: card.y, width: card.width, height, fill: "none" };
  else known.sites.push({ x: point.x - card.x, y: point.y - card.y, side });
}

function middleOf({ width, height }: RectShape, side: Site["side"]): Point {
  switch (side) {
    case "top":
      return { x: width / 2, y: 0 };
    case "left":
      return { x: 0, y: height / 2 };
    case "bottom":
      return { x: width / 2, y: height };
    case "right":
      return { x: width, y: height / 2 };
  }
}

function sideOf({ x, y, width, height }: RectShape, point: Point): Site["side"] | undefined {
  const isBeside = point.y >= y - SAME_PX && point.y <= y + height + SAME_PX;
  const isAcross = point.x >= x - SAME_PX && point.x <= x + width + SAME_PX;
  if (isAcross && isSame(point.y, y)) return "top";
  if (isAcross && isSame(point.y, y + height)) return "bottom";
  if (isBeside && isSame(point.x, x)) return "left";
  if (isBeside && isSame(point.x, x + width)) return "right";
  return undefined;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_PX;
}

/**
 * Cuts a line into legs that programs lay out in the same way as they are drawn here. A leg has at most two pieces, or
 * three if the middle piece is about half-way between the ends. If a line is cut and has an odd number of pieces, its
 * first leg has a single piece, so that the last leg keeps a corner when somebody moves the card at its end.
 */
export function cutIntoLegs(points: readonly Point[]): readonly (readonly Point[])[] {
  const pieces = points.length - 1;
  if (pieces <= 2 || (pieces === 3 && isHalfWay(points))) return [points];
  const legs: (readonly Point[])[] = [];
  for (let start = 0, length = pieces % 2 === 0 ? 2 : 1; start < pieces; start += length, length = 2)
    legs.push(points.slice(start, start + length + 1));
  return legs;
}

function isHalfWay(points: readonly Point[]): boolean {
  const [start, second, third, end] = points;
  if (start === undefined || second === undefined || third === undefined || end === undefined) return false;
  const isUpright = isSame(start.x, second.x);
  const [from, bus, to] = isUpright ? [start.y, second.y, end.y] : [start.x, second.x, end.x];
  return !isSame(from, to) && Math.abs(bus - (from + to) / 2) <= BUS_TOLERANCE_PX;
}

/** Place and geometry of a connector. */
export interface ConnectorShape {
  readonly transform: Xml;
  readonly geometry: Xml;
}

export function shapeConnector(points: readonly Point[]): ConnectorShape {
  const [start, second] = points;
  const end = points.at(-1);
  const pieces = points.length - 1;
  if (start === undefined || second === undefined || end === undefined || pieces > MOST_PIECES)
    throw new Error(`no connector has ${pieces} pieces`);
  const isUpright = isSame(start.x, second.x);
  const transform = isUpright && pieces > 1 ? placeUpright(start, end) : placeSideways(start, end);
  if (pieces === 1) return { transform, geometry: presetGeometry("straightConnector1") };
  if (pieces === 2) return { transform, geometry: presetGeometry("bentConnector2") };
  const [way, whole] = isUpright ? [second.y - start.y, end.y - start.y] : [second.x - start.x, end.x - start.x];
  return { transform, geometry: presetGeometry("bentConnector3", { adj1: (way / whole) * WHOLE }) };
}

/** Places a connector whose first piece runs sideways: mirrored if the line runs to the left or up. */
function placeSideways(start: Point, end: Point): Xml {
  return writeTransform(
    { flipH: end.x < start.x ? 1 : undefined, flipV: end.y < start.y ? 1 : undefined },
    { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y) },
    { x: Math.abs(end.x - start.x), y: Math.abs(end.y - start.y) },
  );
}

/** Places a connector whose first piece is upright: the connector's box is given a quarter turn around its middle. */
function placeUpright(start: Point, end: Point): Xml {
  const size = { x: Math.abs(end.y - start.y), y: Math.abs(end.x - start.x) };
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const [isDown, isRight] = [end.y >= start.y, end.x >= start.x];
  return writeTransform(
    { rot: (isRight ? 3 : 1) * QUARTER_TURN, flipH: isRight === isDown ? 1 : undefined },
    { x: middle.x - size.x / 2, y: middle.y - size.y / 2 },
    size,
  );
}

function writeTransform(attributes: Readonly<Record<string, number | undefined>>, at: Point, size: Point): Xml {
  return element("a:xfrm", attributes, [
    element("a:off", { x: toEmu(at.x), y: toEmu(at.y) }),
    element("a:ext", { cx: toEmu(size.x), cy: toEmu(size.y) }),
  ]);
}
