import type { Join, PathShape, RectShape } from "../model/drawing.js";
import type { Point } from "../model/layout.js";
import { element } from "../office/index.js";
import { cutIntoLegs, shapeConnector } from "./pptx-connectors.js";
import { boundsOf } from "./pptx-geometry.js";
import { joinsOf } from "./slide-boxes.js";
import type { Placed, ShapeWords, SlideCanvas } from "./slide-canvas.js";
import { writeLine } from "./slide-paint.js";
import { drawFigure } from "./slide-shapes.js";
import type { DrawnFigure } from "./slide-shapes.js";

/** A shape that a line is attached to, and the number of the connection site on it. */
interface Glue {
  readonly [name: string]: number;
  readonly id: number;
  readonly idx: number;
}

/** The end of a line and the shape that this end is attached to. */
interface Hold {
  readonly at: Point;
  readonly glue: Glue | undefined;
}

/** A dot where legs of a line meet. */
type Junction = DrawnFigure;

interface LegContext {
  readonly join: Join;
  readonly junctions: ReadonlyMap<string, Junction>;
  readonly words: string;
}

/**
 * Draws connectors for each line. A dotted line stays a path: programs lay connectors out again, and only the layout
 * knows the way between the boxes.
 */
export function drawJoins(canvas: SlideCanvas, path: PathShape, { name }: ShapeWords): readonly Placed[] {
  const joins = joinsOf(path);
  if (path.dash === undefined) return drawConnectors(canvas, path, joins, name);
  const words = `${name} ${joins.map((join) => tellEnds(canvas, join)).join(", ")}`;
  return [drawFigure(canvas, { shape: path, texts: [] }, { name, words })];
}

/** Draws each leg (a piece that a long line is cut into) once, even if several lines of the path share it. */
function drawConnectors(canvas: SlideCanvas, path: PathShape, joins: readonly Join[], name: string): readonly Placed[] {
  const junctions = new Map<string, Junction>();
  const connectors = new Map<string, Placed>();
  for (const join of joins) {
    const legs = cutIntoLegs(join.points);
    for (const corner of legs.slice(0, -1).flatMap((leg) => leg.at(-1) ?? [])) {
      if (junctions.has(nameOf(corner))) continue;
      const words = `${name} below ${canvas.titleOf(join.from)}`;
      junctions.set(nameOf(corner), drawJunction(canvas, path, corner, words));
    }
    const context = { join, junctions, words: `${name} ${tellEnds(canvas, join)}` };
    for (const leg of legs) {
      const corners = leg.map(nameOf).join(" ");
      if (!connectors.has(corners)) connectors.set(corners, drawConnector(canvas, path, leg, context));
    }
  }
  return [...junctions.values(), ...connectors.values()];
}

/** Draws a dot as wide as the line. */
function drawJunction(canvas: SlideCanvas, path: PathShape, at: Point, words: string): Junction {
  const size = path.strokeWidthPx ?? 1;
  const place = { x: at.x - size / 2, y: at.y - size / 2, width: size, height: size };
  const shape: RectShape = { kind: "rect", ...place, fill: path.stroke ?? "none" };
  return drawFigure(canvas, { shape, texts: [] }, { name: words, words });
}

function drawConnector(canvas: SlideCanvas, path: PathShape, leg: readonly Point[], context: LegContext): Placed {
  const { join, words } = context;
  const [start, end] = [leg[0], leg.at(-1)] as const;
  if (start === undefined || end === undefined) throw new Error("a line without ends cannot be drawn");
  const from = holdAt(canvas, context, join.from, [start, leg[1]]);
  const to = holdAt(canvas, context, join.to, [end, leg.at(-2)]);
  const shape = shapeConnector([from.at, ...leg.slice(1, -1), to.at].map((point) => canvas.move(point)));
  const markup = element("p:cxnSp", {}, [
    element("p:nvCxnSpPr", {}, [
      canvas.describe({ name: words, words }).markup,
      element("p:cNvCxnSpPr", {}, [
        from.glue && element("a:stCxn", from.glue),
        to.glue && element("a:endCxn", to.glue),
      ]),
      element("p:nvPr"),
    ]),
    element("p:spPr", {}, [shape.transform, shape.geometry, writeLine(path, canvas.look.colours)]),
  ]);
  return { markup, bounds: boundsOf(leg) };
}

/** Attaches the end of a leg to the junction there, or else to the card. */
function holdAt(
  canvas: SlideCanvas,
  { junctions }: LegContext,
  group: string,
  [at, towards]: readonly [Point, Point | undefined],
): Hold {
  const junction = junctions.get(nameOf(at));
  return junction === undefined || towards === undefined
    ? { at, glue: glueToCard(canvas, group, at) }
    : holdJunction(junction, at, towards);
}

function glueToCard(canvas: SlideCanvas, group: string, point: Point): Glue | undefined {
  const site = canvas.sites.find(group, point);
  if (site === undefined) return undefined;
  const id = canvas.siteIdOf(site.on, group);
  return id === undefined ? undefined : { id, idx: site.idx };
}

/** Attaches a line to the side of the dot from which the line leaves. */
function holdJunction({ id, bounds }: Junction, at: Point, towards: Point): Hold {
  const half = bounds.width / 2;
  if (Math.abs(towards.x - at.x) < Math.abs(towards.y - at.y))
    return towards.y < at.y
      ? { at: { x: at.x, y: at.y - half }, glue: { id, idx: 0 } }
      : { at: { x: at.x, y: at.y + half }, glue: { id, idx: 2 } };
  return towards.x < at.x
    ? { at: { x: at.x - half, y: at.y }, glue: { id, idx: 1 } }
    : { at: { x: at.x + half, y: at.y }, glue: { id, idx: 3 } };
}

function tellEnds(canvas: SlideCanvas, { from, to }: Join): string {
  return `from ${canvas.titleOf(from)} to ${canvas.titleOf(to)}`;
}

function nameOf({ x, y }: Point): string {
  return `${x} ${y}`;
}
