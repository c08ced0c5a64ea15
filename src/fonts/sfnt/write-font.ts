/** Writes a font file from its tables: sorted by name, each at a multiple of four bytes, with correct checksums. */

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const CHECKSUM_OF_FILE = 0xb1b0afba;
/** Place of the checksum of the whole file in `head`. */
const ADJUSTMENT_AT = 8;

/**
 * Writes a font. If there is a table `CFF `, the file is marked as a font with CFF outlines, otherwise as one with
 * TrueType outlines.
 */
export function writeFont(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = HEADER_BYTES + sorted.length * ENTRY_BYTES;
  const file = new Uint8Array(sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), start));
  const view = new DataView(file.buffer);
  writeHeader(view, sorted.length, tables.has("CFF "));
  let from = start;
  let head = 0;
  sorted.forEach(([tag, bytes], index) => {
    file.set(bytes, from);
    if (tag === "head") {
      head = from;
      view.setUint32(from + ADJUSTMENT_AT, 0);
    }
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    for (let at = 0; at < 4; at++) view.setUint8(entry + at, tag.charCodeAt(at));
    view.setUint32(entry + 4, sumWords(view, from, from + padded(bytes.length)));
    view.setUint32(entry + 8, from);
    view.setUint32(entry + 12, bytes.length);
    from += padded(bytes.length);
  });
  view.setUint32(head + ADJUSTMENT_AT, (CHECKSUM_OF_FILE - sumWords(view, 0, file.length)) >>> 0);
  return file;
}

function writeHeader(view: DataView, count: number, isCff: boolean): void {
  view.setUint32(0, isCff ? 0x4f54544f : 0x00010000);
  view.setUint16(4, count);
  const power = Math.floor(Math.log2(count));
  view.setUint16(6, 2 ** power * ENTRY_BYTES);
  view.setUint16(8, power);
  view.setUint16(10, (count - 2 ** power) * ENTRY_BYTES);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function sumWords(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
