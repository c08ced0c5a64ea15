/** CFF outlines: every list, every offset that an operator gives, and every glyph is checked. */
import { CharstringWalk } from "./charstrings.js";
import { CffIndex, escaped, readDict } from "./cff-dict.js";
import type { CffDict } from "./cff-dict.js";
import type { TableBytes } from "./table-bytes.js";

/** Version 1.0. */
const VERSION = 0x0100;
const CHARSET = 15;
const ENCODING = 16;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const LOCAL_SUBROUTINES = 19;
const CHARSTRING_TYPE = escaped(6);
const IS_CID = escaped(30);
const FD_ARRAY = escaped(36);
const FD_SELECT = escaped(37);
const FIRST_INDEX_AT = 4;
const ROS_OPERANDS = 3;
const escapedRange = (from: number, to: number) => range(escaped(from), escaped(to));
/** Operators that each kind of DICT may have. */
const TOP_OPERATORS = new Set([
  ...range(0, 5),
  ...range(13, 18),
  ...escapedRange(0, 8),
  ...escapedRange(20, 23),
  ...escapedRange(30, 38),
]);
const PART_OPERATORS = new Set([PRIVATE, escaped(5), escaped(7), escaped(38)]);
const PRIVATE_OPERATORS = new Set([...range(6, 11), ...range(19, 21), ...escapedRange(9, 14), ...escapedRange(17, 19)]);
/** Numbers up to this one name a predefined character set; larger ones are offsets. */
const LAST_KNOWN_CHARSET = 2;
/** Limit on the number of parts. The format allows no more, because one byte says which part a glyph belongs to. */
const MOST_PARTS = 256;

/** Checks the outlines of a font with CFF outlines. */
export function checkCff(table: TableBytes, glyphs: number): void {
  if (table.u16(0) !== VERSION) table.refuse("has an unknown version");
  if (table.u8(2) !== FIRST_INDEX_AT) table.refuse("has a header of an unknown length");
  const names = new CffIndex(table, FIRST_INDEX_AT);
  const tops = new CffIndex(table, names.end);
  const first = tops.at(0);
  if (first === undefined || tops.length > 1) table.refuse("holds several fonts, or none");
  const top = readDict(first, TOP_OPERATORS);
  const strings = new CffIndex(table, tops.end);
  const shared = new CffIndex(table, strings.end);
  if ((top.get(CHARSTRING_TYPE)?.[0] ?? 2) !== 2) table.refuse("has outlines of an unknown kind");
  const charstrings = new CffIndex(table, readPlace(table, top, CHAR_STRINGS));
  if (charstrings.length !== glyphs)
    table.refuse(`has ${charstrings.length} outlines, and the font counts ${glyphs} glyphs`);
  checkEncoding(table, top.get(ENCODING)?.[0] ?? 0);
  checkCharset(table, top.get(CHARSET)?.[0] ?? 0, glyphs);
  const locals = readLocals(table, top);
  const chooseLocals = readChoice(table, top, glyphs);
  const walk = new CharstringWalk(shared);
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const [charstring, local] = [charstrings.at(glyph), locals[chooseLocals(glyph)]];
    if (charstring === undefined || local === undefined) table.refuse("has a glyph of a part that does not exist");
    walk.check(charstring, local.subroutines);
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let each = from; each <= to; each++) yield each;
}

function readPlace(table: TableBytes, dict: CffDict, operator: number): number {
  const place = dict.get(operator)?.at(-1);
  if (place === undefined || place <= 0) table.refuse("does not say where its outlines are");
  return place;
}

/** A part of a font: glyphs that share subroutines which only they can call. */
interface FontPart {
  readonly subroutines: CffIndex | undefined;
}

/** Returns the parts of the font. A font that is not divided counts as one part. */
function readLocals(table: TableBytes, top: CffDict): readonly FontPart[] {
  const ros = top.get(IS_CID);
  if (ros === undefined) return [readPart(table, top)];
  if (ros.length !== ROS_OPERANDS) table.refuse("does not say which characters its glyphs are");
  const parts = new CffIndex(table, readPlace(table, top, FD_ARRAY));
  if (parts.length > MOST_PARTS) table.refuse("has too many parts");
  return Array.from({ length: parts.length }, (_, index) => {
    const part = parts.at(index);
    return part === undefined ? { subroutines: undefined } : readPart(table, readDict(part, PART_OPERATORS));
  });
}

function readPart(table: TableBytes, dict: CffDict): FontPart {
  const [size = -1, place = -1] = dict.get(PRIVATE) ?? [];
  if (size < 0 || place < 0) table.refuse("has a part at a place that cannot be");
  const [offset] = readDict(table.part(place, place + size), PRIVATE_OPERATORS).get(LOCAL_SUBROUTINES) ?? [];
  if (offset === undefined) return { subroutines: undefined };
  if (offset < 0) table.refuse("has subroutines at a place that cannot be");
  return { subroutines: new CffIndex(table, place + offset) };
}

/** Returns a function that tells which part of the font a glyph belongs to. */
function readChoice(table: TableBytes, top: CffDict, glyphs: number): (glyph: number) => number {
  if (!top.has(IS_CID)) return () => 0;
  const at = readPlace(table, top, FD_SELECT);
  const format = table.u8(at);
  if (format === 0) {
    const parts = table.part(at + 1, at + 1 + glyphs);
    return (glyph) => parts.u8(glyph);
  }
  if (format !== 3) table.refuse("divides its glyphs in an unknown way");
  const ranges = table.u16(at + 1);
  const chosen = new Uint8Array(glyphs);
  let from = table.u16(at + 3);
  if (from !== 0) table.refuse("leaves glyphs out");
  for (let index = 0; index < ranges; index++) {
    const range = at + 3 + index * 3;
    const to = table.u16(range + 3);
    if (to <= from || to > glyphs) table.refuse("divides its glyphs out of order");
    chosen.fill(table.u8(range + 2), from, to);
    from = to;
  }
  if (from !== glyphs) table.refuse("leaves glyphs out");
  return (glyph) => chosen[glyph] ?? 0;
}

/** Checks the old character map, which only CFF fonts outside OpenType need. */
function checkEncoding(table: TableBytes, at: number): void {
  if (at === 0 || at === 1) return;
  const format = at < 0 ? undefined : table.u8(at);
  if (format !== 0 && format !== 1) table.refuse("has an old map of characters that cannot be read");
  table.part(at + 2, at + 2 + table.u8(at + 1) * (1 + format));
}

/** Checks the names of the glyphs. The first glyph has none. */
function checkCharset(table: TableBytes, at: number, glyphs: number): void {
  if (at >= 0 && at <= LAST_KNOWN_CHARSET) return;
  if (at < 0) table.refuse("has names of glyphs at a place that cannot be");
  const format = table.u8(at);
  if (format > 2) table.refuse("names its glyphs in an unknown way");
  if (format === 0) {
    table.part(at + 1, at + 1 + (glyphs - 1) * 2);
    return;
  }
  let named = 1;
  for (let place = at + 1; named < glyphs; place += 2 + format)
    named += 1 + (format === 1 ? table.u8(place + 2) : table.u16(place + 2));
}
