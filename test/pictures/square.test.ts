import fc from "fast-check";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { loadPixels } from "../../src/pictures/index.js";
import type { Pixels } from "../../src/pictures/index.js";
import { BLUE, GREEN, noise, quarters, RED, YELLOW } from "../support/pictures.js";

const { cutSquare, readPng, roundOff, shrinkSquare, writePng } = await loadPixels();

/** Returns the colours in the middle of the four quarters, in reading order. */
function readQuarters({ width, rgba }: Pixels) {
  const places = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => [x, y] as const));
  return places.map(([x, y]) => {
    const at = (Math.floor(y * width) * width + Math.floor(x * width)) * 4;
    return [...rgba.subarray(at, at + 3)];
  });
}

describe("a square", () => {
  test("is the middle of the picture, as small as it is drawn", () => {
    const square = cutSquare(quarters(300, 200), 1, 40);
    expect([square.width, square.height]).toEqual([40, 40]);
    expect(readQuarters(square)).toEqual([RED, GREEN, BLUE, YELLOW]);
    expect(cutSquare(quarters(30, 20), 1, 40).width).toBe(20);
  });

  // The picture as the camera stored it, for each orientation of the same upright picture.
  test.each([
    [1, [RED, GREEN, BLUE, YELLOW]],
    [2, [GREEN, RED, YELLOW, BLUE]],
    [3, [YELLOW, BLUE, GREEN, RED]],
    [4, [BLUE, YELLOW, RED, GREEN]],
    [5, [RED, BLUE, GREEN, YELLOW]],
    [6, [GREEN, YELLOW, RED, BLUE]],
    [7, [YELLOW, GREEN, BLUE, RED]],
    [8, [BLUE, RED, YELLOW, GREEN]],
  ])("is upright with orientation %i", (orientation, stored) => {
    expect(readQuarters(cutSquare(quarters(60, 90, stored), orientation, 30))).toEqual([RED, GREEN, BLUE, YELLOW]);
  });

  test("has white where the picture is transparent", () => {
    const clear = { width: 2, height: 2, rgba: new Uint8Array(16) };
    expect([...cutSquare(clear, 1, 1).rgba]).toEqual([255, 255, 255, 255]);
  });

  test("is only made smaller", () => {
    const square = noise(20, 20);
    expect(shrinkSquare(square, 20)).toBe(square);
    expect(shrinkSquare(square, 40)).toBe(square);
    expect(shrinkSquare(square, 7).width).toBe(7);
  });

  test("becomes round: its corners are transparent, its middle is not", () => {
    const { rgba } = roundOff(quarters(20, 20));
    expect(rgba[3]).toBe(0);
    expect(rgba[(10 * 20 + 10) * 4 + 3]).toBe(255);
  });
});

describe("a written PNG", () => {
  const pixels = fc
    .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
    .chain(({ width, height }) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        rgba: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
      }),
    );

  test("comes back as it was, for orgwright and for other programs", () => {
    fc.assert(
      fc.property(pixels, (picture) => {
        const png = writePng(picture);
        expect(readPng(png)).toEqual(picture);
        const { width, height, data } = PNG.sync.read(Buffer.from(png));
        expect({ width, height, rgba: Uint8Array.from(data) }).toEqual(picture);
      }),
    );
  });

  test("holds a header, pixels and an end", () => {
    const text = Buffer.from(writePng(quarters(4, 4))).toString("latin1");
    expect(text.match(/[A-Z]{4}/gu)?.filter((name) => /^I[A-Z]+$/u.test(name))).toEqual(["IHDR", "IDAT", "IEND"]);
  });
});
