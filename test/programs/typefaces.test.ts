/**
 * Companies in many scripts, each with its typefaces: a browser draws the same picture as PNG and PDF show, from the fonts
 * that the SVG carries, and Poppler reads the names back.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breakText } from "../../src/layout/text/break-text.js";
import { createDrawer, drawChart, openCompany } from "../../src/pipeline.js";
import type { Drawer } from "../../src/pipeline.js";
import { sizeOf, startChromium } from "../support/browser.js";
import { compareBlurred } from "../support/pixels.js";
import type { Picture } from "../support/pixels.js";
import { readTypefaces } from "../support/typefaces.js";
import type { InstalledTypeface } from "../support/typefaces.js";

const FOLDER = path.join(import.meta.dirname, "../scripts");
const COMPANIES = readdirSync(FOLDER).map((file) => path.basename(file, ".yaml"));
const MOST_DIFFERENT = 0.03;
const BLUR_PX = 2;
const FIRST: Readonly<Record<string, InstalledTypeface>> = { chinese: "chinese" };

let browser: Browser;
let drawer: Drawer;
let folder = "";
// Fail, and do not skip, if a program is missing: a check that did not run must not look like one that did.
beforeAll(async () => {
  for (const program of ["pdftotext", "pdftoppm"]) execFileSync(program, ["-v"], { stdio: "ignore" });
  [browser, drawer] = await Promise.all([startChromium(), createDrawer()]);
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-typefaces-"));
});
afterAll(async () => {
  await browser.close();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

describe.each(COMPANIES)("a company in %s", (name) => {
  const files: Record<string, string | Uint8Array> = {};
  const pathOf = (extension: string) => path.join(folder, name + extension);

  beforeAll(async () => {
    const file = { path: `${name}.yaml`, content: readFileSync(path.join(FOLDER, `${name}.yaml`), "utf8") };
    const { graph, problems } = openCompany(file);
    if (graph === undefined || problems.length > 0) throw new Error(`${name} has problems`);
    const request = { formats: ["svg", "png", "pdf"], view: { page: "fit" }, embedFonts: true } as const;
    const typefaces = readTypefaces(FIRST[name]);
    const chart = await drawChart(graph, { ...request, typefaces }, drawer);
    expect(chart.warnings).toEqual([]);
    for (const { extension, content } of chart.files) {
      files[extension] = content;
      writeFileSync(pathOf(extension), content);
    }
  }, 300_000);

  test("looks the same as PNG and in Chromium", async () => {
    const shown = await drawWithChromium(String(files[".svg"]));
    report(name, "png", compareBlurred(shown, readPng(pathOf(".png")), BLUR_PX));
  });

  test("looks the same as PDF and in Chromium", async () => {
    execFileSync("pdftoppm", ["-r", "192", "-singlefile", "-png", pathOf(".pdf"), pathOf("-pdf")]);
    const [drawn, shown] = cutToSame(halve(readPng(pathOf("-pdf.png"))), await drawWithChromium(String(files[".svg"])));
    report(name, "pdf", compareBlurred(drawn, shown, BLUR_PX));
  });

  test("gives its names back from the PDF", () => {
    const text = execFileSync("pdftotext", [pathOf(".pdf"), "-"], { encoding: "utf8" });
    const found = countWords(text);
    for (const line of listTexts(String(files[".svg"])))
      for (const [word, times] of countWords(line)) expect(found.get(word) ?? 0, word).toBeGreaterThanOrEqual(times);
  });
});

test("the dictionary of another engine divides Thai names as ours does", async () => {
  const names = readFileSync(path.join(FOLDER, "thai.yaml"), "utf8").match(/[\u0E00-\u0E7F]+/gu) ?? [];
  const page = await browser.newPage();
  const words = await page.evaluate<readonly string[]>(
    `${JSON.stringify(names)}.map((name) => [...new Intl.Segmenter("en", { granularity: "word" }).segment(name)].map((word) => word.segment).join("|"))`,
  );
  await page.close();
  const divide = (name: string) => breakText(name, () => true).map(({ text }) => text);
  expect(names.length).toBeGreaterThan(20);
  expect(words).toEqual(names.map((name) => divide(name).join("|")));
});

function report(name: string, format: string, part: number): void {
  console.log(`${name} as ${format}: ${(100 * part).toFixed(2)} % of the pixels differ`);
  expect(part).toBeLessThanOrEqual(MOST_DIFFERENT);
}

/** Draws a picture with the fonts that it carries and no others. */
async function drawWithChromium(svg: string): Promise<Picture> {
  const [width, height] = sizeOf(svg);
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
  const shot = PNG.sync.read(await page.screenshot());
  await page.close();
  return shot;
}

function readPng(file: string): Picture {
  return PNG.sync.read(readFileSync(file));
}

/** Returns a picture at half its size, each pixel the mean of four. */
function halve({ width, height, data }: Picture): Picture {
  const half = { width: width >> 1, height: height >> 1 };
  const pixels = new Uint8Array(4 * half.width * half.height);
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++)
      for (let channel = 0; channel < 4; channel++) {
        const at = (dx: number, dy: number) => data[4 * ((2 * y + dy) * width + 2 * x + dx) + channel] ?? 0;
        pixels[4 * (y * half.width + x) + channel] = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
      }
  return { ...half, data: pixels };
}

/** Cuts two pictures to the size that both have: sizes that are not whole points are rounded differently. */
function cutToSame(...pictures: readonly [Picture, Picture]): readonly [Picture, Picture] {
  const width = Math.min(...pictures.map((picture) => picture.width));
  const height = Math.min(...pictures.map((picture) => picture.height));
  const cut = (picture: Picture): Picture => {
    const rows = Array.from({ length: height }, (_, y) =>
      picture.data.subarray(4 * y * picture.width, 4 * (y * picture.width + width)),
    );
    return { width, height, data: Buffer.concat(rows) };
  };
  return [cut(pictures[0]), cut(pictures[1])];
}

/** Lists the texts that an SVG shows. */
function listTexts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)</gu)].map(([, text = ""]) =>
    text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
  );
}

/**
 * Counts words of letters and digits. Brackets and the order of words on a line of two directions are left out: Poppler
 * guesses both.
 */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200d]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
