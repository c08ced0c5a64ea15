/**
 * Compression in plain JavaScript. Node's zlib is faster, but its output differs between processors and versions.
 * Nothing else uses fflate.
 */
import { Unzlib, unzlibSync, Zip, ZipDeflate, Zlib, zipSync, zlibSync } from "fflate";
import type { Checkpoint } from "../model/deadline.js";

/**
 * Date of every file in a zip: the earliest day that a zip can store. A zip stores local time, so a date without a time
 * zone gives the same bytes in every time zone.
 */
const NO_TIME = "1980-01-01T12:00:00";

/**
 * Content larger than this is packed piece by piece, so that a run can be stopped between two pieces. The choice
 * depends on the size alone, because packing in pieces gives different bytes.
 */
const LARGE_BYTES = 8 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** Packs a stream of a PDF, or the data of an HTML page. */
export function packStream(content: Uint8Array, checkpoint: Checkpoint): Uint8Array {
  checkpoint();
  if (content.length <= LARGE_BYTES) return zlibSync(content, { level: 9 });
  const packed: Uint8Array[] = [];
  const packer = new Zlib({ level: 9 }, (chunk) => packed.push(chunk));
  pushPieces(content, packer, checkpoint);
  return Buffer.concat(packed);
}

/** Unpacks a stream that `packStream` packed. */
export function unpackStream(packed: Uint8Array): Uint8Array {
  return unzlibSync(packed);
}

/**
 * Number of packed bytes of a stranger's stream that are unpacked in one call. The unpacked bytes are at most about a
 * thousand times as many.
 */
const STRANGE_PIECE_BYTES = 4096;

/**
 * Unpacks a stranger's stream piece by piece and keeps nothing of it. Returns the number of unpacked bytes.
 * @throws Error if the stream is damaged, or becomes longer than `mostBytes`.
 */
export function countUnpacked(packed: Uint8Array, mostBytes: number): number {
  let bytes = 0;
  const stream = new Unzlib(({ length }) => (bytes += length));
  for (let at = 0; at < packed.length; at += STRANGE_PIECE_BYTES) {
    stream.push(packed.subarray(at, at + STRANGE_PIECE_BYTES), at + STRANGE_PIECE_BYTES >= packed.length);
    if (bytes > mostBytes) throw new Error(`The stream is longer than ${mostBytes} bytes.`);
  }
  return bytes;
}

/** Packs files into a zip under their names, in the order given. */
export function packFiles(files: Readonly<Record<string, Uint8Array>>, checkpoint: Checkpoint): Uint8Array {
  if (Object.values(files).some(({ length }) => length > LARGE_BYTES)) return packLargeFiles(files, checkpoint);
  const options = {
    // The packer reads `level` once for each file, and can be stopped only then.
    get level() {
      checkpoint();
      return 6 as const;
    },
    mtime: NO_TIME,
    os: 0,
  };
  return zipSync({ ...files }, options);
}

function packLargeFiles(files: Readonly<Record<string, Uint8Array>>, checkpoint: Checkpoint): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
  });
  for (const [name, content] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_TIME;
    file.os = 0;
    zip.add(file);
    pushPieces(content, file, checkpoint);
  }
  zip.end();
  return Buffer.concat(packed);
}

function pushPieces(content: Uint8Array, packer: Pick<Zlib, "push">, checkpoint: Checkpoint): void {
  let at = 0;
  do {
    checkpoint();
    const piece = content.subarray(at, at + PIECE_BYTES);
    at += PIECE_BYTES;
    packer.push(piece, at >= content.length);
  } while (at < content.length);
}
