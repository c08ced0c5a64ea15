/**
 * TrueType outlines: `loca` has the offset of each glyph in `glyf`. A glyph either has contours or is made of other
 * glyphs.
 */
import { checkContours } from "./contours.js";
import { requireTable } from "./metric-tables.js";
import type { FontMetrics } from "./metric-tables.js";
import type { TableBytes } from "./table-bytes.js";
import type { Tables } from "./table-directory.js";

/** How deeply glyphs made of glyphs may be nested; current fonts need three levels. */
const DEEPEST = 8;
/** Limit on the points of one glyph and its parts: about twenty times as many as an elaborate emoji has. */
const MOST_POINTS = 60_000;
const MOST_PARTS = 1_000;

const HAS_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** Checks every glyph of a font with TrueType outlines. */
export function checkGlyphTable(tables: Tables, metrics: FontMetrics): void {
  const table = requireTable(tables, "glyf");
  const ends = readOffsets(requireTable(tables, "loca"), metrics, table.length);
  new GlyphWalk(table, ends).checkAll(metrics.glyphs);
}

function readOffsets(
  loca: TableBytes,
  { glyphs, hasLongOffsets }: FontMetrics,
  mostBytes: number,
): (index: number) => number {
  const read = (index: number) => (hasLongOffsets ? loca.u32(index * 4) : loca.u16(index * 2) * 2);
  for (let index = 0; index < glyphs; index++) if (read(index) > read(index + 1)) loca.refuse("runs backwards");
  if (read(glyphs) > mostBytes) loca.refuse("points beyond the outlines");
  return read;
}

/** Size of a glyph, including all glyphs that it is made of. */
interface GlyphSize {
  readonly points: number;
  readonly parts: number;
  readonly depth: number;
}

const EMPTY: GlyphSize = { points: 0, parts: 0, depth: 0 };

/** Walks through glyphs that are made of others; each glyph is measured once. */
class GlyphWalk {
  readonly #table: TableBytes;
  readonly #offsetOf: (index: number) => number;
  readonly #sizes = new Map<number, GlyphSize>();

  constructor(table: TableBytes, offsetOf: (index: number) => number) {
    this.#table = table;
    this.#offsetOf = offsetOf;
  }

  checkAll(glyphs: number): void {
    for (let index = 0; index < glyphs; index++) this.#measure(index, glyphs, 0);
  }

  /**
   * Measures a glyph. Glyphs that are made of one another in a circle exceed the limit on depth, just as a chain that
   * is too long does.
   */
  #measure(index: number, glyphs: number, level: number): GlyphSize {
    if (level > DEEPEST) this.#table.refuse(`makes glyphs of glyphs more than ${DEEPEST} levels deep`);
    const known = this.#sizes.get(index);
    if (known !== undefined) return known;
    if (index >= glyphs) this.#table.refuse("makes a glyph of one that does not exist");
    const glyph = this.#table.part(this.#offsetOf(index), this.#offsetOf(index + 1));
    const size = glyph.length === 0 ? EMPTY : this.#measureOutline(glyph, glyphs, level);
    if (size.points > MOST_POINTS || size.parts > MOST_PARTS || size.depth > DEEPEST)
      this.#table.refuse("has a glyph of too many points or parts");
    this.#sizes.set(index, size);
    return size;
  }

  #measureOutline(glyph: TableBytes, glyphs: number, level: number): GlyphSize {
    const contours = glyph.i16(0);
    if (contours >= 0) return { points: checkContours(glyph, contours), parts: 1, depth: 0 };
    const parts = listParts(glyph).map((part) => this.#measure(part, glyphs, level + 1));
    return {
      points: parts.reduce((sum, { points }) => sum + points, 0),
      parts: parts.reduce((sum, part) => sum + part.parts, 1),
      depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
    };
  }
}

/** Lists the glyphs that a glyph is made of. */
function listParts(glyph: TableBytes): readonly number[] {
  const parts: number[] = [];
  let flags = HAS_MORE;
  for (let at = 10; (flags & HAS_MORE) !== 0;) {
    flags = glyph.u16(at);
    parts.push(glyph.u16(at + 2));
    at += 4 + ((flags & HAS_WORDS) === 0 ? 2 : 4) + countScaleBytes(flags);
    if (at > glyph.length) glyph.refuse("has a glyph that is cut off");
    if (parts.length > MOST_PARTS) glyph.refuse("makes a glyph of too many others");
  }
  return parts;
}

function countScaleBytes(flags: number): number {
  if ((flags & HAS_SCALE) !== 0) return 2;
  if ((flags & HAS_TWO_SCALES) !== 0) return 4;
  return (flags & HAS_MATRIX) === 0 ? 0 : 8;
}
