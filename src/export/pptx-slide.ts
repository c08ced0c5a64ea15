/**
 * One page of a drawing as the shapes of a slide: cards as groups of native shapes, lines as connectors glued to
 * them. In the order of the drawing, which is that of the tree; people who listen to slides hear them so.
 */
import type { Checkpoint } from "../model/deadline.js";
import type {
  CircleShape,
  DrawingPage,
  Join,
  Paint,
  PathShape,
  RectShape,
  Shape,
  ShapeGroup,
} from "../model/drawing.js";
import type { Point, Rect } from "../model/layout.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { Anchors, cutIntoLegs, shapeConnector } from "./pptx-connectors.js";
import { boundsOfShape, gatherFigures } from "./pptx-figures.js";
import type { Figure } from "./pptx-figures.js";
import {
  boundsOf,
  cardGeometry,
  pathGeometry,
  presetGeometry,
  rectGeometry,
  textInsetOf,
  toEmu,
  unionOf,
  writePlace,
} from "./pptx-geometry.js";
import { frameText, writeEmptyBody, writeTextBody } from "./pptx-text.js";
import type { TextFrame, TextLook } from "./pptx-text.js";

export interface SlideLook extends TextLook {
  /** Relationship of the slide to that of another page. */
  readonly linkTo: (page: number) => string;
  /** Where the corner of the page lies on the slide. */
  readonly origin: Point;
  /** Where the title of the slide is: the large lines of the heading, or a place of a layout; absent without one. */
  readonly title: "heading" | TitlePlace | undefined;
  /** Asked at every group. */
  readonly ask: Checkpoint;
}

/** A place for a title on the layout of a slide. */
export interface TitlePlace {
  readonly attributes: Readonly<Record<string, string>>;
  /** Of its text, in hundredths of a point; absent = as the layout says. */
  readonly size: number | undefined;
}

/** Elements of a slide's tree of shapes, the lowest first. */
export function drawSlide(page: DrawingPage, look: SlideLook): readonly Xml[] {
  return new SlideArtist(page, look).draw();
}

/** An element, with the place it takes. */
interface Placed {
  readonly markup: Xml;
  readonly bounds: Rect;
}

/** What the group of a shape says of it. */
interface ShapeContext {
  /** For those who cannot see it, where the shape has no text of its own. */
  readonly words: string;
  readonly name: string;
  /** Group of a box, whose first rectangle is what lines hold on to. */
  readonly box?: ShapeGroup;
  readonly linkToPage?: number;
}

interface FigureUse {
  readonly link?: number | undefined;
  readonly on?: "card" | "head" | undefined;
}

/** A shape and the number of its place that a line holds on to. */
interface Glue {
  readonly [name: string]: number;
  readonly id: number;
  readonly idx: number;
}

/** Where an end of a line lies and what it holds on to. */
interface Hold {
  readonly at: Point;
  readonly glue: Glue | undefined;
}

interface Junction {
  readonly id: number;
  readonly bounds: Rect;
  readonly placed: Placed;
}

interface LegContext {
  readonly join: Join;
  readonly junctions: ReadonlyMap<string, Junction>;
  readonly words: string;
}

const PART_NAMES: Readonly<Record<NonNullable<ShapeGroup["part"]>, string>> = {
  ground: "Ground",
  lines: "Reporting line",
  heading: "Heading",
  "dotted-lines": "Dotted line",
  "dotted-ends": "End of a dotted line",
  markers: "Mark of a dotted line",
  marks: "Mark of a finding",
  notes: "Note",
  legend: "Legend",
  footer: "Footer",
};

class SlideArtist {
  readonly #page: DrawingPage;
  readonly #look: SlideLook;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #anchors: Anchors;
  /** Ids of the shapes lines hold on to, by "card" or "head" and the id of the group. */
  readonly #anchorIds = new Map<string, number>();
  /** 1 is the tree itself. */
  #lastId = 1;

  constructor(page: DrawingPage, look: SlideLook) {
    this.#page = page;
    this.#look = look;
    const boxes = listBoxes(page.groups);
    this.#titles = new Map(boxes.map(({ id, title = "" }) => [id, title]));
    const joins = page.groups.flatMap(({ part, shapes }) => (part === "lines" ? shapes.flatMap(joinsOf) : []));
    this.#anchors = new Anchors(new Map(boxes.flatMap((box) => cardOf(box))), joins);
  }

