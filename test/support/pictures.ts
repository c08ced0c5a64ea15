/** Pictures for tests: invented portraits, and pictures that a stranger may send. Nobody is on them. */
import { deflateSync } from "node:zlib";
import { encode } from "jpeg-js";
import { PNG } from "pngjs";
import type { Pixels } from "../../src/pictures/index.js";

type Colour = readonly [red: number, green: number, blue: number];

export const RED: Colour = [220, 40, 40];
export const GREEN: Colour = [40, 180, 60];
export const BLUE: Colour = [40, 60, 200];
export const YELLOW: Colour = [240, 220, 60];

/** Draws four quarters, from top left in reading order. */
export function quarters(width: number, height: number, colours = [RED, GREEN, BLUE, YELLOW]): Pixels {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      rgba.set([...(colours[quarter] ?? RED), 255], (y * width + x) * 4);
    }
  return { width, height, rgba };
}

/** Returns pixels that look like noise, the same at each call. */
export function noise(width: number, height: number): Pixels {
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0, seed = 1; at < rgba.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    rgba[at] = at % 4 === 3 ? 255 : seed;
  }
  return { width, height, rgba };
}

export function toJpeg({ width, height, rgba }: Pixels, quality = 90): Uint8Array {
  return Uint8Array.from(encode({ width, height, data: Buffer.from(rgba) }, quality).data);
}

export function toPng({ width, height, rgba }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data.set(rgba);
  return Uint8Array.from(PNG.sync.write(png));
}

export interface PngClaims {
  readonly width: number;
  readonly height: number;
  /** Colour type; 6 is colour with alpha. */
  readonly colourType?: number;
  readonly depth?: number;
  readonly isInterlaced?: boolean;
  /** Bytes before they are packed, whatever the size says. */
  readonly unpacked: Uint8Array;
  readonly chunks?: readonly Uint8Array[];
}

/** Writes a PNG whose claims need not be true. */
export function writeClaims({
  width,
  height,
  colourType = 6,
  depth = 8,
  isInterlaced = false,
  unpacked,
  chunks,
}: PngClaims) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, isInterlaced ? 1 : 0], 8);
  return join([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...(chunks ?? []),
    pngChunk("IDAT", deflateSync(unpacked, { level: 9 })),
    pngChunk("IEND"),
  ]);
}

export function pngChunk(name: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, "latin1");
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** Puts a segment behind the first two bytes of a JPEG. */
export function addSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Uint8Array {
  return join([jpeg.subarray(0, 2), segment(marker, [...data]), jpeg.subarray(2)]);
}

/** Words that stand for the place where a picture was taken, in the data of EXIF. */
export const GPS = "GPS 51.4778 N 0.0015 W do-not-show";

/** Writes EXIF data with an orientation and a place. */
export function exif(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const place = Buffer.from(GPS);
  const gps = [0x88, 0x25, 0, 2, 0, 0, 0, place.length, 0, 0, 0, 38];
  return Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2, ...entry, ...gps, 0, 0, 0, 0, ...place]);
}

/** Returns a JPEG with EXIF data. */
export function withExif(jpeg: Uint8Array, orientation: number): Uint8Array {
  return addSegment(jpeg, 0xe1, join([Buffer.from("Exif\0\0", "latin1"), exif(orientation)]));
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Returns a progressive JPEG of 2,000 x 2,000 pixels in some kilobytes that makes a decoder go over its blocks 20 times. */
export function manyScans(): Uint8Array {
  const [side, blocks] = [2000, 250 * 250];
  const high = side >> 8;
  const low = side & 255;
  const frame = [8, high, low, high, low, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  // One code each: no difference from the block before, and a run of 16,384 to 32,767 blocks without a coefficient.
  const differences = [0x00, 1, ...Array<number>(15).fill(0), 0];
  const runs = [0x10, 1, ...Array<number>(15).fill(0), 0xe0];
  const scan = (components: readonly number[], rest: readonly number[], data: Uint8Array) =>
    join([segment(0xda, [components.length, ...components.flatMap((each) => [each, 0]), ...rest]), data]);
  const empty = writeRuns(Math.ceil(blocks / 32_767));
  return join([
    Uint8Array.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc2, frame),
    segment(0xc4, differences),
    segment(0xc4, runs),
    scan([1, 2, 3], [0, 0, 0x01], new Uint8Array(Math.ceil((3 * blocks) / 8))),
    scan([1], [1, 63, 0x01], empty),
    ...Array.from({ length: 18 }, (_, at) => scan([1 + (at % 3)], [1, 63, 0x10], empty)),
    Uint8Array.from([0xff, 0xd9]),
  ]);
}

/** Writes runs of 32,767 blocks: a zero and 14 ones, with a zero byte behind each byte of ones. */
function writeRuns(count: number): Uint8Array {
  const bits = `0${"1".repeat(14)}`.repeat(count);
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1").match(/.{8}/gu) ?? [];
  return Uint8Array.from(bytes.flatMap((byte) => (byte === "11111111" ? [255, 0] : [Number.parseInt(byte, 2)])));
}

function segment(marker: number, data: readonly number[]): Uint8Array {
  const length = data.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 255, ...data]);
}
