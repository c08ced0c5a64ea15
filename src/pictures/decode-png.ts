/** Decodes a PNG of any colour type. Nothing else uses pngjs. */
import { PNG } from "pngjs";
import { countUnpacked } from "../office/index.js";
import type { PictureFacts, Pixels } from "./picture.js";

/**
 * Most bytes that unpacked data have for a row of the picture besides its pixels. An interlaced picture stores a row in up
 * to seven passes, each of which adds one byte for the filter and at most one for rounding up.
 */
const ROW_SPARE = 14;
/** Places of the depth and the colour type in the file, and the number of samples of a pixel by colour type. */
const DEPTH_AT = 24;
const COLOUR_AT = 25;
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** @throws Error if the picture is damaged, or its pixels are more or fewer than its header says. */
export function decodePng({ bytes, width, height }: PictureFacts): Pixels {
  const bits = width * (bytes[DEPTH_AT] ?? 0) * (SAMPLES[bytes[COLOUR_AT] ?? 0] ?? 0);
  // Count the bytes first: the decoder unpacks interlaced pictures without a limit, and draws missing pixels black.
  const unpacked = countUnpacked(joinData(bytes), (Math.ceil(bits / 8) + ROW_SPARE) * height);
  if (unpacked < (bits * height) / 8) throw new Error("The picture has fewer pixels than its header says.");
  const { data, ...size } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (size.width !== width || size.height !== height)
    throw new Error("The picture's size is not the size in its header.");
  return { width, height, rgba: data };
}

/** Joins the packed pixels, which a PNG may spread over many chunks. */
function joinData(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  return Buffer.concat(parts);
}
