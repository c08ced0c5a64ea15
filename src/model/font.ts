import type { PathStep } from "./drawing.js";
import type { FontWeight, TypefacePlace } from "./layout.js";

/** The font that ships with the program; formats that do not use the viewer's fonts embed this font or draw with it. */
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

/** A typeface as a config file or the command line asks for it. */
export interface FontRequest {
  /** Name of a package, or path of a font file. */
  readonly name: string;
  /** Name or path of its bold face, if that is named separately. */
  readonly bold?: string;
  /** Whether the typeface replaces the bundled font. */
  readonly isMain: boolean;
}

/** A typeface of a company: one or two font files that have been checked. */
export interface Typeface {
  /** Package or path that the config or `--font` gives; messages use it as the name of the typeface. */
  readonly name: string;
  /** Family name from the font file itself, by which other programs know the typeface. */
  readonly family: string;
  /** Whether the typeface replaces the bundled font; otherwise it only sets characters that earlier typefaces lack. */
  readonly isMain: boolean;
  /** The bytes of a TTF or OTF file. */
  readonly regular: Uint8Array;
  /** The bytes of a file for weight 600; absent if `regular` is used for both weights. */
  readonly bold?: Uint8Array | undefined;
}

/** Font files of a typeface, not yet checked. */
export interface FontSource {
  /** Name for messages. */
  readonly name: string;
  /**
   * Whether the typeface replaces the bundled font; by default, it only sets characters that earlier typefaces lack.
   */
  readonly isMain?: boolean | undefined;
  /** The bytes of a TTF or OTF file. */
  readonly regular: Uint8Array;
  /** The bytes of a file for weight 600; absent if `regular` is used for both weights. */
  readonly bold?: Uint8Array | undefined;
}

/**
 * A typeface whose files were checked, or why one of them cannot be used, in whole sentences that do not name the file.
 */
export type TypefaceReading =
  | { readonly kind: "read"; readonly typeface: Typeface }
  | { readonly kind: "refused"; readonly because: string; readonly isBold: boolean };

/**
 * Refusal of a font file. The message says what is wrong with the file and what to do, in whole sentences that do not
 * name the file.
 */
export class FontRefusal extends Error {
  /** Whether the file is the bold face of its typeface. */
  readonly isBold: boolean;

  constructor(message: string, { isBold = false }: { readonly isBold?: boolean } = {}) {
    super(message);
    this.isBold = isBold;
  }
}

/** Outlines of the typefaces of a company, for formats that draw glyphs as shapes. */
export interface GlyphShapes {
  /** Returns the outline of a glyph in em, from its origin on the baseline, with y downwards. */
  readonly outlineOf: (face: TypefaceInWeight, glyph: number) => readonly PathStep[];
}

export interface TypefaceInWeight {
  readonly typeface: TypefacePlace;
  readonly weight: FontWeight;
}

/** Returns a font file with only the glyphs of some characters and the rules to shape them. */
export type SubsetFont = (font: Uint8Array, characters: Iterable<string>) => Uint8Array;
