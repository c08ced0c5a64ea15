/**
 * Checks the three formats in which fonts map Unicode characters to glyphs. Each check returns only the bytes of the
 * map.
 */
import type { TableBytes } from "./table-bytes.js";

const LAST_CHARACTER = 0x10ffff;
const LAST_IN_PLANE = 0xffff;
/** Limits on the number of selectors, of which Unicode has 260, and on the number of forms that they choose. */
const MOST_SELECTORS = 300;
const MOST_FORMS = 200_000;

/** Checks format 4: segments of the first 65,536 characters. */
export function checkSegments(table: TableBytes, glyphs: number): TableBytes {
  const map = table.part(0, table.u16(2));
  const size = map.u16(6);
  if (size === 0 || size % 2 === 1) map.refuse("has no segments");
  let before = -1;
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [map.u16(14 + at), map.u16(16 + size + at)];
    if (start <= before || start > end) map.refuse("has segments out of order");
    checkSegment(map, { start, end, at, size }, glyphs);
    before = end;
  }
  if (before !== LAST_IN_PLANE) map.refuse("has no last segment");
  return map;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  /** Offset of the segment in each of the four lists, in bytes; `size` is the length of each list in bytes. */
  readonly at: number;
  readonly size: number;
}

function checkSegment(map: TableBytes, { start, end, at, size }: Segment, glyphs: number): void {
  const delta = map.u16(16 + 2 * size + at);
  const offsetAt = 16 + 3 * size + at;
  const offset = map.u16(offsetAt);
  // Old programs give the last segment, which maps nothing, the offset 0xffff.
  if (start === LAST_IN_PLANE && (offset === 0 || offset === 0xffff)) return;
  for (let character = start; character <= end; character++) {
    const stored = offset === 0 ? character : map.u16(offsetAt + offset + (character - start) * 2);
    const glyph = offset !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
    if (glyph >= glyphs) map.refuse("maps a character to a glyph that does not exist");
  }
}

/** Checks format 12: groups of characters from all of Unicode. */
export function checkGroups(table: TableBytes, glyphs: number): TableBytes {
  const map = table.part(0, table.u32(4));
  const count = map.u32(12);
  if (16 + count * 12 > map.length) map.refuse(`claims to have ${count} groups of characters`);
  let before = -1;
  for (let index = 0; index < count; index++) {
    const at = 16 + index * 12;
    const [start, end, glyph] = [map.u32(at), map.u32(at + 4), map.u32(at + 8)];
    if (start <= before || start > end || end > LAST_CHARACTER) map.refuse("has groups of characters out of order");
    if (glyph + (end - start) >= glyphs) map.refuse("maps a character to a glyph that does not exist");
    before = end;
  }
  return map;
}

/** Checks format 14: other forms of a character, each chosen by a selector that follows the character in the text. */
export function checkVariations(table: TableBytes, glyphs: number): TableBytes {
  const map = table.part(0, table.u32(2));
  const count = map.u32(6);
  if (count > MOST_SELECTORS) map.refuse(`claims to have ${count} selectors`);
  let before = -1;
  let forms = 0;
  for (let index = 0; index < count; index++) {
    const at = 10 + index * 11;
    const selector = map.u24(at);
    if (selector <= before) map.refuse("has selectors out of order");
    before = selector;
    const [usual, others] = [map.u32(at + 3), map.u32(at + 7)];
    if (usual !== 0) checkUsualForms(map, usual);
    if (others !== 0) forms += checkOtherForms(map, others, glyphs);
    if (forms > MOST_FORMS) map.refuse("has too many forms of characters");
  }
  return map;
}

function checkUsualForms(map: TableBytes, at: number): void {
  if (at + 4 + map.u32(at) * 4 > map.length) map.refuse("claims more forms than it has");
}

function checkOtherForms(map: TableBytes, at: number, glyphs: number): number {
  const count = map.u32(at);
  if (count > MOST_FORMS || at + 4 + count * 5 > map.length) map.refuse("claims more forms than it has");
  for (let index = 0; index < count; index++)
    if (map.u16(at + 4 + index * 5 + 3) >= glyphs) map.refuse("maps a form to a glyph that does not exist");
  return count;
}
