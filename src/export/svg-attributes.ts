import type { Colour, DarkColours, DrawingPage, Paint, Shape, ShapeGroup } from "../model/drawing.js";
import { writePath } from "./svg-paths.js";

/** Name and value of an attribute; lists of attributes are written in their order. */
export type Attribute = readonly [name: string, value: string | number];

export function listPageAttributes(page: DrawingPage): readonly Attribute[] {
  return [
    ["xmlns", "http://www.w3.org/2000/svg"],
    ["viewBox", `0 0 ${page.widthPx} ${page.heightPx}`],
    ["width", page.widthPx],
    ["height", page.heightPx],
    ["font-family", page.fontFamily],
    // With this role, screen readers can reach the links and groups of the chart; with the role of an image, they could
    // not.
    ["role", "graphics-document"],
  ];
}

/** Lists the attributes of a page's background. */
export function listBackgroundAttributes(page: DrawingPage): readonly Attribute[] {
  const dark = page.darkBackground === undefined ? undefined : { fill: page.darkBackground };
  return [["width", page.widthPx], ["height", page.heightPx], ["fill", page.background], ...listDarkAttributes(dark)];
}

export function listGroupAttributes(group: ShapeGroup): readonly Attribute[] {
  const data = Object.entries(group.data ?? {}).map(([name, value]): Attribute => [`data-${name}`, value]);
  return group.id === undefined ? data : [["id", group.id], ...data];
}

/** Lists presentation attributes, never styles: office programs ignore styles or understand only some of them. */
export function listShapeAttributes(shape: Shape): readonly Attribute[] {
  switch (shape.kind) {
    case "rect":
      return [
        ["x", shape.x],
        ["y", shape.y],
        ["width", shape.width],
        ["height", shape.height],
        ...(shape.radius === undefined ? [] : [["rx", shape.radius] as const]),
        ...listPaintAttributes(shape),
      ];
    case "circle":
      return [["cx", shape.x], ["cy", shape.y], ["r", shape.radius], ...listPaintAttributes(shape)];
    case "image":
      return [
        ["x", shape.x],
        ["y", shape.y],
        ["width", shape.sizePx],
        ["height", shape.sizePx],
        ["href", `data:image/png;base64,${shape.png}`],
      ];
    case "path":
      return [["d", writePath(shape.steps)], ...listPaintAttributes(shape)];
    case "text":
      return [
        ["x", shape.x],
        ["y", shape.y],
        ["font-size", shape.sizePx],
        ...(shape.weight === 400 ? [] : [["font-weight", shape.weight] as const]),
        ...(shape.italic === true ? [["font-style", "italic"] as const] : []),
        ...(shape.anchor === "start" ? [] : [["text-anchor", shape.anchor] as const]),
        ["fill", shape.fill],
        ...listDarkAttributes(shape.dark),
      ];
  }
}

function listPaintAttributes(paint: Paint): readonly Attribute[] {
  const attributes: Attribute[] = [["fill", paint.fill]];
  if (paint.stroke !== undefined) attributes.push(["stroke", paint.stroke]);
  if (paint.strokeWidthPx !== undefined) attributes.push(["stroke-width", paint.strokeWidthPx]);
  if (paint.dash !== undefined) attributes.push(["stroke-dasharray", paint.dash.join(" ")]);
  if (paint.roundCaps === true) attributes.push(["stroke-linecap", "round"]);
  attributes.push(...listDarkAttributes(paint.dark));
  return attributes;
}

/**
 * Lists the class that selects the dark colours in a style sheet. Programs without style sheets see only the other
 * attributes, and so the light colours.
 */
function listDarkAttributes(dark: DarkColours | undefined): readonly Attribute[] {
  if (dark === undefined) return [];
  const classes = [
    ...(dark.fill === undefined ? [] : [nameClass("fill", dark.fill)]),
    ...(dark.stroke === undefined ? [] : [nameClass("stroke", dark.stroke)]),
  ];
  return [["class", classes.join(" ")]];
}

/** Names a class after its colour, so that the same colour has the same name in every file. */
export function nameClass(property: "fill" | "stroke", colour: Colour): string {
  return `${property === "fill" ? "f" : "s"}${colour.slice(1)}`;
}
