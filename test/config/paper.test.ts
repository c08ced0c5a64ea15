import { expect, test } from "vitest";
import { PAPER_WORDS, readPaper } from "../../src/config/paper.js";

const MM = 96 / 25.4;

test.each([
  ["fit", "fit"],
  ["slide", { widthPx: 1280, heightPx: 720 }],
  ["slide-4x3", { widthPx: 960, heightPx: 720 }],
  ["a4", { widthPx: 297 * MM, heightPx: 210 * MM }],
  ["a4-portrait", { widthPx: 210 * MM, heightPx: 297 * MM }],
  ["a3", { widthPx: 420 * MM, heightPx: 297 * MM }],
  ["A3-Portrait", { widthPx: 297 * MM, heightPx: 420 * MM }],
  ["letter", { widthPx: 1056, heightPx: 816 }],
  ["Letter-Portrait", { widthPx: 816, heightPx: 1056 }],
  ["legal", { widthPx: 1344, heightPx: 816 }],
  ["legal-portrait", { widthPx: 816, heightPx: 1344 }],
  ["tabloid", { widthPx: 1632, heightPx: 1056 }],
  ["tabloid-portrait", { widthPx: 1056, heightPx: 1632 }],
  ["100x60", { widthPx: 100 * MM, heightPx: 60 * MM }],
  ["100.5 x 60.25 mm", { widthPx: 100.5 * MM, heightPx: 60.25 * MM }],
  ["100×60", { widthPx: 100 * MM, heightPx: 60 * MM }],
  ["13.5x7.5in", { widthPx: 1296, heightPx: 720 }],
  ["1920X1080PX", { widthPx: 1920, heightPx: 1080 }],
  ["50x5000", { widthPx: 50 * MM, heightPx: 5000 * MM }],
] as const)("%s", (text, paper) => {
  expect(readPaper(text)).toEqual(paper);
});

test.each(["49.9x100", "100x5000.1", "0x10", "1.9in x 5in", "100x188px", "200x3in"])(
  "%s is beyond the limits",
  (text) => {
    expect(readPaper(text)).toBe(text === "1.9in x 5in" ? "unknown" : "beyond-limit");
  },
);

test.each([
  "",
  "a5",
  "297",
  "297x",
  "x210",
  "297x210cm",
  "1e3x100",
  "-100x100",
  "297x210x2",
  "Infinityx100",
  "toString",
])("'%s' is not a paper", (text) => {
  expect(readPaper(text)).toBe("unknown");
});

test("a limit met to the last decimal that people write is met", () => {
  expect(readPaper("1.9685x1.9685in")).toEqual({ widthPx: 1.9685 * 96, heightPx: 1.9685 * 96 });
});

test("every word is a paper", () => {
  for (const word of PAPER_WORDS) expect(readPaper(word)).not.toBe("unknown");
});
