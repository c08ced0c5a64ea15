import type { DrawingPage, Shape, ShapeGroup } from "../model/drawing.js";
import { nameClass } from "./svg-attributes.js";

/**
 * Writes the style sheet of a page that follows the viewer's theme: one rule for each colour of dark screens, which
 * selects shapes by their class. The sheet contains nothing else, and its rules are sorted.
 */
export function writeDarkRules(page: DrawingPage): string {
  const rules = new Set<string>();
  if (page.darkBackground !== undefined) rules.add(writeRule("fill", page.darkBackground));
  for (const { dark } of listShapes(page.groups)) {
    if (dark?.fill !== undefined) rules.add(writeRule("fill", dark.fill));
    if (dark?.stroke !== undefined) rules.add(writeRule("stroke", dark.stroke));
  }
  return `@media (prefers-color-scheme:dark){${[...rules].sort().join("")}}`;
}

function writeRule(property: "fill" | "stroke", colour: string): string {
  return `.${nameClass(property, colour)}{${property}:${colour}}`;
}

function* listShapes(groups: Iterable<ShapeGroup>): Generator<Shape> {
  for (const group of groups) {
    yield* group.shapes;
    yield* listShapes(group.groups ?? []);
  }
}
