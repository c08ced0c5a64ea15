import type { Part } from "../office/index.js";
import { CONTENT_TYPES } from "./pptx-names.js";

/** The pictures of a presentation; one that several slides show is held once. */
export class SlidePictures {
  readonly #parts = new Map<string, Part>();

  get parts(): readonly Part[] {
    return [...this.#parts.values()];
  }

  /** Returns the name of the part that holds a PNG (base64). */
  add(png: string): string {
    const known = this.#parts.get(png);
    if (known !== undefined) return known.name;
    // Decks have pictures of their own, with names that PowerPoint chooses.
    const name = `ppt/media/orgwright-photo${this.#parts.size + 1}.png`;
    const content = Uint8Array.from(Buffer.from(png, "base64"));
    this.#parts.set(png, { name, contentType: CONTENT_TYPES.image, content });
    return name;
  }
}
