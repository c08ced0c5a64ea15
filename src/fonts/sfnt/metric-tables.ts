import { FontRefusal } from "../../model/font.js";
import { damaged } from "./damaged.js";
import type { TableBytes } from "./table-bytes.js";
import type { Tables } from "./table-directory.js";

const HEAD_MAGIC = 0x5f0f3cf5;
const UNITS_PER_EM = { least: 16, most: 16_384 } as const;
/**
 * Length of the table `OS/2` in bytes for each version, starting with version 0. A later version is read like the last
 * version in the list.
 */
const OS2_BYTES = [78, 86, 96, 96, 96, 100] as const;

/** Facts about a font that its other tables depend on. */
export interface FontMetrics {
  readonly glyphs: number;
  /** Whether the offsets in `loca` have 32 bits. Otherwise each has 16 bits, and is stored as half its value. */
  readonly hasLongOffsets: boolean;
}

/** Returns a table that every font must have. */
export function requireTable(tables: Tables, tag: string): TableBytes {
  const table = tables.get(tag);
  if (table === undefined) throw damaged(`it has no table '${tag.trim()}'`);
  return table;
}

/** Checks the tables of sizes: the em, the advance of every glyph, and the height of lines. */
export function checkMetrics(tables: Tables): FontMetrics {
  const head = requireTable(tables, "head");
  if (head.length < 54 || head.u32(12) !== HEAD_MAGIC) head.refuse("is not one");
  const unitsPerEm = head.u16(18);
  if (unitsPerEm < UNITS_PER_EM.least || unitsPerEm > UNITS_PER_EM.most)
    head.refuse(`divides the em into ${unitsPerEm} units`);
  if (head.u16(50) > 1) head.refuse("has an unknown kind of offsets");
  const glyphs = countGlyphs(tables);
  checkAdvances(tables, glyphs);
  checkOs2(tables.get("OS/2"));
  if (requireTable(tables, "post").length < 32) requireTable(tables, "post").refuse("is cut off");
  return { glyphs, hasLongOffsets: head.u16(50) === 1 };
}

/**
 * Refuses variable fonts, because programs differ in the weight that they choose from such a font, so pictures would
 * differ too.
 */
export function refuseVariable(tables: Tables): void {
  if (["fvar", "gvar", "CFF2"].some((tag) => tables.has(tag)))
    throw new FontRefusal(
      "It is a variable font, which holds all weights in one file. Name the file of one weight, for example from the folder 'static' of the download.",
    );
}

function countGlyphs(tables: Tables): number {
  const maxp = requireTable(tables, "maxp");
  const glyphs = maxp.u16(4);
  if (glyphs === 0) maxp.refuse("counts no glyphs");
  if (tables.has("glyf") && maxp.length < 32) maxp.refuse("is cut off");
  return glyphs;
}

function checkAdvances(tables: Tables, glyphs: number): void {
  const hhea = requireTable(tables, "hhea");
  if (hhea.length < 36) hhea.refuse("is cut off");
  const advances = hhea.u16(34);
  if (advances === 0 || advances > glyphs) hhea.refuse(`counts ${advances} advances of ${glyphs} glyphs`);
  const hmtx = requireTable(tables, "hmtx");
  if (hmtx.length < advances * 4 + (glyphs - advances) * 2) hmtx.refuse("is cut off");
}

function checkOs2(table: TableBytes | undefined): void {
  if (table === undefined) return;
  const version = Math.min(table.u16(0), OS2_BYTES.length - 1);
  if (table.length < (OS2_BYTES[version] ?? 0)) table.refuse("is cut off");
}
