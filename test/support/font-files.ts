/** Font files for tests: Inter, changed in one place, and a font with CFF outlines of a few bytes. */
import { readTables } from "../../src/fonts/sfnt/table-directory.js";
import { writeFont } from "../../src/fonts/sfnt/write-font.js";
import { BUNDLED_FONT } from "./fonts.js";

export const INTER = Uint8Array.from(BUNDLED_FONT.readFile({ weight: 400, italic: false }));

/** Returns a font whose tables are changed; its checksums are right. */
export function changeTables(font: Uint8Array, change: (tables: Map<string, Uint8Array>) => void): Uint8Array {
  const tables = new Map([...readTables(font)].map(([tag, { bytes }]) => [tag, bytes.slice()]));
  change(tables);
  return writeFont(tables);
}

/** Returns a table of a font, to be changed in place. */
export function viewOf(tables: ReadonlyMap<string, Uint8Array>, tag: string): DataView {
  const bytes = tables.get(tag);
  if (bytes === undefined) throw new Error(`the font has no table ${tag}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

type Bytes = readonly number[];

const END = 14;
const CALL_LOCAL = 10;
const CALL_GLOBAL = 29;

/** A square: it moves, draws two corners and ends. */
const SQUARE: Bytes = [139, 139, 21, 239, 139, 139, 239, 5, END];

/** Calls of subroutines, by their place in a list of fewer than 1,240. */
export const callLocal = (place: number): Bytes => [139 + place - 107, CALL_LOCAL];
export const callGlobal = (place: number): Bytes => [139 + place - 107, CALL_GLOBAL];

export interface CffParts {
  /** The outline of `A`. */
  readonly outline?: Bytes;
  readonly local?: readonly Bytes[];
  readonly global?: readonly Bytes[];
}

/** Returns a font with CFF outlines and two glyphs: the box for missing characters, and `A`. */
export function cffFont(parts: CffParts = {}): Uint8Array {
  return changeTables(INTER, (tables) => {
    for (const tag of ["glyf", "loca", "GSUB", "GPOS", "GDEF", "cvt ", "fpgm", "prep"]) tables.delete(tag);
    viewOf(tables, "maxp").setUint16(4, 2);
    viewOf(tables, "hhea").setUint16(34, 2);
    tables.set("hmtx", tables.get("hmtx")?.slice(0, 8) ?? new Uint8Array());
    tables.set("cmap", writeMap("A".charCodeAt(0), 1));
    tables.set("CFF ", Uint8Array.from(writeCff(parts)));
  });
}

/** Writes a `cmap` of format 12 with one character. */
export function writeMap(character: number, glyph: number): Uint8Array {
  const bytes = new Uint8Array(40);
  const view = new DataView(bytes.buffer);
  [0, 1, 3, 10].forEach((value, index) => {
    view.setUint16(index * 2, value);
  });
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 28);
  view.setUint32(24, 1);
  [character, character, glyph].forEach((value, index) => {
    view.setUint32(28 + index * 4, value);
  });
  return bytes;
}

function writeCff({ outline = SQUARE, local = [], global = [] }: CffParts): Bytes {
  const start = [1, 0, 4, 2, ...writeIndex([[84]])];
  const top = (charstrings: number, priv: number) =>
    writeIndex([[...writeNumber(charstrings), 17, ...writeNumber(6), ...writeNumber(priv), 18]]);
  const rest = [...writeIndex([]), ...writeIndex(global)];
  const charstrings = writeIndex([SQUARE, outline]);
  const at = start.length + top(0, 0).length + rest.length;
  const priv = [...writeNumber(6), 19];
  return [...start, ...top(at, at + charstrings.length), ...rest, ...charstrings, ...priv, ...writeIndex(local)];
}

/** Writes a number of a settings list in five bytes. */
function writeNumber(value: number): Bytes {
  return [29, value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function writeIndex(items: readonly Bytes[]): Bytes {
  if (items.length === 0) return [0, 0];
  const ends = items.reduce<number[]>((all, item) => [...all, (all.at(-1) ?? 1) + item.length], [1]);
  const offsets = ends.flatMap((end) => [end >> 8, end & 255]);
  return [items.length >> 8, items.length & 255, 2, ...offsets, ...items.flat()];
}
