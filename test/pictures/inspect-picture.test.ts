import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { inspectPicture, loadDecoders } from "../../src/pictures/index.js";
import {
  addSegment,
  exif,
  join,
  noise,
  pngChunk,
  quarters,
  toJpeg,
  toPng,
  withExif,
  writeClaims,
} from "../support/pictures.js";

const SMALL = quarters(30, 20);
const JPEG = toJpeg(SMALL);
const decode = await loadDecoders();

function patch(bytes: Uint8Array, find: readonly number[], change: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from(find));
  expect(at).toBeGreaterThan(0);
  copy.set(change, at);
  return Uint8Array.from(copy);
}

describe("headers", () => {
  test("give size and orientation", () => {
    expect(inspectPicture(JPEG)).toMatchObject({ kind: "jpeg", width: 30, height: 20, orientation: 1 });
    expect(inspectPicture(toPng(SMALL))).toMatchObject({ kind: "png", width: 30, height: 20, orientation: 1 });
    expect(inspectPicture(withExif(JPEG, 6))).toMatchObject({ orientation: 6 });
    const png = writeClaims({ ...SMALL, unpacked: new Uint8Array(), chunks: [pngChunk("eXIf", exif(8))] });
    expect(inspectPicture(png)).toMatchObject({ orientation: 8 });
  });

  test.each([0, 9, 200])("take an orientation of %i for upright", (orientation) => {
    expect(inspectPicture(withExif(JPEG, orientation))).toMatchObject({ orientation: 1 });
  });

  test("survive EXIF data that is cut off anywhere", () => {
    const whole = exif(6);
    for (let length = 0; length < whole.length; length++) {
      const data = join([Buffer.from("Exif\0\0", "latin1"), whole.subarray(0, length)]);
      expect(inspectPicture(addSegment(JPEG, 0xe1, data))).toMatchObject({ kind: "jpeg" });
    }
  });

  test("end the picture: what a polyglot has behind it is left out", () => {
    for (const picture of [JPEG, toPng(SMALL)])
      expect(inspectPicture(join([picture, Buffer.from("PK\u0003\u0004 do-not-show")]))).toMatchObject({
        bytes: picture,
      });
  });
});

test.each([
  ["an empty file", new Uint8Array(), "foreign"],
  ["a text", Buffer.from("company: A"), "foreign"],
  ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000"), "foreign"],
  ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "foreign"],
  ["more than two megabytes", new Uint8Array(2_000_001), "too-large"],
  [
    "a PNG that claims four gigapixels",
    writeClaims({ width: 65_536, height: 65_536, unpacked: new Uint8Array(9) }),
    "too-many-pixels",
  ],
  ["a PNG without width", writeClaims({ width: 0, height: 5, unpacked: new Uint8Array(9) }), "damaged"],
  ["a JPEG that claims 65,535 lines", patch(JPEG, [0, 20, 0, 30], [255, 255, 255, 255]), "too-many-pixels"],
  ["a JPEG without a height", patch(JPEG, [0, 20, 0, 30], [0, 0, 0, 30]), "damaged"],
  ["an arithmetic JPEG", patch(JPEG, [0xff, 0xc0], [0xff, 0xc9]), "unusual"],
  ["a JPEG with a sampling of 15", patch(JPEG, [0, 20, 0, 30, 3, 1, 0x11], [0, 20, 0, 30, 3, 1, 0xff]), "unusual"],
  ["a JPEG with two frames", addSegment(JPEG, 0xc0, Uint8Array.from([8, 0, 9, 0, 9, 1, 1, 17, 0])), "unusual"],
])("refuses %s", (_what, bytes, kind) => {
  expect(inspectPicture(bytes)).toMatchObject({ kind });
});

test("refuses a picture that is cut off anywhere", () => {
  for (const picture of [toJpeg(quarters(16, 16)), toPng(quarters(16, 16))])
    for (let length = 8; length < picture.length; length++)
      expect(inspectPicture(picture.subarray(0, length)), String(length)).toMatchObject({
        kind: length < 3 ? "foreign" : "damaged",
      });
});

test("refuses a JPEG that goes over its blocks again and again", () => {
  const start = Buffer.from(JPEG).indexOf(Buffer.from([0xff, 0xda]));
  const scan = JPEG.subarray(start, JPEG.length - 2);
  const repeated = join([JPEG.subarray(0, start), ...Array.from({ length: 21 }, () => scan), JPEG.subarray(-2)]);
  expect(inspectPicture(repeated)).toEqual({ kind: "too-many-scans" });
});

describe("decoding", () => {
  const decoded = (bytes: Uint8Array) => {
    const facts = inspectPicture(bytes);
    if (!("bytes" in facts)) throw new Error(`refused: ${facts.kind}`);
    return decode(facts);
  };

  test("gives the pixels of PNG and JPEG", () => {
    expect([...decoded(toPng(SMALL)).rgba]).toEqual([...SMALL.rgba]);
    const jpeg = decoded(JPEG);
    expect([jpeg.width, jpeg.height]).toEqual([30, 20]);
    for (const [at, value] of SMALL.rgba.entries()) expect(Math.abs((jpeg.rgba[at] ?? 0) - value)).toBeLessThan(60);
  });

  test("reads palettes, greys and interlaced pictures as other programs do", () => {
    const palette = pngChunk("PLTE", Uint8Array.from([255, 0, 0, 0, 0, 255]));
    const indexed = writeClaims({
      width: 2,
      height: 1,
      colourType: 3,
      unpacked: Uint8Array.from([0, 0, 1]),
      chunks: [palette],
    });
    expect([...decoded(indexed).rgba]).toEqual([255, 0, 0, 255, 0, 0, 255, 255]);
    const grey = writeClaims({ width: 2, height: 1, colourType: 0, unpacked: Uint8Array.from([0, 9, 200]) });
    expect([...decoded(grey).rgba]).toEqual([9, 9, 9, 255, 200, 200, 200, 255]);
    const interlaced = writeClaims({
      width: 1,
      height: 1,
      colourType: 0,
      isInterlaced: true,
      unpacked: Uint8Array.from([0, 7]),
    });
    expect([...decoded(interlaced).rgba]).toEqual([7, 7, 7, 255]);
    expect(PNG.sync.read(Buffer.from(interlaced)).data[0]).toBe(7);
  });

  test.each([true, false])("refuses a PNG that unpacks to 50 MB; interlaced: %s", (isInterlaced) => {
    const bomb = writeClaims({ width: 100, height: 100, isInterlaced, unpacked: new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(60_000);
    const before = performance.now();
    expect(() => decoded(bomb)).toThrow("longer than");
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test("refuses pixels that are damaged or too few", () => {
    expect(() => decoded(writeClaims({ width: 9, height: 9, unpacked: new Uint8Array(30) }))).toThrow();
    const broken = Uint8Array.from(toPng(noise(40, 40)));
    broken[200] = (broken[200] ?? 0) ^ 255;
    expect(() => decoded(broken)).toThrow();
  });
});
