import type { DrawingPage, Shape, ShapeGroup, TextShape } from "../model/drawing.js";
import type { BundledFont, FontStyle, SubsetFont, Typeface } from "../model/font.js";
import type { TypefacePlace } from "../model/layout.js";
import { quoteFamily } from "../model/font-stack.js";
import { encodeBase64 } from "./base64.js";

/** Fonts that a picture can carry, and the program that cuts them down. */
export interface CarriedFonts {
  readonly font: BundledFont;
  readonly typefaces: readonly Typeface[];
  readonly subset: SubsetFont;
}

/** A font file that a page uses, and the characters that the page sets in this font. */
interface UsedFace extends FontStyle {
  readonly place: TypefacePlace;
  readonly characters: Set<string>;
}

/**
 * Writes a style rule for each font that a page uses. The rule holds only the part of the font that the texts of the
 * page need.
 */
export function writeFontFaces(page: DrawingPage, { font, typefaces, subset }: CarriedFonts): string {
  return listUsedFaces(page.groups)
    .map((used) => {
      const typeface = used.place === "bundled" ? undefined : typefaces[used.place];
      const bytes = typeface === undefined ? font.readFile(used) : readFace(typeface, used);
      const family = typeface?.family ?? font.family;
      // Declare a single file for both weights; otherwise browsers would draw bold text wider than it was measured.
      const isBoth = typeface !== undefined && typeface.bold === undefined;
      return writeFontFace({
        family,
        weight: isBoth ? "400 600" : String(used.weight),
        isItalic: used.italic && typeface === undefined,
        bytes: subset(bytes, [...used.characters].sort()),
      });
    })
    .join("");
}

function readFace({ regular, bold }: Typeface, { weight }: FontStyle): Uint8Array {
  return weight === 600 ? (bold ?? regular) : regular;
}

interface FontFace {
  readonly family: string;
  readonly weight: string;
  readonly isItalic: boolean;
  readonly bytes: Uint8Array;
}

function writeFontFace({ family, weight, isItalic, bytes }: FontFace): string {
  const style = isItalic ? "font-style:italic;" : "";
  const [type, format] =
    String.fromCharCode(...bytes.slice(0, 4)) === "OTTO" ? ["otf", "opentype"] : ["ttf", "truetype"];
  const source = `url(data:font/${type};base64,${encodeBase64(bytes)}) format('${format}')`;
  return `@font-face{font-family:${quoteFamily(family)};font-weight:${weight};${style}src:${source}}`;
}

/** Lists the fonts of a page in the order in which its texts first need them. */
function listUsedFaces(groups: Iterable<ShapeGroup>): readonly UsedFace[] {
  const faces = new Map<string, UsedFace>();
  for (const shape of listTexts(groups))
    for (const { place, text } of listParts(shape)) {
      // Typefaces of the company have no italic: browsers slant the upright one.
      const style = { weight: shape.weight, italic: shape.italic === true && place === "bundled" };
      const key = `${place} ${style.weight} ${style.italic}`;
      const used = faces.get(key) ?? { ...style, place, characters: new Set<string>() };
      faces.set(key, used);
      for (const character of text) used.characters.add(character);
    }
  return [...faces.values()];
}

/** Lists the parts of a text with the typeface of each. */
function listParts({ text, pieces }: TextShape): readonly { readonly place: TypefacePlace; readonly text: string }[] {
  if (pieces === undefined) return [{ place: "bundled", text }];
  return pieces.flatMap((piece) => {
    if (piece.run !== undefined) return [{ place: piece.run.typeface, text: piece.run.text }];
    return piece.text === undefined ? [] : [{ place: "bundled" as const, text: piece.text }];
  });
}

function* listTexts(groups: Iterable<ShapeGroup>): Generator<TextShape> {
  for (const group of groups) {
    yield* group.shapes.filter((shape: Shape) => shape.kind === "text");
    yield* listTexts(group.groups ?? []);
  }
}
