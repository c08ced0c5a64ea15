/** Decodes a PNG of any colour type. Nothing else uses pngjs. */
import { PNG } from "pngjs";
import { assertUnpacksTo } from "../office/index.js";
import type { PictureFacts, Pixels } from "./picture.js";

/** Bytes of a pixel at most: four samples of 16 bits. */
const MOST_BYTES_A_PIXEL = 8;
/** Passes of an interlaced picture; each row of a pass begins with a byte of its own. */
const PASSES = 7;

/** @throws Error if the picture is damaged, or unpacks to more than its size allows. */
export function decodePng({ bytes, width, height }: PictureFacts): Pixels {
  // The decoder unpacks interlaced pictures without a limit.
  assertUnpacksTo(joinData(bytes), width * height * MOST_BYTES_A_PIXEL + PASSES * (height + 1));
  const { data, ...size } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (size.width !== width || size.height !== height) throw new Error("The picture has another size than its header.");
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
