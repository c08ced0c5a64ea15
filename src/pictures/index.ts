/**
 * PNG and JPEG -> pixels. In: bytes that may be hostile. Out: facts that are read without
 * decoding anything, and small square pictures that are encoded anew, so that only the pixels of the file are left. The
 * surprise: the size in the header is checked before a pixel is decoded, because a file of two megabytes can claim to
 * contain gigabytes of pixels.
 */
import type { PictureFacts, Pixels } from "./picture.js";

export { inspectPicture, PICTURE_LIMITS } from "./inspect-picture.js";
export type { PictureFacts, PictureRefusal, Pixels } from "./picture.js";

/** A function that decodes a picture that was inspected; it throws if the picture is damaged. */
export type DecodePicture = (picture: PictureFacts) => Pixels;

/** Loads the functions that change pixels and write them, which only drawing needs. */
export async function loadPixels() {
  const [{ readPng, writePng }, { cutSquare, roundOff, shrinkSquare }] = await Promise.all([
    import("./written-png.js"),
    import("./square.js"),
  ]);
  return { readPng, writePng, cutSquare, roundOff, shrinkSquare };
}

/** Loads the decoders, which only photographs need. */
export async function loadDecoders(): Promise<DecodePicture> {
  const [{ decodePng }, { decodeJpeg }] = await Promise.all([import("./decode-png.js"), import("./decode-jpeg.js")]);
  return (picture) => (picture.kind === "png" ? decodePng(picture) : decodeJpeg(picture));
}
