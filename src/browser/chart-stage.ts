import type { NodeId } from "../model/graph.js";
import type { ShownPage } from "../model/explored.js";
import { isWrittenRightToLeft } from "../model/language-direction.js";
import type { Rect } from "../model/placed.js";
import type { OpenPicture } from "../pipeline.js";
import { listItems } from "./list-items.js";
import { LineOverlay } from "./line-overlay.js";
import { Minimap } from "./minimap.js";
import { Picture } from "./picture.js";
import type { GivenPicture } from "./picture.js";
import { placesOf, sizeOf } from "./shown.js";
import type { Shown } from "./shown.js";
import { TreeItems } from "./tree-items.js";
import type { TreeRequests } from "./tree-items.js";
import { ZoomPane } from "./zoom-pane.js";

/** The way in which a picture replaces the one before. */
interface Entrance {
  /** Box that stays where it is on the screen. */
  readonly held?: NodeId | undefined;
  /** Whether the picture shows another branch or view than the one before, so that it is fitted into the pane. */
  readonly isElsewhere: boolean;
}

/**
 * The picture of a chart, the pane that moves and scales the picture, the tree of its boxes, and the lines and the map
 * over the picture.
 */
export class ChartStage {
  readonly items: TreeItems;
  readonly map: Minimap;
  readonly pane: ZoomPane;
  /** Movements that the toolbar offers. */
  readonly moves = {
    zoom: (steps: number): void => {
      this.pane.step(steps);
    },
    fit: (): void => {
      this.fit();
    },
    fullSize: (): void => {
      this.pane.scaleToFull();
    },
  };
  readonly #picture = new Picture();
  readonly #lines: LineOverlay;
  #page: ShownPage | undefined;

  constructor(requests: Omit<TreeRequests, "bringIn">) {
    this.items = new TreeItems({
      ...requests,
      bringIn: ({ rect }) => {
        this.pane.bringIn(rect, { width: 0, height: 0 }, true);
      },
    });
    this.#lines = new LineOverlay(this.items.element);
    this.map = new Minimap((point) => {
      this.pane.centreOn(point);
    });
    this.pane = new ZoomPane((view) => {
      this.map.follow(view);
      this.#picture.follow(view);
      this.items.follow(view);
    });
    this.pane.layer.append(this.#picture.element, this.#lines.element, this.items.element);
  }

  /** Facts about the page that is shown; undefined before the first picture. */
  get page(): ShownPage | undefined {
    return this.#page;
  }

  /** Whether the picture was drawn in this browser, and not adopted. */
  get isDrawn(): boolean {
    return this.#picture.isDrawn;
  }

  /** Shows the picture that the page holds from the start. */
  adopt(picture: GivenPicture, shown: Shown): void {
    this.#page = picture.page;
    this.#picture.adopt(picture);
    this.#showAround(picture.page, shown);
  }

  /**
   * Takes a drawing of what the adopted picture shows, so that later pictures can keep the parts that do not change.
   */
  learn(picture: OpenPicture): void {
    this.#picture.learn(picture);
    this.items.holdWords(!this.#picture.isWhole);
  }

  show(picture: OpenPicture, shown: Shown, { held, isElsewhere }: Entrance): void {
    const page = picture.layout;
    const before = placesOf(this.#page);
    const from = held === undefined ? undefined : before.get(held);
    const to = held === undefined ? undefined : placesOf(page).get(held);
    const isFirst = this.#page === undefined;
    this.#page = page;
    // Move the pane first: then the picture draws the boxes that will be in view, and the pane can be measured without
    // a new layout by the browser.
    if (isFirst || isElsewhere) this.open(shown);
    else if (from !== undefined && to !== undefined) this.pane.hold(from, to);
    this.#picture.show(picture, this.pane.isCalm ? new Map() : before);
    this.#showAround(page, shown, held);
  }

  #showAround(page: ShownPage, shown: Shown, held?: NodeId): void {
    this.items.show(listItems(shown, page), held);
    this.items.cover(sizeOf(page));
    this.items.holdWords(!this.#picture.isWhole);
    this.#lines.show(shown.graph, page);
    this.map.show(page);
  }

  /** Stops following the page, for a chart that is removed. */
  end(): void {
    this.items.end();
    this.#picture.end();
  }

  fit(isSudden = false): void {
    if (this.#page !== undefined) this.pane.fit(sizeOf(this.#page), isSudden);
  }

  /** Fades all boxes except those of one officer or state. */
  paint(lens: string): void {
    this.#picture.paint(lens);
  }

  /** Moves and scales the picture for a reader who has not seen it yet. */
  open({ graph }: Shown): void {
    if (this.#page === undefined) return;
    const size = sizeOf(this.#page);
    const [top] = this.#page.boxes;
    // A view without boxes is read from the corner with its heading.
    const corner = { x: isWrittenRightToLeft(graph.company.lang ?? "") ? size.width : 0, y: 0, width: 0 };
    this.pane.open(size, top ?? corner, top === undefined);
  }

  /**
   * Makes a box the current one, from which arrow keys start, and moves the box into the part of the pane that nothing
   * covers.
   */
  choose(node: NodeId, covered: Pick<Rect, "width" | "height">): void {
    const item = this.items.choose(node);
    if (item !== undefined) this.pane.bringIn(item.rect, covered);
  }
}
