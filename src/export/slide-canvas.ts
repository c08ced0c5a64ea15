import type { Checkpoint } from "../model/deadline.js";
import type { ShapeGroup } from "../model/drawing.js";
import type { Point, Rect } from "../model/layout.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { ConnectionSites } from "./pptx-connectors.js";
import { writePlace } from "./pptx-geometry.js";
import type { TextLook } from "./pptx-text.js";
import { cardOf, joinsOf, listBoxes } from "./slide-boxes.js";

export interface SlideLook extends TextLook {
  /** Returns the id of the slide's relationship to the slide of another page. */
  readonly linkTo: (page: number) => string;
  /** Puts a PNG (base64) into the presentation, and returns the id of the slide's relationship to it. */
  readonly addPicture: (png: string) => string;
  /** Position of the page's top left corner on the slide. */
  readonly origin: Point;
  /**
   * Source of the slide's title: the large lines of the heading, or a place of a layout; undefined if the slide has no
   * title.
   */
  readonly title: "heading" | TitlePlace | undefined;
  /** Called for every group and every line. */
  readonly ask: Checkpoint;
}

/** A place for a title on the layout of a slide. */
export interface TitlePlace {
  readonly attributes: Readonly<Record<string, string>>;
  /** Size of the title's text in hundredths of a point; defaults to the layout's. */
  readonly size: number | undefined;
}

/** An element and the place that it takes. */
export interface Placed {
  readonly markup: Xml;
  readonly bounds: Rect;
}

/** The properties that name a shape, and the id in these properties. */
export interface Described {
  readonly id: number;
  readonly markup: Xml;
}

/** Name and words of a shape, for the list of shapes and for people who cannot see the shape. */
export interface ShapeWords {
  readonly name: string;
  readonly words: string;
}

/** One slide while it is drawn: it numbers the shapes in the order in which they are described. */
export class SlideCanvas {
  readonly look: SlideLook;
  readonly sites: ConnectionSites;
  readonly #titles: ReadonlyMap<string, string>;
  /** Ids of the shapes that lines are attached to, by "card" or "head" and the id of the group. */
  readonly #siteIds = new Map<string, number>();
  /** Last id in use; the tree of shapes itself has id 1. */
  #lastId = 1;

  constructor(groups: readonly ShapeGroup[], look: SlideLook) {
    this.look = look;
    const boxes = listBoxes(groups);
    this.#titles = new Map(boxes.map(({ id, title = "" }) => [id, title]));
    const joins = groups.flatMap(({ part, shapes }) => (part === "lines" ? shapes.flatMap(joinsOf) : []));
    this.sites = new ConnectionSites(new Map(boxes.flatMap((box) => cardOf(box))), joins);
  }

  describe({ name, words }: ShapeWords, linkToPage?: number): Described {
    const attributes = { id: ++this.#lastId, name, descr: words };
    return { id: attributes.id, markup: element("p:cNvPr", attributes, this.#listLinks(linkToPage)) };
  }

  #listLinks(page: number | undefined): readonly Xml[] {
    if (page === undefined) return [];
    return [element("a:hlinkClick", { "r:id": this.look.linkTo(page), action: "ppaction://hlinksldjump" })];
  }

  /** Remembers the shape that lines to a box are attached to. */
  holdOn(on: "card" | "head", group: string, id: number): void {
    this.#siteIds.set(`${on} ${group}`, id);
  }

  siteIdOf(on: "card" | "head", group: string): number | undefined {
    return this.#siteIds.get(`${on} ${group}`);
  }

  titleOf(group: NonNullable<ShapeGroup["id"]>): string {
    return this.#titles.get(group) ?? group;
  }

  /** Moves a point of the page to its place on the slide. */
  move<Place extends Point>(place: Place): Place {
    const { x, y } = this.look.origin;
    return { ...place, x: place.x + x, y: place.y + y };
  }

  place(bounds: Rect): readonly Xml[] {
    return writePlace(this.move(bounds));
  }
}
