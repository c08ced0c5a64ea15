import type { TextPlace } from "./emoji.js";
import type { RunShapedGlyph } from "./shaping-face.js";

/**
 * Finds the characters that each glyph of a run stands for, so that text copied from a PDF is the original text. Some
 * glyphs are not in the order of their characters, such as some vowels of Indian scripts: neighbouring glyphs then form
 * a group, and the characters of the group are given to its glyphs one by one. A mark without a width gets no
 * character, because the copied text would otherwise have a gap before the mark. The glyph of its letter gets both
 * characters.
 * @param shaped glyphs in the order of reading.
 */
export function tellCharacters(
  text: string,
  { end }: TextPlace,
  shaped: readonly RunShapedGlyph[],
): ReadonlyMap<RunShapedGlyph, string> {
  const told = new Map<RunShapedGlyph, string>();
  let next = end;
  for (const group of groupGlyphs(shaped).toReversed()) {
    const start = Math.min(...group.map(({ index }) => index));
    share(Array.from(text.slice(start, next)), group, told);
    next = start;
  }
  return told;
}

/**
 * Splits glyphs into groups. A new group begins where all glyphs before it stand for characters that come before those of
 * all further glyphs.
 */
function groupGlyphs(shaped: readonly RunShapedGlyph[]): readonly (readonly RunShapedGlyph[])[] {
  const groups: RunShapedGlyph[][] = [];
  const lowest = listLowestAfter(shaped);
  let highest = -1;
  shaped.forEach((glyph, at) => {
    const isApart = highest < (lowest[at] ?? Infinity) && glyph.advanceEm > 0;
    const group = groups.at(-1);
    if (group === undefined || isApart) groups.push([glyph]);
    else group.push(glyph);
    highest = Math.max(highest, glyph.index);
  });
  return groups;
}

/** Lists for each glyph the first character that it or a glyph after it stands for. */
function listLowestAfter(shaped: readonly RunShapedGlyph[]): readonly number[] {
  let lowest = Infinity;
  return shaped
    .toReversed()
    .map(({ index }) => (lowest = Math.min(lowest, index)))
    .reverse();
}

/** Gives one character to each glyph that has a width, and the rest of the characters to the last such glyph. */
function share(
  characters: readonly string[],
  group: readonly RunShapedGlyph[],
  told: Map<RunShapedGlyph, string>,
): void {
  const wide = group.filter(({ advanceEm }) => advanceEm > 0);
  const telling = wide.length > 0 ? wide : group.slice(0, 1);
  telling.forEach((glyph, at) => {
    const isLast = at === telling.length - 1;
    told.set(glyph, isLast ? characters.slice(at).join("") : (characters[at] ?? ""));
  });
}
