/** Walks the segments of a JPEG (ITU-T T.81) without decoding any of them. */
import { findOrientation } from "./orientation.js";
import type { PictureFacts, PictureRefusal } from "./picture.js";

/** Limit on scans: each scan of a progressive picture covers all its blocks again. Encoders write about ten scans. */
const MOST_SCANS = 20;
const MOST_SAMPLING = 4;

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
/** Markers of frames that are decoded: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Markers of frames that are lossless, hierarchical or arithmetic-coded. */
const UNUSUAL_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** Reads size and orientation. The picture ends with its `EOI`; bytes after it are left out. */
export function inspectJpeg(bytes: Uint8Array): PictureFacts | PictureRefusal {
  let frame: Frame | undefined;
  let orientation = 1;
  let scans = 0;
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return { kind: "damaged" };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI)
      return frame === undefined || scans === 0
        ? { kind: "damaged" }
        : { kind: "jpeg", ...frame, orientation, bytes: bytes.subarray(0, at + 2) };
    if (UNUSUAL_FRAMES.includes(marker)) return { kind: "unusual" };
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end < at + 4 || end > bytes.length) return { kind: "damaged" };
    const data = bytes.subarray(at + 4, end);
    if (FRAMES.includes(marker)) {
      if (frame !== undefined) return { kind: "unusual" };
      frame = readFrame(data);
      if (frame === undefined) return { kind: "unusual" };
    }
    if (marker === APP1 && EXIF.every((byte, index) => data[index] === byte))
      orientation = findOrientation(data.subarray(EXIF.length));
    if (marker === SOS && ++scans > MOST_SCANS) return { kind: "too-many-scans" };
    at = marker === SOS ? findEndOfScan(bytes, end) : end;
  }
  return { kind: "damaged" };
}

type Frame = Pick<PictureFacts, "width" | "height">;

/** Reads a frame with eight bits for each sample, which is what every program writes. */
function readFrame(data: Uint8Array): Frame | undefined {
  const [precision, high = 0, low = 0, left = 0, right = 0, count = 0] = data;
  if (precision !== 8 || ![1, 3, 4].includes(count) || data.length !== 6 + 3 * count) return undefined;
  for (let component = 0; component < count; component++) {
    const sampling = data[7 + 3 * component] ?? 0;
    const [across, down] = [sampling >> 4, sampling & 15];
    if (Math.min(across, down) < 1 || Math.max(across, down) > MOST_SAMPLING) return undefined;
  }
  return { width: (left << 8) | right, height: (high << 8) | low };
}

/** Returns the place of the first marker after the data of a scan. */
function findEndOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isInside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isInside) return at;
  }
  return bytes.length;
}
