/**
 * Writes one SVG file for each page with d3, in a document of jsdom or of a browser. The document holds one group of
 * the page at a time, or a part of a group that has many shapes. d3 binds the elements of the previous group to the
 * plan of the next one, and changes only what differs. A document with all groups of 10,000 boxes would hold 100,000
 * elements and take half a gigabyte.
 */
import { select } from "d3";
import type { BaseType, Selection } from "d3";
import { disarmInside } from "../model/build-server.js";
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawingPage, ShapeGroup } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { CreateDocument, Machine } from "../model/machine.js";
import type { DrawingFrame, ExportOptions, StartWriting } from "./exporter.js";
import { planGroup, planPage } from "./svg-elements.js";
import type { LinkTo, PlannedElement } from "./svg-elements.js";
import { writeFontFaces } from "./svg-fonts.js";
import type { CarriedFonts } from "./svg-fonts.js";
import { writeContent, writeStart } from "./svg-markup.js";
import { ElementPool } from "./svg-pool.js";
import { assertSvgProfile } from "./svg-profile.js";

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Most shapes that the document holds at a time from a group that consists of shapes only. The lines of a large company
 * are such a group, with thousands of shapes.
 */
const MOST_SHAPES = 200;

type Elements = Selection<Element, PlannedElement, BaseType, unknown>;

interface SvgOptions extends Partial<Pick<ExportOptions, "stem" | "font" | "typefaces" | "subset" | "checkpoint">> {
  readonly createDocument: CreateDocument;
}

/** Loads the writer of SVG files, with what it needs from the machine, which is Node or a browser. */
export async function loadSvg({ loadDocuments }: Machine): Promise<StartWriting> {
  const createDocument = await loadDocuments();
  return (frame, options) => startSvg(frame, { ...options, createDocument });
}

/** Starts to write the pages of a drawing. Without a stem, the pages do not link to one another. */
export function startSvg(frame: DrawingFrame, options: SvgOptions) {
  const { stem, createDocument, checkpoint = NO_DEADLINE } = options;
  const fonts = findCarriedFonts(options);
  const linkTo = stem === undefined ? undefined : (page: number) => `${encodeName(stem)}-${page}.svg`;
  const canvas = createCanvas(createDocument);
  let number = 0;
  return {
    /** @throws Error if a page breaks the rules of `svg-profile.ts`: a defect of orgwright, not of the input. */
    addPage: (page: DrawingPage): ExportedFile => {
      number++;
      checkpoint();
      const content = writePage(canvas, page, frame, { linkTo, fonts, ask: askEvery(20, checkpoint) });
      checkpoint();
      assertSvgProfile(content, {
        hasDarkColours: page.darkBackground !== undefined,
        hasPhotos: page.hasPhotos === true,
        hasFonts: fonts !== undefined,
      });
      return { ...(frame.pageTitles.length > 1 && { page: number }), extension: ".svg", content };
    },
  };
}

function findCarriedFonts({ font, typefaces = [], subset }: SvgOptions): CarriedFonts | undefined {
  return font === undefined || subset === undefined ? undefined : { font, typefaces, subset };
}

/** Root of the one document for all pages, and the elements that are outside it at present. */
interface Canvas {
  readonly root: Element;
  readonly pool: ElementPool;
}

interface PageWork {
  readonly fonts: CarriedFonts | undefined;
  readonly linkTo: LinkTo;
  readonly ask: Checkpoint;
}

/** Encodes the name of a file for an address; lone surrogates, which no address can hold, are replaced. */
function encodeName(stem: string): string {
  return encodeURIComponent(stem.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

function writePage(canvas: Canvas, page: DrawingPage, frame: DrawingFrame, work: PageWork): string {
  const { linkTo, fonts, ask } = work;
  const plan = planPage(page, frame, fonts === undefined ? "" : writeFontFaces(page, fonts));
  bindElements(canvas, plan);
  const parts = [writeStart(canvas.root), writeContent(canvas.root)];
  for (const group of page.groups) {
    ask();
    parts.push(...writeGroup(canvas, group, (some) => ({ ...plan, children: [planGroup(some, linkTo)] })));
  }
  // A chart that is written to standard output may end up in the log of a build server, and some build servers obey
  // commands in their log.
  return disarmInside([...parts, "</svg>\n"].join("\n"), "&#x23;");
}

/** Writes a group in pieces, each of which begins on a new line. */
function* writeGroup(canvas: Canvas, group: ShapeGroup, plan: (some: ShapeGroup) => PlannedElement): Generator<string> {
  const { shapes } = group;
  if (shapes.length <= MOST_SHAPES || !holdsOnlyShapes(group)) {
    bindElements(canvas, plan(group));
    yield writeContent(canvas.root);
    return;
  }
  for (let start = 0; start < shapes.length; start += MOST_SHAPES) {
    bindElements(canvas, plan({ shapes: shapes.slice(start, start + MOST_SHAPES) }));
    const element = canvas.root.firstElementChild;
    if (element === null) throw new Error("a group was written before its element was made");
    if (start === 0) yield writeStart(element);
    yield writeContent(element);
  }
  yield "</g>";
}

function holdsOnlyShapes({ id, data, title, description, linkToPage, groups }: ShapeGroup): boolean {
  return [id, data, title, description, linkToPage, groups].every((value) => value === undefined);
}

/** Creates the one document that all pages share, since creating a jsdom window costs more than drawing a page. */
function createCanvas(createDocument: CreateDocument): Canvas {
  const document = createDocument();
  const make = (name: string) => document.createElementNS(NAMESPACE, name);
  // The root stays outside the document, because jsdom keeps an index of ids and caches of styles for what is inside.
  return { root: make("svg"), pool: new ElementPool(make) };
}

/** Binds the elements of the document to a plan, one level of nesting after another. */
function bindElements({ root, pool }: Canvas, plan: PlannedElement): void {
  let level: Elements = select(root).datum(plan);
  while (!level.empty()) {
    update(level, pool);
    level = bindChildren(
      level.filter(({ children }) => children !== undefined),
      pool,
    );
  }
}

/**
 * Binds the children of elements to their plans. The pool provides missing elements, and takes back those that are left
 * over.
 */
function bindChildren(parents: Elements, pool: ElementPool): Elements {
  const bound = parents.selectAll<Element, PlannedElement>(listChildren).data(({ children = [] }) => [...children]);
  bound
    .exit()
    .each(function () {
      pool.giveBack(this);
    })
    .remove();
  const fitting = bound.select(function (plan) {
    return pool.fit(this, plan);
  });
  return bound
    .enter()
    .append((plan) => pool.take(plan))
    .merge(fitting);
}

function listChildren(this: Element): Element[] {
  const children: Element[] = [];
  for (let child = this.firstElementChild; child !== null; child = child.nextElementSibling) children.push(child);
  return children;
}

/** Changes those values of elements that differ from their plans. */
function update(elements: Elements, pool: ElementPool): void {
  elements.each(function (plan) {
    const before = pool.exchangePlan(this, plan);
    // The method `attr` of d3 would create three functions for each value.
    plan.attributes.forEach(([name, value], index) => {
      if (before?.attributes[index]?.[1] !== value) this.setAttribute(name, String(value));
    });
    if (plan.text !== undefined && plan.text !== before?.text) setText(this, plan.text);
  });
}

/** Changes the text node if there is one, which is cheaper than replacing it. */
function setText(element: Element, text: string): void {
  const node = element.firstChild;
  if (node === null || text === "") select(element).text(text);
  else node.nodeValue = text;
}
