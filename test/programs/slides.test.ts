/** The examples for slides do what they promise: their commands draw what they name, and a browser shows it whole. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Marp } from "@marp-team/marp-core";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChromium } from "../support/browser.js";
import { compareBlurred } from "../support/pixels.js";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const EXAMPLES = readdirSync(path.join(ROOT, "examples/slides"));
const SLIDE = { width: 1280, height: 720 };
/** Part of the pixels, after a blur, in which a slide may differ from the chart alone. */
const MOST_DIFFERENT = 0.005;

let folder = "";
let slides = "";
let browser: Browser | undefined;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-slides-"));
  slides = path.join(folder, "slides");
  cpSync(path.join(ROOT, "examples"), folder, { recursive: true });
  cpSync(path.join(ROOT, "node_modules/reveal.js/dist"), path.join(slides, "reveal.js/dist"), { recursive: true });
  // Each command runs once, though several examples begin with the same one.
  const commands = new Set(EXAMPLES.flatMap((name) => listCommands(readExample(name))));
  for (const command of commands) execFileSync(process.execPath, [MAIN, ...command.split(" ")], { cwd: slides });
  browser = await startChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

function readExample(name: string): string {
  return readFileSync(path.join(ROOT, "examples/slides", name), "utf8");
}

function listCommands(text: string): readonly string[] {
  return [...text.matchAll(/<!-- orgwright (render .*?) -->/gu)].map(([, command = ""]) => command);
}

test("there is an example for each tool of docs/slides.md", () => {
  const page = readFileSync(path.join(ROOT, "docs/slides.md"), "utf8");
  const named = [...page.matchAll(/\(\.\.\/examples\/slides\/([\w.-]+)\)/gu)].map(([, name]) => name);
  expect(named.sort()).toEqual([...EXAMPLES].sort());
});

test.each(EXAMPLES)("the command of %s draws the charts it names", (name) => {
  const text = readExample(name);
  expect(listCommands(text)).not.toEqual([]);
  const named = [...text.matchAll(/(?:\/?charts\/[\w/.-]+|(?<=filename=")[\w.-]+)\.(?:svg|png|pdf)(?! -->)/gu)];
  expect(named.length).toBeGreaterThanOrEqual(2);
  for (const [file] of named) {
    const places = [file, `public${file}`, `charts/confluence/${file}`].map((place) => path.join(slides, place));
    expect(
      places.some((place) => existsSync(place)),
      file,
    ).toBe(true);
  }
});

test("pictures for Google Slides have twice the pixels of a slide", () => {
  const { width, height } = PNG.sync.read(readFileSync(path.join(slides, "charts/google/northwind-bank-1.png")));
  expect([width, height]).toEqual([2 * SLIDE.width, 2 * SLIDE.height]);
});

test("Marp shows the chart on the whole slide, and asks the network for nothing", async () => {
  const { html, css } = new Marp({ script: false }).render(readExample("marp.md"));
  const whole = `<!doctype html><meta charset="utf-8"><style>${css} body{margin:0} svg{display:block}</style>${html}`;
  writeFileSync(path.join(slides, "marp.html"), whole);
  const { page, requests } = await open("marp.html");
  for (const [index, chart] of ["northwind-bank-1.svg", "northwind-bank-2.svg"].entries()) {
    const slide = page.locator("svg[data-marpit-svg]").nth(index + 1);
    await slide.scrollIntoViewIfNeeded();
    expect(compare(await slide.screenshot(), await photographChart(chart))).toBeLessThanOrEqual(MOST_DIFFERENT);
  }
  expect(requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
  await page.close();
});

test("reveal.js shows the chart on the whole slide, and asks the network for nothing", async () => {
  const { page, requests } = await open("reveal.html");
  for (const [index, chart] of ["northwind-bank-1.svg", "northwind-bank-2.svg"].entries()) {
    await page.evaluate(`Reveal.slide(${index + 1})`);
    await page.waitForFunction(`document.querySelectorAll("section")[${index + 1}].classList.contains("present")`);
    expect(compare(await page.screenshot(), await photographChart(chart))).toBeLessThanOrEqual(MOST_DIFFERENT);
  }
  expect(requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
  await page.close();
});

test.each(["light", "dark"] as const)("GitHub's picture is the %s one where the viewer prefers it", async (scheme) => {
  writeFileSync(path.join(slides, "readme.html"), readExample("github-readme.md"));
  const { page } = await open("readme.html", scheme);
  const shown = await page.evaluate("document.querySelector('img').currentSrc");
  expect(shown).toMatch(new RegExp(`/charts/bank-${scheme}\\.svg$`, "u"));
  expect(await page.evaluate("document.querySelector('img').naturalWidth")).toBeGreaterThan(500);
  await page.close();
});

test("the comparison sees another chart", async () => {
  const [one, other] = [await photographChart("northwind-bank-1.svg"), await photographChart("northwind-bank-2.svg")];
  expect(compare(one, other)).toBeGreaterThan(10 * MOST_DIFFERENT);
});

/** Opens a file as people do, with everything it asks for; a request for anything but a file gets no answer. */
async function open(
  file: string,
  colorScheme: "light" | "dark" = "light",
): Promise<{ page: Page; requests: string[] }> {
  if (browser === undefined) throw new Error("the browser did not start");
  const page = await browser.newPage({ viewport: SLIDE, colorScheme });
  const requests: string[] = [];
  await page.route("**/*", (route) => {
    requests.push(route.request().url());
    return route.request().url().startsWith("file:") ? route.continue() : route.abort();
  });
  await page.goto(pathToFileURL(path.join(slides, file)).href);
  return { page, requests };
}

/** Draws the chart alone in the browser. */
async function photographChart(chart: string): Promise<Buffer> {
  writeFileSync(
    path.join(slides, "alone.html"),
    `<body style="margin:0"><img src="charts/${chart}" style="display:block">`,
  );
  const { page } = await open("alone.html");
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

function compare(a: Buffer, b: Buffer): number {
  const part = compareBlurred(PNG.sync.read(a), PNG.sync.read(b), 2);
  console.log(`${(100 * part).toFixed(2)} % of the pixels differ`);
  return part;
}
