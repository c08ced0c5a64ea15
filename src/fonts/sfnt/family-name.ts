/** The table `name`: reads the family, and writes a new table with only the family and the style. */
import { FontRefusal } from "../../model/font.js";
import type { TableBytes } from "./table-bytes.js";

const MOST_NAMES = 2_000;
const LONGEST_NAME = 80;
const WINDOWS = 3;
const ENGLISH = 0x0409;
/** Ids of the two names of a family: the name for all weights is preferred to the name for at most four styles. */
const FAMILY_IDS = [16, 1] as const;
/** Matches characters that are not safe in the name of a font in every file format. */
const UNFIT = /[^\p{L}\p{M}\p{N} _.+-]/gu;

interface NameRecord {
  readonly platform: number;
  readonly language: number;
  readonly id: number;
  readonly at: number;
  readonly length: number;
}

/** Reads the name of the family, in English if it has an English one. */
export function readFamily(table: TableBytes): string {
  const count = table.u16(2);
  if (count > MOST_NAMES) table.refuse(`claims to have ${count} names`);
  const records = Array.from({ length: count }, (_, index) => readRecord(table, 6 + index * 12));
  for (const wanted of FAMILY_IDS) {
    const own = records.filter(({ id, platform }) => id === wanted && platform !== 2);
    const [best] = own.toSorted((a, b) => rank(a) - rank(b));
    const family = best && clean(readText(table, best));
    if (family !== undefined && family !== "") return family;
  }
  throw new FontRefusal("It has no name of a family. Export it again with one.");
}

function readRecord(table: TableBytes, at: number): NameRecord {
  return {
    platform: table.u16(at),
    language: table.u16(at + 4),
    id: table.u16(at + 6),
    length: table.u16(at + 8),
    at: table.u16(4) + table.u16(at + 10),
  };
}

/** Ranks English names for Windows first, then other names for Windows, for Unicode, and for old Macs. */
function rank({ platform, language }: NameRecord): number {
  if (platform === WINDOWS) return language === ENGLISH ? 0 : 1;
  return platform === 0 ? 2 : 3;
}

function readText(table: TableBytes, { platform, at, length }: NameRecord): string {
  const bytes = table.part(at, at + length).bytes;
  // Names for old Macs have a special encoding. Reading only its ASCII part correctly is enough for the name of a
  // family.
  return new TextDecoder(platform === 1 ? "latin1" : "utf-16be").decode(bytes);
}

function clean(text: string): string {
  const plain = text.replace(UNFIT, " ").replace(/ +/gu, " ").trim();
  return Array.from(plain).slice(0, LONGEST_NAME).join("").trim();
}

/** Writes a table that names the family and the style, for programs that embed the font. */
export function writeNames(family: string, style: "Regular" | "Bold"): Uint8Array {
  const plain = family.replace(/[^A-Za-z0-9]/gu, "");
  const names = [
    [1, family],
    [2, style],
    [4, style === "Regular" ? family : `${family} ${style}`],
    [6, `${plain === "" ? "Font" : plain}-${style}`],
  ] as const;
  const header = 6 + names.length * 12;
  const bytes = new Uint8Array(names.reduce((sum, [, text]) => sum + text.length * 2, header));
  const view = new DataView(bytes.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, header);
  let from = header;
  names.forEach(([id, text], index) => {
    [WINDOWS, 1, ENGLISH, id, text.length * 2, from - header].forEach((value, field) => {
      view.setUint16(6 + index * 12 + field * 2, value);
    });
    for (let at = 0; at < text.length; at++) view.setUint16(from + at * 2, text.charCodeAt(at));
    from += text.length * 2;
  });
  return bytes;
}
