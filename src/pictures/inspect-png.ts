/** Walks the chunks of a PNG (ISO/IEC 15948) without unpacking any of them. */
import { findOrientation } from "./orientation.js";
import type { PictureFacts, PictureRefusal } from "./picture.js";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_LENGTH = 13;
/** Bytes of a chunk besides its data: length, name and checksum. */
const AROUND_DATA = 12;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Reads size and orientation. The picture ends with its `IEND`; bytes after it are left out. */
export function inspectPng(bytes: Uint8Array): PictureFacts | PictureRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Pick<PictureFacts, "width" | "height"> | undefined;
  let orientation = 1;
  for (let at = SIGNATURE.length; at + AROUND_DATA <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + AROUND_DATA + length;
    if (end > bytes.length) return { kind: "damaged" };
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end - 4);
    if ((name === "IHDR") !== (size === undefined)) return { kind: "damaged" };
    if (name === "IHDR") {
      if (length !== HEADER_LENGTH) return { kind: "damaged" };
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (name === "eXIf") orientation = findOrientation(data);
    if (name === "IEND") return { kind: "png", ...(size ?? EMPTY), orientation, bytes: bytes.subarray(0, end) };
    at = end;
  }
  return { kind: "damaged" };
}

const EMPTY = { width: 0, height: 0 };
