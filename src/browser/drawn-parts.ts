import type { Point } from "../model/placed.js";
import type { OpenPicture } from "../pipeline.js";
import { parseSvg } from "./draw-page.js";
import { make } from "./elements.js";
import { findShift } from "./group-shift.js";
import { withoutTexts } from "./picture-parts.js";
import type { PicturePart } from "./picture-parts.js";
import { putInOrder } from "./put-in-order.js";

/** A part that is in the document. */
export interface DrawnPart {
  /** The part as it was written; since then it may have moved. */
  readonly written: PicturePart;
  readonly element: SVGElement;
  /** Whether its texts were left out. */
  readonly isPlain: boolean;
  /** How far it has moved since it was written. */
  readonly shift: Point;
}

/** How missing parts are written. */
interface Writing {
  readonly write: OpenPicture["write"];
  /** Whether the texts of boxes are left out. */
  readonly isPlain: boolean;
}

const NO_SHIFT: Point = { x: 0, y: 0 };

/** The parts of a picture that are in the document. Parts that have only moved stay there, and are shifted. */
export class DrawnParts {
  #root: Element = make("div");
  /** Elements of the root that stand before its groups: title, description, background. */
  #around: readonly Element[] = [];
  #drawn = new Map<string, DrawnPart>();

  get root(): Element {
    return this.#root;
  }

  get(part: PicturePart): DrawnPart | undefined {
    return this.#drawn.get(part.key);
  }

  /** Shows a finished picture, of whose parts nothing is known yet. */
  adopt(root: Element): void {
    this.#drawn.clear();
    this.#replaceRoot(root);
  }

  /** Learns which parts the groups of an adopted picture are. */
  learn(parts: readonly PicturePart[]): void {
    const groups = listGroups(this.#root);
    if (this.#drawn.size === 0 && parts.length === groups.length) this.#remember(parts, groups, false);
  }

  /** Forgets every part that does not look the same, apart from its place, in the next picture. */
  keep(parts: readonly PicturePart[]): void {
    const last = this.#drawn;
    this.#drawn = new Map();
    for (const part of parts) {
      const drawn = last.get(part.key);
      const shift = drawn && findShift(drawn.written.group, part.group);
      if (drawn !== undefined && shift !== undefined) this.#drawn.set(part.key, { ...drawn, shift });
    }
  }

  /** Shows the next picture: keeps the parts that `keep` left, and writes the missing parts. */
  renew(parts: readonly PicturePart[], missing: readonly PicturePart[], writing: Writing): void {
    const hasBoxes = [...this.#drawn.values()].some(({ written }) => written.node !== undefined);
    const root = this.#write(missing, writing);
    if (hasBoxes) this.#renewRoot(root);
    else this.#replaceRoot(root);
    for (const { element, shift } of this.#drawn.values()) moveTo(element, shift);
    this.#arrange(parts);
  }

  /** Draws more parts of the picture. */
  add(parts: readonly PicturePart[], missing: readonly PicturePart[], writing: Writing): void {
    this.#write(missing, writing);
    this.#arrange(parts);
  }

  /** Removes parts from the document. */
  drop(parts: readonly PicturePart[]): void {
    for (const part of parts) {
      this.#drawn.get(part.key)?.element.remove();
      this.#drawn.delete(part.key);
    }
  }

  #write(missing: readonly PicturePart[], { write, isPlain }: Writing): Element {
    const toGroup = ({ node, group }: PicturePart) => (isPlain && node !== undefined ? withoutTexts(group) : group);
    const root = parseSvg(write(missing.map(toGroup)), document);
    this.#remember(missing, listGroups(root), isPlain);
    return root;
  }

  #remember(parts: readonly PicturePart[], groups: readonly SVGElement[], isPlain: boolean): void {
    parts.forEach((written, at) => {
      const element = groups[at];
      if (element !== undefined) this.#drawn.set(written.key, { written, element, isPlain, shift: NO_SHIFT });
    });
  }

  #replaceRoot(root: Element): void {
    this.#root.replaceWith(root);
    this.#root = root;
    this.#around = listAround(root);
  }

  /**
   * Gives the root in the document the attributes of a new root (size, accessible name), and its title, description and
   * background.
   */
  #renewRoot(root: Element): void {
    for (const { name, value } of root.attributes) this.#root.setAttribute(name, value);
    this.#around = listAround(root);
  }

  #arrange(parts: readonly PicturePart[]): void {
    putInOrder(this.#root, [...this.#around, ...parts.flatMap((part) => this.get(part)?.element ?? [])]);
  }
}

function listGroups(root: Element): readonly SVGElement[] {
  return [...root.querySelectorAll<SVGElement>(":scope > g")];
}

function listAround(root: Element): readonly Element[] {
  return [...root.children].filter(({ localName }) => localName !== "g");
}

function moveTo(element: Element, { x, y }: Point): void {
  if (x === 0 && y === 0) element.removeAttribute("transform");
  else element.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
}
