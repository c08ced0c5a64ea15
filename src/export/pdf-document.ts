/**
 * A PDF document whose bytes depend only on its content: it has no date and no random id, and its streams are
 * compressed the same on every processor. Nothing else uses pdfkit.
 */
import PdfKit from "pdfkit";
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { BundledFont, FontStyle, Typeface } from "../model/font.js";
import type { FontWeight } from "../model/layout.js";
import { packStream } from "../office/index.js";

export type Pdf = PDFKit.PDFDocument;
export type PdfElement = ReturnType<Pdf["struct"]>;

export interface PdfFacts {
  readonly title: string;
  readonly description: string;
  readonly font: BundledFont;
  readonly checkpoint: Checkpoint;
}

/**
 * Internals of pdfkit that its types lack; the version of pdfkit is pinned, and tests read the result with other
 * programs.
 */
interface Reference {
  buffer: Uint8Array[];
  compress: boolean;
  readonly data: Record<string, unknown>;
  finalize: () => void;
}
interface Inner {
  readonly _font: {
    readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
    /** Widths by glyph, in thousandths of the font size. */
    readonly widths: number[];
    /** Factor from units of the font to thousandths. */
    readonly scale: number;
  };
  readonly _root: { readonly data: Record<string, unknown> };
  readonly info: Record<string, unknown>;
}

class SteadyDocument extends PdfKit {
  /** Called before each object of the file is packed and written. */
  checkpoint: Checkpoint = NO_DEADLINE;

  /** Creates an object of the file; pdfkit calls this method for every object. */
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

  /** Writes no XML metadata: pdfkit would not escape the title and description, and the Info dictionary has them. */
  override endMetadata(): void {
    // Nothing.
  }
}

/** Opens a document without pages, in which every font has a name of its own: see `fontName`. */
export function openPdf({ title, description, font, checkpoint }: PdfFacts): Pdf {
  const pdf = new SteadyDocument({
    pdfVersion: "1.7",
    autoFirstPage: false,
    tagged: true,
    lang: "en",
    displayTitle: true,
    // Start without a standard font, since pdfkit does not embed those.
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
  // pdfkit needs a date to make the file's id. The date is invented, so it does not go into the file.
  delete inside(pdf).info.CreationDate;
  for (const weight of [400, 600] as const)
    for (const italic of [false, true]) {
      const name = fontName({ weight, italic });
      pdf.registerFont(name, font.readFile({ weight, italic })).font(name);
      // pdfkit gives the width of the box for a missing letter in units of the font, unlike all other widths.
      const { widths, scale } = inside(pdf)._font;
      widths[0] = (widths[0] ?? 0) * scale;
    }
  return pdf;
}

/** Chooses a typeface of the company as the current font; pdfkit opens it when it is first chosen. */
export function chooseTypeface(pdf: Pdf, { name, regular, bold }: Typeface, weight: FontWeight): void {
  const hasOwn = weight === 600 && bold !== undefined;
  const known = `typeface ${name} ${hasOwn ? 600 : 400}`;
  pdf.registerFont(known, hasOwn ? bold : regular).font(known);
}

/** Returns the current font, as pdfkit keeps it. */
export function currentFont(pdf: Pdf): unknown {
  return inside(pdf)._font;
}

/** Returns the name of a font for `pdf.font()`. */
export function fontName({ weight, italic }: FontStyle): string {
  return `${weight}${italic ? " italic" : ""}`;
}

/** Tells whether the current font can show every character of a text; characters that it cannot show become boxes. */
export function hasAllLetters(pdf: Pdf, text: string): boolean {
  const { font } = inside(pdf)._font;
  return Array.from(text).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** Sets whether PDF programs show the bookmarks when they open the file. */
export function showBookmarks(pdf: Pdf, isShown: boolean): void {
  inside(pdf)._root.data.PageMode = isShown ? "UseOutlines" : "UseNone";
}

/** Makes programs that show two pages at once put the first one on the right. */
export function readFromRight(pdf: Pdf): void {
  const preferences = inside(pdf)._root.data.ViewerPreferences as Reference | undefined;
  if (preferences !== undefined) preferences.data.Direction = "R2L";
}

/** Returns a text as a PDF string; pdfkit would write a plain string as a PDF name. */
export function pdfText(text: string): string {
  return new String(text) as string;
}

/** Ends the document and returns its bytes. */
export async function finishPdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.end();
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function inside(pdf: Pdf): Inner {
  return pdf as unknown as Inner;
}
