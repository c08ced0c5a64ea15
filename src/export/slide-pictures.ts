import type { Part } from "../office/index.js";
import { CONTENT_TYPES } from "./pptx-names.js";

/** The pictures of a presentation; a picture that several slides show is stored once. */
export class SlidePictures {
  readonly #parts = new Map<string, Part>();

  get parts(): readonly Part[] {
    return [...this.#parts.values()];
  }

  /** Returns the name of the part that holds a PNG (base64). */
  add(png: string): string {
    const known = this.#parts.get(png);
    if (known !== undefined) return known.name;
    // The name must differ from those of a deck's own pictures, which PowerPoint chose.
    const name = `ppt/media/orgwright-photo${this.#parts.size + 1}.png`;
    const content = Uint8Array.from(Buffer.from(png, "base64"));
    this.#parts.set(png, { name, contentType: CONTENT_TYPES.image, content });
    return name;
  }
}
