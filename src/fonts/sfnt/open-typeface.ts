import { FontRefusal } from "../../model/font.js";
import type { FontSource, Typeface } from "../../model/font.js";
import { openFont } from "./open-font.js";

/**
 * Checks the files of a typeface, and names it by the family of its regular.
 * @throws FontRefusal if a file cannot be used; it says which one.
 */
export function openTypeface({ name, isMain = false, regular, bold }: FontSource): Typeface {
  const font = openFont(regular);
  return {
    name,
    family: font.family,
    isMain,
    regular: font.bytes,
    ...(bold !== undefined && { bold: openBold(bold) }),
  };
}

function openBold(file: Uint8Array): Uint8Array {
  try {
    return openFont(file, "Bold").bytes;
  } catch (error) {
    throw error instanceof FontRefusal ? new FontRefusal(error.message, { isBold: true }) : error;
  }
}
