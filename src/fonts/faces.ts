import type { BundledFont, Typeface } from "../model/font.js";
import type { FontWeight, TypefacePlace } from "../model/layout.js";
import { hasEmoji } from "./emoji.js";
import { ShapingFace } from "./shaping-face.js";

/**
 * Typeface that a character is set in: its index among the company's typefaces, or `bundled`; `none` if no typeface has
 * the character.
 */
export type FaceChoice = TypefacePlace | "none";

/** The typefaces of a company in one weight, in the order in which they are tried for each character. */
export class Faces {
  readonly #faces: readonly ShapingFace[];
  readonly #bundled: ShapingFace;
  readonly #order: readonly TypefacePlace[];
  readonly #known = new Map<string, FaceChoice>();

  constructor(font: BundledFont, typefaces: readonly Typeface[], weight: FontWeight) {
    this.#faces = typefaces.map(({ regular, bold }) => new ShapingFace(weight === 600 ? (bold ?? regular) : regular));
    this.#bundled = new ShapingFace(font.readFile({ weight, italic: false }));
    const places = typefaces.map((_, place) => place);
    this.#order = [
      ...places.filter((place) => typefaces[place]?.isMain === true),
      "bundled",
      ...places.filter((place) => typefaces[place]?.isMain !== true),
    ];
  }

  /** Returns the typeface with an index among the company's typefaces; for `bundled`, the bundled font. */
  get(place: TypefacePlace): ShapingFace {
    const face = place === "bundled" ? this.#bundled : this.#faces[place];
    if (face === undefined) throw new RangeError(`There is no typeface number ${place}`);
    return face;
  }

  /**
   * Finds the first typeface with glyphs for every code point of a character. A letter with its marks, or a whole
   * emoji, is one character.
   */
  choose(character: string): FaceChoice {
    let choice = this.#known.get(character);
    if (choice === undefined) {
      choice = this.#chooseNew(character);
      this.#known.set(character, choice);
    }
    return choice;
  }

  #chooseNew(character: string): FaceChoice {
    // The bundled font may have the digit of a keycap or a plain form of a symbol, but never the emoji itself.
    const order = hasEmoji(character) ? this.#order.filter((place) => place !== "bundled") : this.#order;
    return order.find((place) => hasAllGlyphs(this.get(place), character)) ?? "none";
  }
}

function hasAllGlyphs(face: ShapingFace, character: string): boolean {
  return face.shapeWhole(character).every(({ isMissing }) => !isMissing);
}
