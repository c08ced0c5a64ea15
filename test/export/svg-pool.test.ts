/** Elements are reused from group to group: a file holds exactly what is planned, whatever the elements held before. */
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";

import { planGroup, planPage } from "../../src/export/svg-elements.js";
import type { PlannedElement } from "../../src/export/svg-elements.js";
import type { Drawing, DrawingPage, Shape, ShapeGroup } from "../../src/model/drawing.js";
import { writeSvg } from "../support/write-drawing.js";

const length = fc.integer({ min: 0, max: 999 });
const colour = fc.constantFrom("#112233", "#445566", "none");
const words = fc.constantFrom("", "IT", "R&D", 'the "best" <team>', "a]]>b", "two\nlines");
const paint = fc.record(
  { fill: colour, stroke: colour, strokeWidthPx: length, dash: fc.constant([5, 3]), roundCaps: fc.constant(true) },
  { requiredKeys: ["fill"] },
);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc
    .tuple(paint, fc.record({ x: length, y: length, width: length, height: length, radius: fc.option(length) }))
    .map(([look, { radius, ...rect }]): Shape => ({
      kind: "rect",
      ...rect,
      ...look,
      ...(radius !== null && { radius }),
    })),
  fc
    .tuple(paint, length, length, length)
    .map(([look, x, y, radius]): Shape => ({ kind: "circle", x, y, radius, ...look })),
  fc.tuple(paint, length).map(([look, x]): Shape => ({ kind: "path", steps: [["M", x, 0], ["Z"]], ...look })),
  fc
    .record({
      text: words,
      x: length,
      y: length,
      weight: fc.constantFrom(400 as const, 600 as const),
      anchor: fc.constantFrom("start" as const, "end" as const),
      italic: fc.boolean(),
    })
    .map((text): Shape => ({ kind: "text", sizePx: 11, widthPx: 9, fill: "#000000", ...text })),
);
const leaf: fc.Arbitrary<ShapeGroup> = fc.record(
  { title: words, description: words, linkToPage: fc.constant(2), shapes: fc.array(shape, { maxLength: 5 }) },
  { requiredKeys: ["shapes"] },
);
const group: fc.Arbitrary<ShapeGroup> = fc
  .tuple(leaf, fc.array(leaf, { maxLength: 2 }))
  .map(([outer, groups]) => ({ ...outer, groups }));

const PAGE = { title: "", notes: [], widthPx: 9, heightPx: 9, background: "#FFFFFF", fontFamily: "Inter" };

test("a file holds exactly its plan, whatever its elements held before", () => {
  fc.assert(
    fc.property(fc.array(fc.array(group, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), (pages) => {
      const drawn: readonly DrawingPage[] = pages.map((groups) => ({ ...PAGE, groups }));
      const drawing: Drawing = { title: "Chart", description: "", pages: drawn, shades: NO_SHADES };
      const files = writeSvg(drawing, { stem: "c" }).map(({ content }) => readElement(parse(String(content))));
      expect(files).toEqual(drawn.map((page) => readPlan(planWhole(page, drawing))));
    }),
    { numRuns: 60 },
  );
});

const NO_SHADES = { page: [], ink: [], cio: [], cto: [], ciso: [] };

function planWhole(page: DrawingPage, drawing: Drawing): PlannedElement {
  const head = planPage(page, drawing);
  const groups = Array.from(page.groups, (each) => planGroup(each, (to) => `c-${to}.svg`));
  return { ...head, children: [...(head.children ?? []), ...groups] };
}

/** An element with everything in it, in one form for both the file and the plan. */
interface Found {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly inside: string | readonly Found[];
}

function readPlan({ name, attributes, text, children = [] }: PlannedElement): Found {
  const written = attributes.map(([key, value]) => `${key}=${value}`);
  return { name, attributes: written, inside: text === undefined ? children.map(readPlan) : text || [] };
}

function readElement(element: Element): Found {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`);
  const children = [...element.children].map(readElement);
  const hasText = children.length === 0 && element.textContent.trim() !== "";
  return { name: element.tagName, attributes, inside: hasText ? element.textContent : children };
}

/** Parses strictly: a text that is not well-formed throws. */
function parse(svg: string): Element {
  return new new JSDOM("").window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
}
