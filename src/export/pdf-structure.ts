/**
 * The structure of a page for assistive technology: a heading, the boxes as nested lists in the order and depth of the
 * outline, then notes and legend. Lines and backgrounds count as decoration.
 */
import type { ShapeGroup } from "../model/drawing.js";
import { tellGroup } from "./outline-lines.js";
import type { Pdf, PdfElement } from "./pdf-document.js";

/** Greatest depth of nested lists: listeners lose count of deeper ones, and pdfkit walks the tree by recursion. */
const DEEPEST = 30;

export interface PlaceInStructure {
  /** PDF's name for the kind of element: `P`, `Link`. */
  readonly kind: string;
  readonly element: PdfElement;
}

export class PageStructure {
  readonly #pdf: Pdf;
  readonly #section: PdfElement;
  /** Open lists, the outermost first, each with its last entry. */
  readonly #lists: { readonly level: number; readonly list: PdfElement; entry: PdfElement }[] = [];

  constructor(pdf: Pdf, document: PdfElement, title: string) {
    this.#pdf = pdf;
    this.#section = pdf.struct("Sect", { title });
    document.add(this.#section);
  }

  /** Returns the element that the content of a group belongs to, or undefined if the group is decoration. */
  addGroup(group: ShapeGroup): PlaceInStructure | undefined {
    if (group.outline === undefined && !group.shapes.some(({ kind }) => kind === "text")) return undefined;
    const kind = group.part === "heading" ? "H1" : group.linkToPage === undefined ? "P" : "Link";
    const element = this.#pdf.struct(kind, group.outline === undefined ? {} : { alt: tellGroup(group, group.outline) });
    (group.outline === undefined ? this.#section : this.#addEntry(group.outline.level)).add(element);
    return { kind, element };
  }

  /**
   * Closes the structure of a page. Call `end` while that page is current, because `end` ties the links to the current
   * page.
   */
  end(): void {
    this.#section.end();
  }

  #addEntry(askedLevel: number): PdfElement {
    const level = Math.min(askedLevel, DEEPEST);
    while ((this.#lists.at(-1)?.level ?? -1) > level) this.#lists.pop();
    const item = this.#pdf.struct("LI");
    const entry = this.#pdf.struct("LBody");
    const open = this.#lists.at(-1);
    if (open?.level === level) {
      open.list.add(item);
      open.entry = entry;
    } else {
      const list = this.#pdf.struct("L");
      (open?.entry ?? this.#section).add(list);
      list.add(item);
      this.#lists.push({ level, list, entry });
    }
    item.add(entry);
    return entry;
  }
}
