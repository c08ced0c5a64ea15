import type { ImageShape } from "../model/drawing.js";
import { loadPixels } from "../pictures/index.js";
import type { Pixels } from "../pictures/index.js";
import type { Pdf } from "./pdf-document.js";

type Reference = PDFKit.PDFKitReference;

/** The pictures of a document; a picture that is drawn several times is stored once. */
export class PdfImages {
  readonly #pdf: Pdf;
  readonly #images = new Map<
    string,
    { readonly name: string; readonly colours: Reference; readonly mask: Reference }
  >();

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  draw({ x, y, sizePx, png }: ImageShape): void {
    const { name, colours } = this.#find(png);
    // pdfkit lists what a page uses, but its types lack the list.
    const { xobjects } = this.#pdf.page as unknown as { readonly xobjects: Record<string, Reference> };
    xobjects[name] = colours;
    // In a PDF, a picture fills a square of one unit, in which y goes upwards.
    this.#pdf
      .save()
      .transform(sizePx, 0, 0, -sizePx, x, y + sizePx)
      .addContent(`/${name} Do`);
    this.#pdf.restore();
  }

  /** Writes the pixels of all pictures without pdfkit, whose compression differs between processors. */
  async finish(): Promise<void> {
    if (this.#images.size === 0) return;
    const { readPng } = await loadPixels();
    for (const [png, { colours, mask }] of this.#images) {
      const pixels = readPng(Buffer.from(png, "base64"));
      endImage(mask, pixels, [3]);
      endImage(colours, pixels, [0, 1, 2]);
    }
  }

  #find(png: string) {
    let image = this.#images.get(png);
    if (image === undefined) {
      const shared = { Type: "XObject", Subtype: "Image", BitsPerComponent: 8 };
      const mask = this.#pdf.ref({ ...shared, ColorSpace: "DeviceGray" });
      const colours = this.#pdf.ref({ ...shared, ColorSpace: "DeviceRGB", SMask: mask });
      image = { name: `Photo${this.#images.size + 1}`, colours, mask };
      this.#images.set(png, image);
    }
    return image;
  }
}

/** Writes some of the channels of the pixels into an image, and ends it. */
function endImage(image: Reference, { width, height, rgba }: Pixels, channels: readonly number[]): void {
  const samples = new Uint8Array(width * height * channels.length);
  for (let pixel = 0; pixel < width * height; pixel++)
    channels.forEach((channel, index) => {
      samples[pixel * channels.length + index] = rgba[pixel * 4 + channel] ?? 0;
    });
  const { data } = image as unknown as { readonly data: Record<string, unknown> };
  Object.assign(data, { Width: width, Height: height });
  image.end(Buffer.from(samples));
}
