import type { ShownPage } from "../model/explored.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { Point, Rect } from "../model/placed.js";
import { findShownBox, placesOf } from "./shown.js";
import type { Places } from "./shown.js";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
/** Distance of a frame from its box, in px. */
const FRAME_PX = 4;

/** A dotted line between two boxes that are on the page. */
interface ShownLine {
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * Dotted lines of the box under the pointer, or else of the box with the focus. The box at the other end of each line
 * has a frame. If that box is hidden, the line leads to the closed box that hides it.
 */
export class LineOverlay {
  readonly element = makeSvg("svg", { class: "lines", "aria-hidden": "true" });
  #lines: readonly ShownLine[] = [];
  #page: ShownPage | undefined;
  #places: Places = new Map();
  #pointed: NodeId | undefined;
  #focused: NodeId | undefined;

  constructor(tree: HTMLElement) {
    tree.addEventListener("pointerover", ({ target }) => {
      this.#pointed = nodeAt(target);
      this.#draw();
    });
    tree.addEventListener("pointerleave", () => {
      this.#pointed = undefined;
      this.#draw();
    });
    tree.addEventListener("focusin", ({ target }) => {
      this.#focused = nodeAt(target);
      this.#draw();
    });
  }

  /** Draws lines for the boxes of another page from now on. */
  show(graph: Graph, page: ShownPage): void {
    this.#page = page;
    this.#places = placesOf(page);
    this.#lines = graph.dottedLines.flatMap((line) => {
      const from = findShownBox(graph, this.#places, line.from);
      const to = findShownBox(graph, this.#places, line.to);
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
    setAll(this.element, { width: page.widthPx, height: page.heightPx });
    this.#draw();
  }

  #draw(): void {
    const node = this.#pointed ?? this.#focused;
    const own = this.#lines.filter(({ from, to }) => from === node || to === node);
    const ends = new Set(own.map(({ from, to }) => (from === node ? to : from)));
    this.element.replaceChildren(
      ...own.map((line) => makeSvg("path", { d: this.#routeOf(line) })),
      ...[...ends].map((end) => this.#frame(end)),
    );
  }

  #frame(node: NodeId): SVGElement {
    const { x = 0, y = 0, width = 0, height = 0 } = this.#places.get(node) ?? {};
    return makeSvg("rect", {
      x: x - FRAME_PX,
      y: y - FRAME_PX,
      width: width + 2 * FRAME_PX,
      height: height + 2 * FRAME_PX,
      rx: 2 * FRAME_PX,
      "data-node": node,
    });
  }

  /** Returns the route that the picture has for a line, or else a curve from one box to the other. */
  #routeOf({ from, to }: ShownLine): string {
    const route = this.#page?.dottedRoutes.find((one) => one.from === from && one.to === to);
    if (route !== undefined) return `M${route.points.map(writePoint).join("L")}`;
    const [start, end] = [this.#places.get(from), this.#places.get(to)];
    return start === undefined || end === undefined ? "" : curveBetween(start, end);
  }
}

/** Returns a curve that leaves and reaches boxes at the edges that face each other. */
function curveBetween(from: Rect, to: Rect): string {
  const isBelow = to.y >= from.y + from.height;
  const isAbove = to.y + to.height <= from.y;
  const start = { x: from.x + from.width / 2, y: isAbove ? from.y : from.y + from.height };
  const end = { x: to.x + to.width / 2, y: isBelow ? to.y : to.y + to.height };
  // Boxes side by side are connected by an arc below both.
  const depth = isBelow || isAbove ? (end.y - start.y) / 2 : Math.max(40, Math.abs(end.x - start.x) / 6);
  const bends = [
    { x: start.x, y: start.y + depth },
    { x: end.x, y: end.y + (isBelow || isAbove ? -depth : depth) },
  ];
  return `M${writePoint(start)}C${[...bends, end].map(writePoint).join(" ")}`;
}

function writePoint({ x, y }: Point): string {
  return `${String(x)},${String(y)}`;
}

function nodeAt(target: EventTarget | null): NodeId | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>("[role=treeitem]") : null;
  return item?.dataset.node;
}

type Attributes = Readonly<Record<string, string | number>>;

function makeSvg(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  setAll(element, attributes);
  return element;
}

function setAll(element: SVGElement, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}