  /**
   * Lines lie below the boxes and name their ids, so the boxes are drawn first and the lines put before them. The
   * heading touches nothing, and comes first because it is read first.
   */
  draw(): readonly Xml[] {
    const isHeading = ({ part }: ShapeGroup) => part === "heading";
    const all = this.#page.groups;
    const groups = [...all.filter(isHeading), ...all.filter((group) => !isHeading(group))];
    const { title } = this.#look;
    const placed = title === undefined || title === "heading" ? [] : [this.#drawTitle(this.#page.title, title)];
    const boxes = new Map(groups.filter(isBox).map((group) => [group, this.#drawGroup(group)]));
    const rest = groups.flatMap((group) => {
      const box = boxes.get(group);
      return (box === undefined ? this.#drawPart(group) : [box]).map(({ markup }) => markup);
    });
    return [...placed, ...rest];
  }

  /** What is no box: loose shapes. */
  #drawPart(group: ShapeGroup): readonly Placed[] {
    const name = group.part === undefined ? "Shape" : PART_NAMES[group.part];
    if (group.part === "heading" && this.#look.title === "heading") return this.#drawHeading(group);
    return this.#drawShapes(group.shapes, { words: name, name });
  }

  /** The large lines are the title of the slide, by which programs list and announce it. */
  #drawHeading({ shapes }: ShapeGroup): readonly Placed[] {
    const texts = shapes.filter((shape) => shape.kind === "text");
    const largest = Math.max(...texts.map(({ sizePx }) => sizePx));
    const title = texts.filter(({ sizePx }) => sizePx === largest);
    const rest = texts.filter(({ sizePx }) => sizePx < largest);
    const frame = frameText(title);
    const words = title.map(({ text }) => text).join(" ");
    const markup = element("p:sp", {}, [
      element("p:nvSpPr", {}, [
        this.#describe("Title", words),
        element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1 })]),
        element("p:nvPr", {}, [element("p:ph", { type: "title" })]),
      ]),
      element("p:spPr", {}, [element("a:xfrm", {}, this.#place(frame.bounds))]),
      writeTextBody("p:txBody", title, frame, this.#look),
    ]);
    const context = { words: PART_NAMES.heading, name: PART_NAMES.heading };
    return [{ markup, bounds: frame.bounds }, ...this.#drawShapes(rest, context)];
  }

  /** Looks as the layout says, and stands where the layout says. */
  #drawTitle(words: string, { attributes, size }: TitlePlace): Xml {
    return element("p:sp", {}, [
      element("p:nvSpPr", {}, [
        this.#describe("Title", words),
        element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1 })]),
        element("p:nvPr", {}, [element("p:ph", attributes)]),
      ]),
      element("p:spPr"),
      element("p:txBody", {}, [
        element("a:bodyPr"),
        element("a:lstStyle"),
        element("a:p", {}, [element("a:r", {}, [element("a:rPr", { sz: size }), element("a:t", {}, [words])])]),
      ]),
    ]);
  }

