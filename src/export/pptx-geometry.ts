/** Writes places and geometry of shapes in DrawingML. Lengths go in as px and come out as EMU (914,400 to the inch). */
import type { PathShape, RectShape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { toCurves } from "./path-curves.js";
import type { CurveStep, PathPoint } from "./path-curves.js";

const EMU_PER_PX = 9525;
/** Unit for the corners of a rounded rectangle: 100,000 is the length of its shorter side. */
const ROUND_UNIT = 100_000;

export function toEmu(px: number): number {
  return Math.round(px * EMU_PER_PX);
}

/** Writes the top left corner and the size of a rectangle. */
export function writePlace(rect: Rect, corner = "a:off", size = "a:ext"): readonly Xml[] {
  return [
    element(corner, { x: toEmu(rect.x), y: toEmu(rect.y) }),
    element(size, { cx: toEmu(rect.width), cy: toEmu(rect.height) }),
  ];
}

export function presetGeometry(name: string, values: Readonly<Record<string, number>> = {}): Xml {
  const guides = Object.entries(values).map(([key, value]) => writeGuide(key, Math.round(value)));
  return element("a:prstGeom", { prst: name }, [element("a:avLst", {}, guides)]);
}

/** Writes a rectangle as the preset shape of office programs, so that people can change its corners with a handle. */
export function rectGeometry({ width, height, radius = 0 }: RectShape): Xml {
  if (radius === 0) return presetGeometry("rect");
  return presetGeometry("roundRect", { adj: (radius / Math.min(width, height)) * ROUND_UNIT });
}

/** Returns the distance that programs keep between text and the sides of a rounded rectangle. */
export function textInsetOf({ radius = 0 }: RectShape): number {
  return radius * (1 - Math.SQRT1_2);
}

/**
 * A place on the edge of a card where lines are attached, relative to the card's top left corner, with the direction of
 * the lines.
 */
export interface Site {
  readonly x: number;
  readonly y: number;
  readonly side: "top" | "left" | "bottom" | "right";
}

const SIDE_ANGLES: Readonly<Record<Site["side"], string>> = { top: "3cd4", left: "cd2", bottom: "cd4", right: "0" };

/**
 * Writes a rounded rectangle with more connection sites than the middles of its sides; those middles come first, in the
 * same order as in the preset shape. All coordinates are in proportion to the size of the shape, since some programs
 * accept no others.
 */
export function cardGeometry(card: RectShape, sites: readonly Site[]): Xml {
  const { width, height, radius = 0 } = card;
  const places: readonly Site[] = [
    { x: width / 2, y: 0, side: "top" },
    { x: 0, y: height / 2, side: "left" },
    { x: width / 2, y: height, side: "bottom" },
    { x: width, y: height / 2, side: "right" },
    ...sites,
  ];
  const point = (x: number, y: number) => element("a:pt", { x: toEmu(x), y: toEmu(y) });
  const line = (x: number, y: number) => element("a:lnTo", {}, [point(x, y)]);
  const corner = (stAng: string) => element("a:arcTo", { wR: toEmu(radius), hR: toEmu(radius), stAng, swAng: "cd4" });
  return element("a:custGeom", {}, [
    element("a:avLst"),
    element(
      "a:gdLst",
      {},
      places.flatMap((place, index) => writeSiteGuides(place, index, card)),
    ),
    element("a:ahLst"),
    element(
      "a:cxnLst",
      {},
      places.map(({ side }, index) =>
        element("a:cxn", { ang: SIDE_ANGLES[side] }, [element("a:pos", { x: `siteX${index}`, y: `siteY${index}` })]),
      ),
    ),
    element("a:rect", { l: "l", t: "t", r: "r", b: "b" }),
    element("a:pathLst", {}, [
      element("a:path", { w: toEmu(width), h: toEmu(height) }, [
        element("a:moveTo", {}, [point(0, radius)]),
        corner("cd2"),
        line(width - radius, 0),
        corner("3cd4"),
        line(width, height - radius),
        corner("0"),
        line(radius, height),
        corner("cd4"),
        element("a:close"),
      ]),
    ]),
  ]);
}

function writeSiteGuides({ x, y }: Site, index: number, { width, height }: RectShape): readonly Xml[] {
  return [
    element("a:gd", { name: `siteX${index}`, fmla: `*/ ${toEmu(x)} w ${toEmu(width)}` }),
    element("a:gd", { name: `siteY${index}`, fmla: `*/ ${toEmu(y)} h ${toEmu(height)}` }),
  ];
}

function writeGuide(name: string, value: number): Xml {
  return element("a:gd", { name, fmla: `val ${value}` });
}

/** A path as a free shape, with the rectangle it fills. */
export interface FreeGeometry {
  readonly bounds: Rect;
  readonly geometry: Xml;
}

export function pathGeometry({ steps, fill }: PathShape): FreeGeometry {
  const curves = toCurves(steps);
  const bounds = boundsOf(curves.flatMap(({ points }) => points));
  const size = { w: toEmu(bounds.width), h: toEmu(bounds.height) };
  return {
    bounds,
    geometry: element("a:custGeom", {}, [
      element("a:avLst"),
      element("a:gdLst"),
      element("a:ahLst"),
      element("a:cxnLst"),
      element("a:rect", { l: "l", t: "t", r: "r", b: "b" }),
      element("a:pathLst", {}, [
        element(
          "a:path",
          { ...size, fill: fill === "none" ? "none" : undefined },
          curves.map((curve) => writeCurve(curve, bounds)),
        ),
      ]),
    ]),
  };
}

const STEP_NAMES = { M: "a:moveTo", L: "a:lnTo", C: "a:cubicBezTo", Q: "a:quadBezTo", Z: "a:close" } as const;

function writeCurve({ command, points }: CurveStep, bounds: Rect): Xml {
  const moved = points.map((point) => element("a:pt", { x: toEmu(point.x - bounds.x), y: toEmu(point.y - bounds.y) }));
  return element(STEP_NAMES[command], {}, moved);
}

export function boundsOf(points: readonly PathPoint[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // Points are compared one by one: a path to thousands of boxes has more points than a call can have arguments.
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns the smallest rectangle around several others. */
export function unionOf(rects: readonly Rect[]): Rect {
  return boundsOf(
    rects.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
}
