import { LIMITS } from "./limits.js";

/**
 * Returns the beginning of text, never ending between the halves of a surrogate pair. Text may be as long as a file, so
 * it is cut before it is searched or copied.
 */
export function cutText(text: string, mostUnits: number): string {
  return text.length <= mostUnits ? text : text.slice(0, mostUnits).replace(/[\uD800-\uDBFF]$/u, "");
}

/**
 * Returns the text from `start` to `end` or, if that is very long, only a beginning that is still longer than
 * `LIMITS.textUnits`. `readTo` resolves escapes and line ends up to an offset; for text as long as a file, that costs
 * many times the size of the text.
 */
export function readBeginning(start: number, end: number, readTo: (end: number) => string): string {
  for (let units = LIMITS.textUnits * 4; start + units < end; units *= 4) {
    const text = readTo(start + units);
    // The meaning of white space at the end depends on what follows.
    if (text.trimEnd().length > LIMITS.textUnits) return text;
  }
  return readTo(end);
}
