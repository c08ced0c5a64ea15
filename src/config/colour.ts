import type { Colour } from "../model/drawing.js";

/** `#RRGGBB` from what people write, the short form `#rgb` included. */
export function toFullColour(text: string): Colour | undefined {
  if (/^#[0-9a-f]{6}$/iu.test(text)) return text.toUpperCase();
  if (/^#[0-9a-f]{3}$/iu.test(text)) return text.replace(/[0-9a-f]/giu, "$&$&").toUpperCase();
  return undefined;
}
