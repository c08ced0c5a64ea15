/**
 * Writes PNGs that hold pixels and nothing else, with the same bytes on every machine. Reads back only such PNGs, for
 * formats that need pixels.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import { packStream, unpackStream } from "../office/index.js";
import type { Pixels } from "./picture.js";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IHDR_AT = SIGNATURE.length + 8;
const IDAT_AT = IHDR_AT + 13 + 4 + 8;
/** Bytes of a pixel: red, green, blue, alpha. */
const PIXEL = 4;
/** Filter that predicts each sample from its neighbours; it packs photographs best. */
const PAETH = 4;

export function writePng({ width, height, rgba }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits for each sample; colour with alpha.
  header.set([8, 6], 8);
  const row = width * PIXEL;
  const filtered = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y++) {
    filtered[y * (row + 1)] = PAETH;
    for (let x = 0; x < row; x++) filtered[y * (row + 1) + 1 + x] = (rgba[y * row + x] ?? 0) - predict(rgba, row, x, y);
  }
  const parts = [writeChunk("IHDR", header), writeChunk("IDAT", packStream(filtered, NO_DEADLINE)), writeChunk("IEND")];
  return Buffer.concat([Uint8Array.from(SIGNATURE), ...parts]);
}

/** Reads a PNG that `writePng` wrote. */
export function readPng(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(IHDR_AT), view.getUint32(IHDR_AT + 4)];
  const filtered = unpackStream(png.subarray(IDAT_AT, IDAT_AT + view.getUint32(IDAT_AT - 8)));
  const row = width * PIXEL;
  const rgba = new Uint8Array(height * row);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < row; x++) rgba[y * row + x] = (filtered[y * (row + 1) + 1 + x] ?? 0) + predict(rgba, row, x, y);
  return { width, height, rgba };
}

/**
 * Predicts a sample as that of the left, upper or upper left pixel, whichever is nearest to left + upper - upper left.
 */
function predict(rgba: Uint8Array, row: number, x: number, y: number): number {
  const at = y * row + x;
  const left = x < PIXEL ? 0 : (rgba[at - PIXEL] ?? 0);
  const up = y === 0 ? 0 : (rgba[at - row] ?? 0);
  const corner = x < PIXEL || y === 0 ? 0 : (rgba[at - row - PIXEL] ?? 0);
  const sum = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function writeChunk(name: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(
    Array.from(name, (letter) => letter.charCodeAt(0)),
    4,
  );
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksumOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** CRC-32 of ISO 3309, which ends every chunk. */
function checksumOf(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit++) checksum = (checksum >>> 1) ^ (checksum & 1 ? 0xedb88320 : 0);
  }
  return (checksum ^ 0xffffffff) >>> 0;
}
