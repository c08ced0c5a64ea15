import { FontRefusal } from "../../model/font.js";
import type { FontSource, TypefaceReading } from "../../model/font.js";
import { openFont } from "./open-font.js";

/** Checks the font files of a typeface. Its family is the family that the regular file names. */
export function readTypeface({ name, isMain = false, regular, bold }: FontSource): TypefaceReading {
  try {
    const { family, bytes } = openFont(regular);
    const typeface = { name, family, isMain, regular: bytes };
    return bold === undefined ? { kind: "read", typeface } : readBold(bold, typeface);
  } catch (error) {
    return toRefused(error, false);
  }
}

function readBold(file: Uint8Array, typeface: Extract<TypefaceReading, { kind: "read" }>["typeface"]): TypefaceReading {
  try {
    return { kind: "read", typeface: { ...typeface, bold: openFont(file, "Bold").bytes } };
  } catch (error) {
    return toRefused(error, true);
  }
}

function toRefused(error: unknown, isBold: boolean): TypefaceReading {
  if (error instanceof FontRefusal) return { kind: "refused", because: error.message, isBold };
  throw error;
}
