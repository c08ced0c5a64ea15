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
  const isBox = (group: Element) => group.querySelector(":scope > title") !== null;
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

/** Returns the straight pieces of a path, with its rounded corners (Q) taken as sharp. */
function readPieces(d: string): { points: Point[] }[] {
  const pieces: { points: Point[] }[] = [];
  for (const [, command, values] of d.matchAll(/([MLQHVZ])([^MLQHVZ]*)/gu)) {
    const numbers = (values ?? "").match(/-?[\d.]+/gu)?.map(Number) ?? [];
    const last = pieces.at(-1)?.points;
    if (command === "M") pieces.push({ points: [{ x: numbers[0] ?? NaN, y: numbers[1] ?? NaN }] });
    else if (command === "H") last?.push({ x: numbers[0] ?? NaN, y: last.at(-1)?.y ?? NaN });
    else if (command === "V") last?.push({ x: last.at(-1)?.x ?? NaN, y: numbers[0] ?? NaN });
    else
      for (let at = 0; at < numbers.length; at += 2) last?.push({ x: numbers[at] ?? NaN, y: numbers[at + 1] ?? NaN });
  }
  return pieces;
}
