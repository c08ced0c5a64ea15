/**
 * What assistive technology reads of a page: a heading, the boxes as nested lists in the order and depth of the
 * outline, then notes and legend; lines and grounds are decoration.
 */
import type { ShapeGroup } from "../model/drawing.js";
import { tellGroup } from "./outline-lines.js";
import type { Pdf, PdfElement } from "./pdf-document.js";

/** Deeper boxes stay at this depth: readers lose count, and pdfkit walks the tree by recursion. */
const DEEPEST = 30;

export interface PlaceInStructure {
  /** As PDF names it: `P`, `Link`. */
  readonly kind: string;
  readonly element: PdfElement;
}

export class PageStructure {
  readonly #pdf: Pdf;
  readonly #section: PdfElement;
  /** The lists that are open, the outermost first, each with its last entry. */
  readonly #lists: { readonly level: number; readonly list: PdfElement; entry: PdfElement }[] = [];

  constructor(pdf: Pdf, document: PdfElement, title: string) {
    this.#pdf = pdf;
    this.#section = pdf.struct("Sect", { title });
    document.add(this.#section);
  }

  /** The element that the content of a group belongs to; none when the group is decoration. */
  addGroup(group: ShapeGroup): PlaceInStructure | undefined {
    if (group.outline === undefined && !group.shapes.some(({ kind }) => kind === "text")) return undefined;
    const kind = group.part === "heading" ? "H1" : group.linkToPage === undefined ? "P" : "Link";
    const element = this.#pdf.struct(kind, group.outline === undefined ? {} : { alt: tellGroup(group, group.outline) });
    (group.outline === undefined ? this.#section : this.#addEntry(group.outline.level)).add(element);
    return { kind, element };
  }

  /** To be called while the page is the current one: links are tied to it here. */
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
