/**
 * A PDF document whose bytes depend on its content alone: no date, no random id, streams compressed the same on every
 * processor. Nothing else uses pdfkit.
 */
import PdfKit from "pdfkit";
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { BundledFont, FontStyle } from "../model/font.js";
import { packStream } from "../office/index.js";

export type Pdf = PDFKit.PDFDocument;
export type PdfElement = ReturnType<Pdf["struct"]>;

export interface PdfFacts {
  readonly title: string;
  readonly description: string;
  readonly font: BundledFont;
  readonly checkpoint: Checkpoint;
}

/** What of pdfkit's own is not in its types; its version is pinned, and tests read the result with other programs. */
interface Reference {
  buffer: Uint8Array[];
  compress: boolean;
  readonly data: Record<string, unknown>;
  finalize: () => void;
}
interface Inner {
  readonly _font: {
    readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
    /** By glyph, in thousandths of the size of the type. */
    readonly widths: number[];
    /** From units of the font to thousandths. */
    readonly scale: number;
  };
  readonly _root: { readonly data: Record<string, unknown> };
  readonly info: Record<string, unknown>;
}

class SteadyDocument extends PdfKit {
  /** Asked before each object of the file is packed and written. */
  checkpoint: Checkpoint = NO_DEADLINE;

  /** Every object of the file is made here. */
  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data);
    const inner = reference as unknown as Reference;
    const write = inner.finalize.bind(inner);
    inner.compress = false;
    inner.finalize = () => {
      this.checkpoint();
      if (inner.buffer.length > 0 && inner.data.Filter === undefined) {
        inner.buffer = [packStream(Buffer.concat(inner.buffer), this.checkpoint)];
        inner.data.Filter = "FlateDecode";
      }
      write();
    };
    return reference;
  }

  /** Title and description are in the Info dictionary; pdfkit would put them into XML without escaping them. */
  override endMetadata(): void {
    // Nothing.
  }
}

/** A document without pages, in which every font has a name of its own: see `fontName`. */
export function openPdf({ title, description, font, checkpoint }: PdfFacts): Pdf {
  const pdf = new SteadyDocument({
    pdfVersion: "1.7",
    autoFirstPage: false,
    tagged: true,
    lang: "en",
    displayTitle: true,
    // No standard font: those are not embedded.
    font: "",
    info: {
      Title: title,
      Subject: description,
      Producer: "orgwright",
      Creator: "orgwright",
      CreationDate: new Date(Date.UTC(2000, 0, 1)),
    },
  });
  pdf.checkpoint = checkpoint;
  // pdfkit makes the id of the file from it; after that it would only be a lie.
  delete inside(pdf).info.CreationDate;
  for (const weight of [400, 600] as const)
    for (const italic of [false, true]) {
      const name = fontName({ weight, italic });
      pdf.registerFont(name, font.readFile({ weight, italic })).font(name);
      // pdfkit states this one width, of the box for a missing letter, in units of the font.
      const { widths, scale } = inside(pdf)._font;
      widths[0] = (widths[0] ?? 0) * scale;
    }
  return pdf;
}

/** A name for `pdf.font()`. */
export function fontName({ weight, italic }: FontStyle): string {
  return `${weight}${italic ? " italic" : ""}`;
}

/** Whether the font chosen last can show every character of a text; others become a box. */
export function hasAllLetters(pdf: Pdf, text: string): boolean {
  const { font } = inside(pdf)._font;
  return Array.from(text).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** Readers open with the bookmarks shown. */
export function showBookmarks(pdf: Pdf, isShown: boolean): void {
  inside(pdf)._root.data.PageMode = isShown ? "UseOutlines" : "UseNone";
}

/** A text as PDF has them; pdfkit takes a plain string for a name. */
export function pdfText(text: string): string {
  return new String(text) as string;
}

/** Ends the document and gives its bytes. */
export async function finishPdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.end();
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function inside(pdf: Pdf): Inner {
  return pdf as unknown as Inner;
}
