/** Poppler's tools and qpdf read the PDF and find in it what the SVG and the PNG show. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareBlurred } from "../support/pixels.js";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const MOST_DIFFERENT = 0.02;
const BLUR_PX = 2;
const MM_PER_PT = 25.4 / 72;

const CHARTS = [
  { company: "test/samples/org-12.yaml", page: "a4", sizeMm: [297, 210] },
  { company: "test/samples/org-45.yaml", page: "a3-portrait", sizeMm: [297, 420] },
  { company: "test/samples/org-150.yaml", page: "slide", sizeMm: [338.667, 190.5] },
  { company: "test/orgs/kubernetes.yaml", page: "slide-4x3", sizeMm: [254, 190.5] },
  { company: "test/samples/org-12.yaml", page: "legal-portrait", sizeMm: [215.9, 355.6] },
] as const;

let folder = "";
beforeAll(() => {
  // Fail, and do not skip, if a program is missing: a check that did not run must not look like one that did.
  for (const program of ["pdfinfo", "pdffonts", "pdftotext", "pdftoppm"]) run(program, "-v");
  run("qpdf", "--version");
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-documents-"));
});
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

describe.each(CHARTS)("$company on $page", ({ company, page, sizeMm }) => {
  const stem = path.basename(company, ".yaml");
  const pathOf = (extension: string) => path.join(folder, `${stem}${extension}`);
  let svgs: readonly string[] = [];

  beforeAll(() => {
    run(process.execPath, MAIN, "render", company, "-f", "svg,png,pdf", "--page", page, "-o", `${folder}/`);
    svgs = listPages(stem, ".svg").map((file) => readFileSync(file, "utf8"));
  }, 300_000); // seconds when the machine is idle

  test("is sound, and has a page for each picture, in its size to a tenth of a millimetre", () => {
    expect(run("qpdf", "--check", pathOf(".pdf"))).toContain("No syntax or stream encoding errors");
    const sizes = [...run("pdfinfo", "-l", "999", pathOf(".pdf")).matchAll(/size: +([\d.]+) x ([\d.]+) pts/gu)];
    expect(sizes).toHaveLength(svgs.length);
    for (const [, width, height] of sizes) {
      expect(Math.abs(Number(width) * MM_PER_PT - sizeMm[0])).toBeLessThan(0.1);
      expect(Math.abs(Number(height) * MM_PER_PT - sizeMm[1])).toBeLessThan(0.1);
    }
  });

  test("has every font embedded, as a subset, with its way back to Unicode", () => {
    const [, , ...fonts] = run("pdffonts", pathOf(".pdf")).trim().split("\n");
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/Inter-\w+ .* yes +yes +yes/u);
  });

  test("gives its texts back in the order of the outline", () => {
    svgs.forEach((svg, index) => {
      const number = String(index + 1);
      const text = run("pdftotext", "-raw", "-f", number, "-l", number, pathOf(".pdf"), "-");
      expect(withoutSpaces(text)).toBe(withoutSpaces(listTexts(svg).join(" ")));
    });
  });

  test("has the links of the pictures, each to the page it names, and a bookmark for each page", () => {
    const { links, bookmarks } = readLinks(pathOf(".pdf"));
    expect(links).toEqual(
      svgs.map((svg) => [...svg.matchAll(/href="[^"]*-(\d+)\.svg"/gu)].map(([, page]) => Number(page))),
    );
    expect(bookmarks).toEqual(svgs.map((_, index) => index + 1));
  });

  test("is tagged as nested lists", () => {
    const structure = run("pdfinfo", "-struct-text", pathOf(".pdf"));
    expect(structure).toMatch(/^Document\n {2}Sect .*\n {4}H1/u);
    expect(structure).toMatch(/\n {4}L .*\n {6}LI .*\n {8}LBody .*\n {10}(?:P|Link)/u);
  });

  test("looks like our PNG", () => {
    // Poppler sets letters on whole rows of pixels. At normal size that alone would be half a px, so it draws twice
    // as large, and the mean of four pixels is compared.
    run("pdftoppm", "-r", "192", "-png", pathOf(".pdf"), path.join(folder, `${stem}-drawn`));
    const drawn = listPages(`${stem}-drawn`, ".png");
    const ours = listPages(stem, ".png");
    expect(drawn).toHaveLength(ours.length);
    ours.forEach((file, index) => {
      const [a, b] = cutToSame(readPng(file), halve(readPng(drawn[index] ?? "")));
      const part = compareBlurred(a, b, BLUR_PX);
      console.log(`${path.basename(file)}: ${(100 * part).toFixed(2)} % of the pixels differ`);
      expect(part).toBeLessThanOrEqual(MOST_DIFFERENT);
    });
  });
});

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
}

/** Lists the pages in order; a single page is a file without a number. */
function listPages(stem: string, extension: string): readonly string[] {
  const numberOf = (name: string) => Number(/-(\d+)\.\w+$/u.exec(name)?.[1] ?? 0);
  const names = readdirSync(folder).filter(
    (name) =>
      name === stem + extension || (name.startsWith(`${stem}-`) && /^\d+\.\w+$/u.test(name.slice(stem.length + 1))),
  );
  return names
    .filter((name) => name.endsWith(extension))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => path.join(folder, name));
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function listTexts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) =>
    text.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity),
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "");
}

