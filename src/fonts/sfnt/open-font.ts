/**
 * A font file can come from a stranger, for example with a pull request, so nothing uses it as it is. Every table that
 * drawing needs is checked, and a new file is written from these tables alone. All other tables, such as bitmaps and
 * colour pictures, never reach HarfBuzz or the viewer of a chart.
 */
import { rewriteCharacterMap } from "./character-map.js";
import { checkCff } from "./cff-table.js";
import { readFamily, writeNames } from "./family-name.js";
import { damaged } from "./damaged.js";
import { checkGlyphTable } from "./glyph-table.js";
import { checkLayoutTable } from "./layout-table.js";
import { checkMetrics, refuseVariable, requireTable } from "./metric-tables.js";
import type { FontMetrics } from "./metric-tables.js";
import { readTables } from "./table-directory.js";
import type { Tables } from "./table-directory.js";
import { writeFont } from "./write-font.js";

/**
 * Tables that are copied as they are. The last three tables contain hints: programs that are run only by the viewer of
 * a document.
 */
const COPIED = [
  "head",
  "hhea",
  "hmtx",
  "maxp",
  "OS/2",
  "GDEF",
  "GSUB",
  "GPOS",
  "glyf",
  "loca",
  "CFF ",
  "cvt ",
  "fpgm",
  "prep",
];
const POST_BYTES = 32;
/** Version of `post` without names of glyphs. */
const POST_WITHOUT_NAMES = 0x00030000;

/** A font that was checked and then written anew. */
export interface OpenedFont {
  readonly family: string;
  readonly bytes: Uint8Array;
}

/**
 * Checks a font file, and writes it anew from the tables that drawing needs.
 * @param style Style that the new file names, for programs that embed the font.
 * @throws FontRefusal that says what is wrong with the file and what to do.
 */
export function openFont(file: Uint8Array, style: "Regular" | "Bold" = "Regular"): OpenedFont {
  const tables = readTables(file);
  refuseVariable(tables);
  const metrics = checkMetrics(tables);
  checkOutlines(tables, metrics);
  for (const tag of ["GSUB", "GPOS"]) checkLayoutTable(tables.get(tag));
  const family = readFamily(requireTable(tables, "name"));
  const written = new Map<string, Uint8Array>();
  for (const tag of COPIED) {
    const table = tables.get(tag);
    if (table !== undefined) written.set(tag, table.bytes);
  }
  written.set("cmap", rewriteCharacterMap(requireTable(tables, "cmap"), metrics.glyphs));
  written.set("name", writeNames(family, style));
  written.set("post", rewritePost(requireTable(tables, "post").bytes));
  return { family, bytes: writeFont(written) };
}

function checkOutlines(tables: Tables, metrics: FontMetrics): void {
  const cff = tables.get("CFF ");
  if (cff === undefined) checkGlyphTable(tables, metrics);
  else if (tables.has("glyf")) throw damaged("it has outlines of two kinds");
  else checkCff(cff, metrics.glyphs);
}

/** Keeps the figures about underlines and slant, and drops the names of glyphs. */
function rewritePost(post: Uint8Array): Uint8Array {
  // The bytes are copied: files are read into a Buffer, and its `slice` would share the bytes of the file.
  const bytes = new Uint8Array(post.subarray(0, POST_BYTES));
  new DataView(bytes.buffer).setUint32(0, POST_WITHOUT_NAMES);
  return bytes;
}
