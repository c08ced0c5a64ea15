import { inspectJpeg, isJpeg } from "./inspect-jpeg.js";
import { inspectPng, isPng } from "./inspect-png.js";
import type { PictureFacts, PictureRefusal } from "./picture.js";

/** Limits of a picture. Portraits are drawn small, and within these limits decoding takes less than two seconds. */
export const PICTURE_LIMITS = { bytes: 2_000_000, pixels: 4_000_000 } as const;

/**
 * Reads what the headers of a picture say, without decoding the picture; for a refused file, returns why it is refused.
 */
export function inspectPicture(bytes: Uint8Array): PictureFacts | PictureRefusal {
  if (bytes.length > PICTURE_LIMITS.bytes) return { kind: "too-large" };
  const facts = isPng(bytes) ? inspectPng(bytes) : isJpeg(bytes) ? inspectJpeg(bytes) : { kind: "foreign" as const };
  if (!("bytes" in facts)) return facts;
  const { width, height } = facts;
  if (width === 0 || height === 0) return { kind: "damaged" };
  return width * height > PICTURE_LIMITS.pixels ? { kind: "too-many-pixels", width, height } : facts;
}