interface QpdfFile {
  readonly pages: readonly { readonly object: string }[];
  readonly outlines: readonly { readonly destpageposfrom1: number }[];
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
}

/** Returns the pages that the links of each page lead to, and those of the bookmarks. */
function readLinks(file: string): {
  readonly links: readonly (readonly number[])[];
  readonly bookmarks: readonly number[];
} {
  const json = JSON.parse(
    run("qpdf", "--json", "--json-key=qpdf", "--json-key=pages", "--json-key=outlines", file),
  ) as QpdfFile;
  const resolve = (value: unknown): unknown =>
    typeof value === "string" && value.endsWith(" R") ? json.qpdf[1][`obj:${value}`]?.value : value;
  const get = (value: unknown, ...keys: readonly string[]): unknown =>
    keys.reduce<unknown>((at, key) => (resolve(at) as Readonly<Record<string, unknown>> | undefined)?.[key], value);
  const list = (value: unknown): readonly unknown[] => (resolve(value) as readonly unknown[] | undefined) ?? [];
  const pages = json.pages.map(({ object }) => object);

  const root = Object.values(json.qpdf[1]).find(({ value }) => get(value, "/Type") === "/Catalog")?.value;
  const names = list(get(root, "/Names", "/Dests", "/Names"));
  const destinations = new Map<unknown, number>();
  for (let at = 0; at < names.length; at += 2)
    destinations.set(resolve(names[at]), pages.indexOf(String(list(names[at + 1])[0])) + 1);

  const links = pages.map((page) =>
    list(get(page, "/Annots")).map((annotation) => destinations.get(resolve(get(annotation, "/A", "/D"))) ?? 0),
  );
  return { links, bookmarks: json.outlines.map(({ destpageposfrom1 }) => destpageposfrom1) };
}

function readPng(file: string): PNG {
  return PNG.sync.read(readFileSync(file));
}

function halve({ width, height, data }: PNG): PNG {
  const half = new PNG({ width: Math.floor(width / 2), height: Math.floor(height / 2) });
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++)
      for (let channel = 0; channel < 4; channel++) {
        const at = (2 * y * width + 2 * x) * 4 + channel;
        const four = [at, at + 4, at + 4 * width, at + 4 * width + 4].map((place) => data[place] ?? 0);
        half.data[(y * half.width + x) * 4 + channel] = four.reduce((sum, value) => sum + value, 0) / 4;
      }
  return half;
}

/** Cuts both to one size: one program rounds a fraction of a pixel up, the other down. */
function cutToSame(a: PNG, b: PNG): readonly [PNG, PNG] {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  expect(Math.max(a.width, b.width) - width + Math.max(a.height, b.height) - height).toBeLessThanOrEqual(2);
  const cut = (picture: PNG) => {
    const part = new PNG({ width, height });
    PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
    return part;
  };
  return [cut(a), cut(b)];
}
