/** Decodes a JPEG, baseline or progressive. Nothing else uses jpeg-js. */
import { decode } from "jpeg-js";
import type { PictureFacts, Pixels } from "./picture.js";

/**
 * Limit on the decoder's memory; the decoder needs about 60 MB for all coefficients of a picture of four megapixels.
 */
const MOST_MB = 160;

/** @throws Error if the picture is damaged. */
export function decodeJpeg({ bytes, width, height }: PictureFacts): Pixels {
  const options = {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxMemoryUsageInMB: MOST_MB,
  } as const;
  const { data, ...size } = decode(bytes, { ...options, maxResolutionInMP: (width * height) / 1e6 });
  if (size.width !== width || size.height !== height)
    throw new Error("The picture's size is not the size in its header.");
  return { width, height, rgba: data };
}