  #drawGroup(group: ShapeGroup): Placed {
    this.#look.ask();
    const { title = "", description = "", shapes, groups = [], linkToPage } = group;
    // Before its members: a program that reads ids in order meets the group first.
    const described = this.#describe(title, description === "" ? title : description);
    const context = { words: title, name: title, box: group, ...(linkToPage !== undefined && { linkToPage }) };
    const members = [...this.#drawShapes(shapes, context), ...groups.map((inner) => this.#drawGroup(inner))];
    const bounds = unionOf(members.map((member) => member.bounds));
    const markup = element("p:grpSp", {}, [
      element("p:nvGrpSpPr", {}, [described, element("p:cNvGrpSpPr"), element("p:nvPr")]),
      element("p:grpSpPr", {}, [
        element("a:xfrm", {}, [...this.#place(bounds), ...writePlace(this.#move(bounds), "a:chOff", "a:chExt")]),
      ]),
      ...members.map((member) => member.markup),
    ]);
    return { markup, bounds };
  }

  #drawShapes(shapes: readonly Shape[], context: ShapeContext): readonly Placed[] {
    const head = context.box?.id === undefined ? undefined : this.#anchors.headOf(context.box.id);
    const figures = addHead(gatherFigures(shapes), head);
    const pill = context.linkToPage === undefined ? undefined : figures.at(-1);
    return figures.flatMap((figure) => {
      this.#look.ask();
      const { shape } = figure;
      if (shape?.kind === "path" && joinsOf(shape).length > 0) return this.#drawJoins(shape, context);
      if (figure === pill) return [this.#drawFigure(figure, context, { link: context.linkToPage })];
      if (shape?.kind !== "rect") return [this.#drawFigure(figure, context)];
      const on = shape === head ? "head" : shape === context.box?.shapes[0] ? "card" : undefined;
      return [this.#drawFigure(figure, context, { on })];
    });
  }

  /** @param what Where the shape leads to, and whether lines hold on to it. */
  #drawFigure({ shape, texts }: Figure, context: ShapeContext, what: FigureUse = {}): Placed {
    const said = texts.map(({ text }) => text).join(" ");
    const described =
      what.link === undefined
        ? this.#describe(context.name, said === "" ? context.words : said)
        : this.#describe(`Link to page ${what.link}`, `Go to page ${what.link}`, what.link);
    if (shape === undefined) return this.#drawTextBox(texts, described);
    const box = what.on === undefined ? undefined : context.box?.id;
    if (box !== undefined) this.#anchorIds.set(`${what.on} ${box}`, this.#lastId);
    const sites = box === undefined || what.on === "head" ? [] : this.#anchors.sitesOf(box);
    const { bounds, geometry } = outlineShape(shape, sites);
    const insetPx = shape.kind === "rect" && sites.length === 0 ? textInsetOf(shape) : 0;
    const frame: TextFrame = { bounds, insetPx, wraps: what.on !== undefined };
    const markup = element("p:sp", {}, [
      element("p:nvSpPr", {}, [described, element("p:cNvSpPr"), element("p:nvPr")]),
      element("p:spPr", {}, [
        element("a:xfrm", {}, this.#place(bounds)),
        geometry,
        this.#writeFill(shape.fill),
        this.#writeLine(shape),
      ]),
      texts.length === 0 ? writeEmptyBody() : writeTextBody("p:txBody", texts, frame, this.#look),
    ]);
    return { markup, bounds };
  }

  #drawTextBox(texts: Figure["texts"], described: Xml): Placed {
    const frame = frameText(texts);
    const markup = element("p:sp", {}, [
      element("p:nvSpPr", {}, [described, element("p:cNvSpPr", { txBox: 1 }), element("p:nvPr")]),
      element("p:spPr", {}, [
        element("a:xfrm", {}, this.#place(frame.bounds)),
        presetGeometry("rect"),
        element("a:noFill"),
        element("a:ln", {}, [element("a:noFill")]),
      ]),
      writeTextBody("p:txBody", texts, frame, this.#look),
    ]);
    return { markup, bounds: frame.bounds };
  }

  /**
   * Connectors for each line. A dotted line stays a path: programs lay a connector out anew, and only the layout
   * knows the way between the boxes.
   */
  #drawJoins(path: PathShape, context: ShapeContext): readonly Placed[] {
    const joins = joinsOf(path);
    if (path.dash === undefined) return this.#drawConnectors(path, joins, context);
    const words = `${context.name} ${joins.map((join) => this.#tellEnds(join)).join(", ")}`;
    return [this.#drawFigure({ shape: path, texts: [] }, { ...context, words })];
  }

  /** Legs that several lines of the path share are drawn once. */
  #drawConnectors(path: PathShape, joins: readonly Join[], context: ShapeContext): readonly Placed[] {
    const junctions = new Map<string, Junction>();
    const connectors = new Map<string, Placed>();
    for (const join of joins) {
      const legs = cutIntoLegs(join.points);
      for (const leg of legs.slice(0, -1)) {
        const corner = leg.at(-1);
        if (corner === undefined || junctions.has(nameOf(corner))) continue;
        junctions.set(
          nameOf(corner),
          this.#drawJunction(path, corner, `${context.name} below ${this.#titleOf(join.from)}`),
        );
      }
      const words = `${context.name} ${this.#tellEnds(join)}`;
      for (const leg of legs) {
        const name = leg.map(nameOf).join(" ");
        if (!connectors.has(name)) connectors.set(name, this.#drawConnector(path, leg, { join, junctions, words }));
      }
    }
    return [...[...junctions.values()].map(({ placed }) => placed), ...connectors.values()];
  }

  /** A dot where legs meet, as wide as the line. */
  #drawJunction(path: PathShape, at: Point, words: string): Junction {
    const size = path.strokeWidthPx ?? 1;
    const bounds = { x: at.x - size / 2, y: at.y - size / 2, width: size, height: size };
    const shape: RectShape = { kind: "rect", ...bounds, fill: path.stroke ?? "none" };
    const placed = this.#drawFigure({ shape, texts: [] }, { name: words, words });
    return { id: this.#lastId, bounds, placed };
  }

  #drawConnector(path: PathShape, leg: readonly Point[], { join, junctions, words }: LegContext): Placed {
    const [start, end] = [leg[0], leg.at(-1)] as const;
    if (start === undefined || end === undefined) throw new Error("a line without ends was to be drawn");
    const holdAt = (id: string, at: Point, towards: Point | undefined): Hold => {
      const junction = junctions.get(nameOf(at));
      return junction === undefined || towards === undefined
        ? { at, glue: this.#glueToCard(id, at) }
        : holdJunction(junction, at, towards);
    };
    const [from, to] = [holdAt(join.from, start, leg[1]), holdAt(join.to, end, leg.at(-2))];
    const shape = shapeConnector([from.at, ...leg.slice(1, -1), to.at].map((point) => this.#move(point)));
    const markup = element("p:cxnSp", {}, [
      element("p:nvCxnSpPr", {}, [
        this.#describe(words, words),
        element("p:cNvCxnSpPr", {}, [
          from.glue && element("a:stCxn", from.glue),
          to.glue && element("a:endCxn", to.glue),
        ]),
        element("p:nvPr"),
      ]),
      element("p:spPr", {}, [shape.transform, shape.geometry, this.#writeLine(path)]),
    ]);
    return { markup, bounds: boundsOf(leg) };
  }

  #glueToCard(group: string, point: Point): Glue | undefined {
    const anchor = this.#anchors.find(group, point);
    if (anchor === undefined) return undefined;
    const id = this.#anchorIds.get(`${anchor.on} ${group}`);
    return id === undefined ? undefined : { id, idx: anchor.idx };
  }

  #tellEnds({ from, to }: Join): string {
    return `from ${this.#titleOf(from)} to ${this.#titleOf(to)}`;
  }

  #titleOf(group: string): string {
    return this.#titles.get(group) ?? group;
  }

  #describe(name: string, descr: string, linkToPage?: number): Xml {
    const attributes = { id: ++this.#lastId, name, descr };
    if (linkToPage === undefined) return element("p:cNvPr", attributes);
    const action = "ppaction://hlinksldjump";
    return element("p:cNvPr", attributes, [element("a:hlinkClick", { "r:id": this.#look.linkTo(linkToPage), action })]);
  }

  #move<Place extends Point>(place: Place): Place {
    const { x, y } = this.#look.origin;
    return { ...place, x: place.x + x, y: place.y + y };
  }

  #place(bounds: Rect): readonly Xml[] {
    return writePlace(this.#move(bounds));
  }

  #writeFill(fill: string): Xml {
    return fill === "none" ? element("a:noFill") : element("a:solidFill", {}, [this.#look.colours(fill)]);
  }

  #writeLine({ stroke = "none", strokeWidthPx = 1, dash, roundCaps }: Paint): Xml {
    if (stroke === "none") return element("a:ln", {}, [element("a:noFill")]);
    const cap = roundCaps === true ? "rnd" : "flat";
    return element("a:ln", { w: toEmu(strokeWidthPx), cap }, [
      this.#writeFill(stroke),
      dash === undefined
        ? element("a:prstDash", { val: "solid" })
        : element("a:custDash", {}, listDashes(dash, strokeWidthPx, roundCaps === true)),
      element("a:round"),
    ]);
  }
}

/** The head of a card as a shape of its own, unseen, that takes over what the card says. */
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

/** On the side of the dot that the line leaves by. */
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

function nameOf({ x, y }: Point): string {
  return `${x} ${y}`;
}

const WHOLE = 100_000;

/** In parts of the width. Round ends count as part of a dash in office programs, and beside it in a drawing. */
function listDashes(dash: readonly number[], widthPx: number, isRound: boolean): readonly Xml[] {
  const ends = isRound ? widthPx : 0;
  const part = (px: number) => Math.max(1, Math.round((px / widthPx) * WHOLE));
  return dash.flatMap((length, index) => {
    const gap = dash[index + 1];
    return index % 2 === 1 || gap === undefined
      ? []
      : [element("a:ds", { d: part(length + ends), sp: part(gap - ends) })];
  });
}

function outlineShape(
  shape: RectShape | CircleShape | PathShape,
  sites: ReturnType<Anchors["sitesOf"]>,
): { readonly bounds: Rect; readonly geometry: Xml } {
  switch (shape.kind) {
    case "rect":
      return { bounds: shape, geometry: sites.length === 0 ? rectGeometry(shape) : cardGeometry(shape, sites) };
    case "circle":
      return { bounds: boundsOfShape(shape), geometry: presetGeometry("ellipse") };
    case "path":
      return pathGeometry(shape);
  }
}

function joinsOf(shape: Shape): readonly Join[] {
  return shape.kind === "path" ? (shape.joins ?? []) : [];
}

function isBox(group: ShapeGroup): boolean {
  return group.outline !== undefined;
}

/** Boxes and rows, those in other boxes included. */
function listBoxes(groups: readonly ShapeGroup[]): readonly (ShapeGroup & { readonly id: string })[] {
  return groups.flatMap((group) => {
    const inner = listBoxes(group.groups ?? []);
    return group.id === undefined ? inner : [{ ...group, id: group.id }, ...inner];
  });
}

function cardOf({ id, shapes }: ShapeGroup & { readonly id: string }): readonly (readonly [string, RectShape])[] {
  const card = shapes.find((shape) => shape.kind === "rect");
  // A row starts with its stripe, and what rectangles it has are badges.
  return card !== undefined && card === shapes[0] ? [[id, card]] : [];
}
