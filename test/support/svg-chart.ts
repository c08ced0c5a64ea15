import { JSDOM } from "jsdom";
import type { Point, Rect } from "../../src/model/layout.js";

/** The chart that a reader of the finished SVG sees; taken from the file alone, not from how it was made. */
export interface SvgChart {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly boxes: readonly SvgBox[];
  /** Stroked paths outside the boxes, in straight pieces: solid lines and samples of the legend. */
  readonly lines: readonly { readonly points: readonly Point[] }[];
  readonly texts: readonly SvgText[];
}

export interface SvgBox extends Rect {
  /** Value of `data-unit`, for units. */
  readonly unit?: string;
  readonly id?: string;
  readonly officer?: string;
  readonly texts: readonly SvgText[];
}

export interface SvgText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly sizePx: number;
  readonly weight: 400 | 600;
}

/** Parses strictly: throws if the text is not well-formed XML. */
export function readSvgChart(svg: string): SvgChart {
  const { window } = new JSDOM("");
  const document = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  const root = document.documentElement;
  if (root.nodeName !== "svg") throw new Error(`not a well-formed SVG: ${root.textContent}`);
  const groups = [...root.children].filter((child) => child.nodeName === "g");
  // The areas of a matrix have titles too, but they are rows of a table and not boxes.
  const isArea = (group: Element) => group.getAttribute("id")?.startsWith("area-") === true;
  const isBox = (group: Element) => group.querySelector(":scope > title") !== null && !isArea(group);
  return {
    widthPx: Number(root.getAttribute("width")),
    heightPx: Number(root.getAttribute("height")),
    boxes: groups.filter(isBox).map(readBox),
    lines: groups
      .filter((group) => !isBox(group))
      .flatMap((group) => [...group.querySelectorAll("path")])
      .filter((path) => path.getAttribute("fill") === "none")
      .flatMap((path) => readPieces(path.getAttribute("d") ?? "")),
    texts: [...root.querySelectorAll("text")].map(readText),
  };
}

/** Returns the units drawn, merged ones included, by `data-unit`. */
export function listDrawnUnits(svg: string): string[] {
  const document = new new JSDOM("").window.DOMParser().parseFromString(svg, "image/svg+xml");
  return [...document.querySelectorAll("g[data-unit]")].map((group) => group.getAttribute("data-unit") ?? "");
}

function readBox(group: Element): SvgBox {
  const rect = group.querySelector(":scope > rect, :scope > a > rect");
  if (rect === null) throw new Error(`a box without a rectangle: ${group.outerHTML.slice(0, 200)}`);
  const unit = group.getAttribute("data-unit");
  const id = group.getAttribute("id");
  const officer = group.getAttribute("data-officer");
  return {
    ...readRect(rect),
    ...(unit !== null && { unit }),
    ...(id !== null && { id }),
    ...(officer !== null && { officer }),
    texts: [...group.querySelectorAll("text")].map(readText),
  };
}

function readRect(rect: Element): Rect {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)));
  return { x: x ?? NaN, y: y ?? NaN, width: width ?? NaN, height: height ?? NaN };
}

function readText(text: Element): SvgText {
  const number = (name: string) => Number(text.getAttribute(name));
  return {
    text: text.textContent,
    x: number("x"),
    y: number("y"),
    anchor: text.getAttribute("text-anchor") ?? "start",
    sizePx: number("font-size"),
    weight: number("font-weight") === 600 ? 600 : 400,
  };
}

/** Returns the straight pieces of a path, and treats its rounded corners (q) as sharp. */
function readPieces(d: string): { points: Point[] }[] {
  const pieces: { points: Point[] }[] = [];
  for (const [, command, values] of d.matchAll(/([Mlqhvz])([^Mlqhvz]*)/gu)) {
    const numbers = (values ?? "").match(/-?[\d.]+/gu)?.map(Number) ?? [];
    const points = pieces.at(-1)?.points;
    const from = command === "M" ? { x: 0, y: 0 } : points?.at(-1);
    const at = (x = 0, y = 0) => ({ x: round((from?.x ?? NaN) + x), y: round((from?.y ?? NaN) + y) });
    if (command === "M") pieces.push({ points: [at(...numbers)] });
    else if (command === "h") points?.push(at(numbers[0]));
    else if (command === "v") points?.push(at(0, numbers[0]));
    else for (let pair = 0; pair < numbers.length; pair += 2) points?.push(at(numbers[pair], numbers[pair + 1]));
  }
  return pieces;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
