/** The table `cmap`: which glyph draws which character. Only its maps of Unicode are kept. */
import { FontRefusal } from "../../model/font.js";
import { checkSegments, checkGroups, checkVariations } from "./character-maps.js";
import { TableBytes } from "./table-bytes.js";

const MOST_MAPS = 64;

interface MapKind {
  readonly format: number;
  /**
   * Pairs of a platform and an encoding, such as `3.1`, under which fonts list the map; the most usual pair comes
   * first.
   */
  readonly places: readonly string[];
  readonly check: (map: TableBytes, glyphs: number) => TableBytes;
}

/** Maps that are kept, in the order in which they are written. */
const KINDS: readonly MapKind[] = [
  { format: 14, places: ["0.5"], check: checkVariations },
  { format: 4, places: ["3.1", "0.3", "0.2", "0.1", "0.0"], check: checkSegments },
  { format: 12, places: ["3.10", "0.4", "0.6"], check: checkGroups },
];

/** Returns a `cmap` with nothing but maps of Unicode, each checked. */
export function rewriteCharacterMap(table: TableBytes, glyphs: number): Uint8Array {
  const count = table.u16(2);
  if (count > MOST_MAPS) table.refuse(`claims to have ${count} maps`);
  const found = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const at = 4 + index * 8;
    found.set(`${table.u16(at)}.${table.u16(at + 2)}`, table.u32(at + 4));
  }
  const maps = KINDS.flatMap((kind) => keepMap(table, found, glyphs, kind));
  if (!maps.some(({ format }) => format === 4 || format === 12))
    throw new FontRefusal("It has no map of Unicode characters, as fonts of symbols do. Name another font.");
  return writeMaps(maps);
}

interface KeptMap {
  readonly format: number;
  readonly place: string;
  readonly map: TableBytes;
}

function keepMap(
  table: TableBytes,
  found: ReadonlyMap<string, number>,
  glyphs: number,
  { format, places, check }: MapKind,
): readonly KeptMap[] {
  for (const place of places) {
    const from = found.get(place);
    if (from === undefined || table.u16(from) !== format) continue;
    return [{ format, place: places[0] ?? place, map: check(table.part(from), glyphs) }];
  }
  return [];
}

function writeMaps(maps: readonly KeptMap[]): Uint8Array {
  const header = 4 + maps.length * 8;
  const bytes = new Uint8Array(maps.reduce((sum, { map }) => sum + map.length, header));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, maps.length);
  let from = header;
  maps.forEach(({ place, map }, index) => {
    const [platform, encoding] = place.split(".").map(Number);
    view.setUint16(4 + index * 8, platform ?? 0);
    view.setUint16(6 + index * 8, encoding ?? 0);
    view.setUint32(8 + index * 8, from);
    bytes.set(map.bytes, from);
    from += map.length;
  });
  return bytes;
}
