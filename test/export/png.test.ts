import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { ExportRefusal } from "../../src/export/exporter.js";
import { writePng } from "../support/write-drawing.js";
import { BUNDLED_FONT as font } from "../support/fonts.js";
import type { Drawing } from "../../src/model/drawing.js";
import { makeLayout } from "../support/layout-fixture.js";
import { makePages } from "../support/pages-fixture.js";

const CHART = drawLayout(makeLayout(), { theme: "light" });

function draw(drawing: Drawing, options: { readonly scale?: number; readonly background?: string } = {}): PNG {
  const [file] = writePng(drawing, { font, ...options });
  if (file === undefined || typeof file.content === "string") throw new Error("a PNG is bytes");
  return PNG.sync.read(Buffer.from(file.content));
}

function cornerOf({ data }: PNG): readonly number[] {
  return [...data.subarray(0, 4)];
}

test("a picture has the size of the page, times the scale", () => {
  const [page] = CHART.pages;
  const plain = draw(CHART);
  expect([plain.width, plain.height]).toEqual([page?.widthPx, page?.heightPx]);
  const twice = draw(CHART, { scale: 2 });
  expect([twice.width, twice.height]).toEqual([2 * plain.width, 2 * plain.height]);
});

test("its ground is the theme's, another colour, or nothing", () => {
  expect(cornerOf(draw(CHART))).toEqual([255, 255, 255, 255]);
  expect(cornerOf(draw(CHART, { background: "#F4F1EA" }))).toEqual([0xf4, 0xf1, 0xea, 255]);
  expect(cornerOf(draw(CHART, { background: "none" }))[3]).toBe(0);
});

test("the picture of a theme that follows the viewer is the light one", () => {
  const auto = draw(drawLayout(makeLayout(), { theme: "auto" }));
  expect(auto.data.equals(draw(CHART).data)).toBe(true);
});

test("the pages are files of their own, the same bytes each time, and hold the picture and nothing else", () => {
  const pages = drawLayout(makePages(), { theme: "light" });
  const [first, second] = [writePng(pages, { font }), writePng(pages, { font })];
  expect(first.map(({ page, extension }) => [page, extension])).toEqual([
    [1, ".png"],
    [2, ".png"],
  ]);
  for (const [index, { content }] of first.entries()) {
    expect(Buffer.from(content).equals(Buffer.from(second[index]?.content ?? ""))).toBe(true);
    expect(new Set(listChunks(Buffer.from(content)))).toEqual(new Set(["IHDR", "IDAT", "IEND"]));
  }
});

function listChunks(png: Buffer): readonly string[] {
  const kinds: string[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) kinds.push(png.toString("latin1", at + 4, at + 8));
  return kinds;
}

test.each([
  [{ widthPx: 20_000, heightPx: 10_000 }, 1, "20000 x 10000 pixels", "--scale 0.7"],
  [{ widthPx: 1280, heightPx: 720 }, 20, "25600 x 14400 pixels", "--scale 10.4"],
  [{ widthPx: 70_000, heightPx: 100 }, 1, "70000 x 100 pixels", "--scale 0.9"],
  [{ widthPx: 5_000_000, heightPx: 5_000_000 }, 0.1, "Page 1", "a smaller --page"],
])("%o at scale %d is refused before anything is drawn", (size, scale, what, remedy) => {
  const [page] = CHART.pages;
  if (page === undefined) throw new Error("a chart has a page");
  const huge = { ...CHART, pages: [{ ...page, ...size }] };
  expect(() => writePng(huge, { font, scale })).toThrow(ExportRefusal);
  expect(() => writePng(huge, { font, scale })).toThrow(what);
  expect(() => writePng(huge, { font, scale })).toThrow(remedy);
});
