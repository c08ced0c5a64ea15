/**
 * Draws a page as the shapes of a slide: cards are groups of native shapes, lines are connectors that are attached to
 * cards. The shapes keep the order of the drawing, so that a screen reader reads them in the order of the chart.
 */
import type { DrawingPage, RectShape, Shape, ShapeGroup } from "../model/drawing.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { gatherFigures } from "./pptx-figures.js";
import type { Figure } from "./pptx-figures.js";
import { unionOf, writePlace } from "./pptx-geometry.js";
import { isBox, joinsOf } from "./slide-boxes.js";
import { SlideCanvas } from "./slide-canvas.js";
import type { Placed, ShapeWords, SlideLook } from "./slide-canvas.js";
import { drawJoins } from "./slide-lines.js";
import { drawFigure } from "./slide-shapes.js";
import type { FigureUse } from "./slide-shapes.js";
import { drawHeadingTitle, drawPlacedTitle } from "./slide-titles.js";

const PART_NAMES: Readonly<Record<NonNullable<ShapeGroup["part"]>, string>> = {
  ground: "Ground",
  lines: "Reporting line",
  heading: "Heading",
  columns: "Head of a column",
  "dotted-lines": "Dotted line",
  "dotted-ends": "End of a dotted line",
  markers: "Mark of a dotted line",
  marks: "Mark of a finding",
  notes: "Note",
  legend: "Legend",
  footer: "Footer",
};

/**
 * Draws the elements of a slide's tree of shapes, the lowest first. Lines lie below the boxes but refer to their ids,
 * so the boxes are drawn first and the lines are then put before them. The heading overlaps nothing, and comes first so
 * that it is read first.
 */
export function drawSlide(page: DrawingPage, look: SlideLook): readonly Xml[] {
  // The groups are kept, because they are used twice and a page can draw them anew each time they are read.
  const drawn = [...page.groups];
  const canvas = new SlideCanvas(drawn, look);
  const isHeading = ({ part }: ShapeGroup) => part === "heading";
  const groups = [...drawn.filter(isHeading), ...drawn.filter((group) => !isHeading(group))];
  const { title } = look;
  const placed = title === undefined || title === "heading" ? [] : [drawPlacedTitle(canvas, page.title, title)];
  const boxes = new Map(groups.filter(isBox).map((group) => [group, drawBox(canvas, group)]));
  const rest = groups.flatMap((group) => {
    const box = boxes.get(group);
    return (box === undefined ? drawPart(canvas, group) : [box]).map(({ markup }) => markup);
  });
  return [...placed, ...rest];
}

/** Draws the loose shapes of a group that is not a box. */
function drawPart(canvas: SlideCanvas, group: ShapeGroup): readonly Placed[] {
  const name = group.part === undefined ? "Shape" : PART_NAMES[group.part];
  const context = { words: name, name };
  if (group.part !== "heading" || canvas.look.title !== "heading") return drawShapes(canvas, group.shapes, context);
  const { title, rest } = drawHeadingTitle(canvas, group);
  return [title, ...drawShapes(canvas, rest, context)];
}

function drawBox(canvas: SlideCanvas, group: ShapeGroup): Placed {
  canvas.look.ask();
  const { title = "", description = "", shapes, groups = [] } = group;
  // Describe the group before its members: a program that reads ids in order should meet it first.
  const described = canvas.describe({ name: title, words: description === "" ? title : description });
  const members = [
    ...drawShapes(canvas, shapes, { words: title, name: title, box: group }),
    ...groups.map((inner) => drawBox(canvas, inner)),
  ];
  const bounds = unionOf(members.map((member) => member.bounds));
  const markup = element("p:grpSp", {}, [
    element("p:nvGrpSpPr", {}, [described.markup, element("p:cNvGrpSpPr"), element("p:nvPr")]),
    element("p:grpSpPr", {}, [
      element("a:xfrm", {}, [...canvas.place(bounds), ...writePlace(canvas.move(bounds), "a:chOff", "a:chExt")]),
    ]),
    ...members.map((member) => member.markup),
  ]);
  return { markup, bounds };
}

interface ShapeContext extends ShapeWords {
  /** Group of a box; lines attach to its first rectangle. */
  readonly box?: ShapeGroup;
}

function drawShapes(canvas: SlideCanvas, shapes: readonly Shape[], context: ShapeContext): readonly Placed[] {
  const { box } = context;
  const head = box?.id === undefined ? undefined : canvas.sites.headOf(box.id);
  const figures = addHead(gatherFigures(shapes), head);
  const pill = box?.linkToPage === undefined ? undefined : figures.at(-1);
  return figures.flatMap((figure) => {
    canvas.look.ask();
    if (figure.shape?.kind === "path" && joinsOf(figure.shape).length > 0)
      return drawJoins(canvas, figure.shape, context);
    const use = figure === pill ? { link: box?.linkToPage } : findUse(figure, head, box);
    return [drawFigure(canvas, figure, context, use)];
  });
}

/** Distinguishes the card of a box, and the head of that card, from the other shapes of the box. */
function findUse({ shape }: Figure, head: RectShape | undefined, box: ShapeGroup | undefined): FigureUse {
  if (box === undefined || shape?.kind !== "rect") return {};
  const on = shape === head ? "head" : shape === box.shapes[0] ? "card" : undefined;
  if (on === undefined) return {};
  return { wraps: true, holds: box.id === undefined ? undefined : { on, box: box.id } };
}

/** Adds the upper part of a card, its head, as an invisible shape, and moves the text of the card to that shape. */
function addHead(figures: readonly Figure[], head: RectShape | undefined): readonly Figure[] {
  if (head === undefined) return figures;
  const host = figures.find(({ shape, texts }) => shape !== undefined && texts.length > 0);
  return figures.flatMap((figure) =>
    figure === host
      ? [
          { ...figure, texts: [] },
          { shape: head, texts: figure.texts },
        ]
      : [figure],
  );
}
