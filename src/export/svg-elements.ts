/**
 * Plans the elements of an SVG from the groups of a drawing, in the order of the file. A box is a `g` with these
 * elements:
 * - `title`, `desc`, and the `rect` of its card
 * - a `path` for each stripe and for the icon of people
 * - a `text` for each line of text
 * - a `rect` and a `text` for each badge
 * All lines from a manager are one `path`. Fewer elements would save no time, since elements are reused. So a badge
 * stays separate, and an editor can move it; lines of text stay separate, and their words do not run together when
 * copied.
 */
import type { DrawingPage, Shape, ShapeGroup } from "../model/drawing.js";
import {
  listBackgroundAttributes,
  listGroupAttributes,
  listPageAttributes,
  listShapeAttributes,
} from "./svg-attributes.js";
import type { Attribute } from "./svg-attributes.js";
import { writeDarkRules } from "./svg-dark-rules.js";

/** An element as it should be in the document. It contains text, or elements, or nothing. */
export interface PlannedElement {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly text?: string;
  readonly children?: readonly PlannedElement[];
}

/** Address of a page's file, as seen from the other pages; absent if pages do not link to one another. */
export type LinkTo = ((page: number) => string) | undefined;

/**
 * Plans the root of a page, with everything that comes before its groups.
 * @param fontFaces style rules of the fonts that the page carries, if any.
 */
export function planPage(
  page: DrawingPage,
  words: { title: string; description: string },
  fontFaces = "",
): PlannedElement {
  const rules = fontFaces + (page.darkBackground === undefined ? "" : writeDarkRules(page));
  const style = rules === "" ? [] : [planWords("style", rules)];
  return {
    name: "svg",
    attributes: listPageAttributes(page),
    children: [
      planWords("title", words.title),
      planWords("desc", words.description),
      ...style,
      { name: "rect", attributes: listBackgroundAttributes(page) },
    ],
  };
}

/** Plans a group. If it leads to another page, a link holds all its shapes. */
export function planGroup(group: ShapeGroup, linkTo: LinkTo): PlannedElement {
  const shapes = group.shapes.map(planShape);
  const { title, description, linkToPage, groups = [] } = group;
  return {
    name: "g",
    attributes: listGroupAttributes(group),
    children: [
      ...(title === undefined ? [] : [planWords("title", title)]),
      ...(description === undefined ? [] : [planWords("desc", description)]),
      ...(linkTo === undefined || linkToPage === undefined
        ? shapes
        : [{ name: "a", attributes: [["href", linkTo(linkToPage)] as const], children: shapes }]),
      ...groups.map((inner) => planGroup(inner, linkTo)),
    ],
  };
}

function planShape(shape: Shape): PlannedElement {
  const attributes = listShapeAttributes(shape);
  return shape.kind === "text" ? { name: "text", attributes, text: shape.text } : { name: shape.kind, attributes };
}

function planWords(name: string, text: string): PlannedElement {
  return { name, attributes: [], text };
}
