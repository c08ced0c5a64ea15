/**
 * Writes one SVG file for each page with d3 in a jsdom document; nothing else uses jsdom. The document is XML, so the
 * serialiser escapes names and texts, and no other code does. Groups are made, serialised and removed one by one:
 * jsdom keeps siblings long after their removal, in batches of ten as long as all at once, and the 100,000 elements
 * of 10,000 boxes take half a gigabyte.
 */
import { select } from "d3";
import type { BaseType, Selection } from "d3";
import { JSDOM } from "jsdom";
import { disarmInside } from "../model/build-server.js";
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawingPage, Shape, ShapeGroup } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { DrawingFrame, ExportOptions } from "./exporter.js";
import {
  listBackgroundAttributes,
  listGroupAttributes,
  listPageAttributes,
  listShapeAttributes,
} from "./svg-attributes.js";
import type { Attribute } from "./svg-attributes.js";
import { writeDarkRules } from "./svg-dark-rules.js";
import { assertSvgProfile } from "./svg-profile.js";

const NAMESPACE = "http://www.w3.org/2000/svg";

type Elements<Datum> = Selection<Element, Datum, BaseType, unknown>;

/** Starts to write the pages of a drawing; without a stem they do not lead to one another. */
export function startSvg(
  frame: DrawingFrame,
  { stem, checkpoint = NO_DEADLINE }: Partial<Pick<ExportOptions, "stem" | "checkpoint">>,
) {
  const linkTo = stem === undefined ? undefined : (page: number) => `${encodeName(stem)}-${page}.svg`;
  const document = createDocument();
  let number = 0;
  return {
    /** @throws Error if a page breaks the promises of `svg-profile.ts`: a defect of orgwright, not of the input. */
    addPage: (page: DrawingPage): ExportedFile => {
      number++;
      checkpoint();
      const content = writePage(document, page, frame, { linkTo, ask: askEvery(20, checkpoint) });
      checkpoint();
      assertSvgProfile(content, { hasDarkColours: page.darkBackground !== undefined });
      return { ...(frame.pageTitles.length > 1 && { page: number }), extension: ".svg", content };
    },
  };
}

/** Address of a page's file, as seen from the other pages; absent if pages may not link to one another. */
type LinkTo = ((page: number) => string) | undefined;

interface PageWork {
  readonly linkTo: LinkTo;
  readonly ask: Checkpoint;
}

/** Encodes the name of a file for an address; lone surrogates, which no address can hold, are replaced. */
function encodeName(stem: string): string {
  return encodeURIComponent(stem.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

function writePage(document: Document, page: DrawingPage, frame: DrawingFrame, { linkTo, ask }: PageWork): string {
  const svg: Element = document.createElementNS(NAMESPACE, "svg");
  const root: Elements<unknown> = select(svg);
  setAttributes(root, listPageAttributes(page));
  root.append("title").text(frame.title);
  root.append("desc").text(frame.description);
  if (page.darkBackground !== undefined) root.append("style").text(writeDarkRules(page));
  setAttributes(root.append<Element>("rect"), listBackgroundAttributes(page));
  const { start, content, end } = serialise(svg);
  const parts = [start, content];
  for (const group of page.groups) {
    ask();
    root.selectChildren().remove();
    appendGroups(root, [group], linkTo);
    parts.push(serialise(svg).content);
  }
  // A chart that is written to standard output may end in the log of a build server.
  return disarmInside(`${[...parts, end].join("\n")}\n`, "&#x23;");
}

/** Creates the one document for all pages: a window costs more than a page. By default jsdom runs and loads nothing. */
function createDocument(): Document {
  return new JSDOM(`<svg xmlns="${NAMESPACE}"/>`, { contentType: "image/svg+xml" }).window.document;
}

/** Appends groups with their content, one level of nesting after the other. */
function appendGroups(root: Elements<unknown>, groups: readonly ShapeGroup[], linkTo: LinkTo): void {
  let level = joinGroups(root, () => groups, linkTo);
  while (!level.empty()) level = joinGroups(level, (parent) => parent.groups ?? [], linkTo);
}

function joinGroups<Parent>(
  parents: Elements<Parent>,
  groupsOf: (parent: Parent) => readonly ShapeGroup[],
  linkTo: LinkTo,
): Elements<ShapeGroup> {
  const groups = joinChildren(parents, groupsOf, () => "g");
  groups.each(function (group) {
    setAttributes(select(this), listGroupAttributes(group));
  });
  joinWords(groups, "title", (group) => group.title);
  joinWords(groups, "desc", (group) => group.description);
  joinShapes(groups.filter((group) => linkTo === undefined || group.linkToPage === undefined));
  if (linkTo !== undefined) joinShapes(joinLinks(groups, linkTo));
  return groups;
}

/** Appends to each group that leads to another page a link for all its shapes to stand in. */
function joinLinks(groups: Elements<ShapeGroup>, linkTo: NonNullable<LinkTo>): Elements<ShapeGroup> {
  const listSelf = (group: ShapeGroup) => (group.linkToPage === undefined ? [] : [group]);
  return joinChildren(groups, listSelf, () => "a").attr("href", ({ linkToPage = 1 }) => linkTo(linkToPage));
}

/** Appends an element with a text to each group that has the text. */
function joinWords(
  groups: Elements<ShapeGroup>,
  name: "title" | "desc",
  wordsOf: (group: ShapeGroup) => string | undefined,
): void {
  const listWords = (group: ShapeGroup) => [wordsOf(group)].filter((words) => words !== undefined);
  joinChildren(groups, listWords, () => name).text((words) => words);
}

function joinShapes(groups: Elements<ShapeGroup>): void {
  const listShapes = (group: ShapeGroup) => group.shapes;
  joinChildren(groups, listShapes, (shape) => shape.kind).each(function (shape) {
    const element = select<Element, Shape>(this);
    setAttributes(element, listShapeAttributes(shape));
    if (shape.kind === "text") element.text(shape.text);
  });
}

/** Appends a child to each parent for each datum, without looking for existing ones, since there are none yet. */
function joinChildren<Parent, Datum>(
  parents: Elements<Parent>,
  listData: (parent: Parent) => readonly Datum[],
  nameOf: (datum: Datum) => string,
): Elements<Datum> {
  return parents
    .selectAll<Element, never>(() => [])
    .data((parent) => [...listData(parent)])
    .join((entered) =>
      entered.append<Element>(function (datum) {
        return this.ownerDocument.createElementNS(NAMESPACE, nameOf(datum));
      }),
    );
}

function setAttributes<Datum>(element: Elements<Datum>, attributes: readonly Attribute[]): void {
  for (const [name, value] of attributes) element.attr(name, value);
}

/**
 * Returns the markup of the root with one tag a line, so that a committed chart has readable differences. A line
 * break is safe between adjacent tags: only `text`, `title` and `desc` hold text, and they hold nothing else.
 */
function serialise(svg: Element): { start: string; content: string; end: string } {
  const markup = svg.outerHTML;
  const contentStart = markup.indexOf(">") + 1;
  const contentEnd = markup.lastIndexOf("</svg>");
  return {
    start: markup.slice(0, contentStart),
    content: markup.slice(contentStart, contentEnd).replaceAll("><", ">\n<"),
    end: markup.slice(contentEnd),
  };
}
