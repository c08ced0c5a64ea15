import { FontRefusal } from "../../model/font.js";
import { damaged } from "./damaged.js";
import { TableBytes } from "./table-bytes.js";

const MOST_BYTES = 20 * 1024 * 1024;
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
/** Limit on the number of tables: font formats define about sixty. */
const MOST_TABLES = 64;

/** First four bytes of a font: two possibilities for TrueType outlines (Windows, Apple), and one for CFF outlines. */
const SIGNATURES: readonly string[] = ["\u0000\u0001\u0000\u0000", "true", "OTTO"];

const NAME_A_TTF = "Name the TTF or OTF file that it was made from.";

/** Files that people can mistake for usable fonts: the first bytes of such a file, and a message about it. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ["wOFF", `It is compressed for the web (WOFF). ${NAME_A_TTF}`],
  ["wOF2", `It is compressed for the web (WOFF2). ${NAME_A_TTF}`],
  ["ttcf", "It is a collection of several fonts (TTC). Export the one that is meant as a TTF or OTF file."],
  ["PK", "It is a zip archive. Unpack it, and name one of the TTF or OTF files in it."],
  ["%!PS", "It is a Type 1 font, which current programs no longer draw. Name a TTF or OTF file."],
  ["\u0080\u0001", "It is a Type 1 font, which current programs no longer draw. Name a TTF or OTF file."],
];

export type Tables = ReadonlyMap<string, TableBytes>;

/**
 * Reads the directory of a font file. Refuses tables that overlap, so that no byte is read as part of two tables.
 * @throws FontRefusal if the file is not one font, or its directory is damaged.
 */
export function readTables(bytes: Uint8Array): Tables {
  if (bytes.length > MOST_BYTES) throw new FontRefusal("It is larger than 20 MiB, the limit for a font. Name another.");
  refuseOtherFile(bytes);
  const file = new TableBytes("directory", bytes);
  const count = file.u16(4);
  if (count === 0 || count > MOST_TABLES) throw damaged(`it claims to have ${count} tables`);
  const end = HEADER_BYTES + count * ENTRY_BYTES;
  if (end > bytes.length) throw damaged("it is cut off");
  const entries = Array.from({ length: count }, (_, index) => readEntry(file, HEADER_BYTES + index * ENTRY_BYTES));
  refuseOverlaps(entries, end);
  return new Map(entries.map(({ tag, from, to }) => [tag, new TableBytes(tag, bytes.subarray(from, to))]));
}

function refuseOtherFile(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (SIGNATURES.includes(start)) return;
  const known = OTHERS.find(([other]) => start.startsWith(other));
  throw new FontRefusal(known?.[1] ?? "It is not a font. Name a TTF or OTF file.");
}

interface Entry {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

function readEntry(file: TableBytes, at: number): Entry {
  const tag = String.fromCharCode(...file.bytes.subarray(at, at + 4));
  if (!/^[ -~]{4}$/u.test(tag)) throw damaged("a table of it has no name");
  const [from, length] = [file.u32(at + 8), file.u32(at + 12)];
  if (from + length > file.length)
    throw damaged(`it has ${file.length} bytes, and its table '${tag.trim()}' would end at byte ${from + length}`);
  return { tag, from, to: from + length };
}

function refuseOverlaps(entries: readonly Entry[], directoryEnd: number): void {
  let end = directoryEnd;
  for (const { tag, from, to } of entries.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < end) throw damaged(`its table '${tag.trim()}' overlaps another`);
    end = to;
  }
  const twice = entries.find(({ tag }, index) => entries.findIndex((other) => other.tag === tag) < index);
  if (twice !== undefined) throw damaged(`it has two tables '${twice.tag.trim()}'`);
}
