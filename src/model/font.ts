import type { FontWeight } from "./layout.js";

/** The font that ships with the program; formats that carry their own letters embed this font or draw with it. */
export interface BundledFont {
  readonly family: string;
  /** Path of a TTF file, for packages that open it themselves. */
  readonly findFile: (style: FontStyle) => string;
  /** The bytes of a TTF file. */
  readonly readFile: (style: FontStyle) => Uint8Array;
}

export interface FontStyle {
  readonly weight: FontWeight;
  readonly italic: boolean;
}
