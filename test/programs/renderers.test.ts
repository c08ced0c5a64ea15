/** A browser and resvg, which share no line of code, draw the same picture, and in both every text stays inside. */
import { Resvg } from "@resvg/resvg-js";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FONT_FILES, showSvg, sizeOf, startChromium } from "../support/browser.js";
import { compareBlurred } from "../support/pixels.js";
import type { Picture } from "../support/pixels.js";
import { drawFixtures, readGallery } from "./charts.js";

const MOST_DIFFERENT = 0.015;
const BLUR_PX = 2;
/** Fonts that stand in for Inter are at most this much wider. */
const WIDER_FONT = 1.04;

const FONT = { fontFiles: FONT_FILES.map(({ file }) => file), loadSystemFonts: false, defaultFontFamily: "Inter" };

const GALLERY = readGallery();
const CHARTS = [...GALLERY, ...drawFixtures("light"), ...drawFixtures("dark"), ...drawFixtures("print")];

let browser: Browser | undefined;
// Fail, and do not skip, if the browser is missing: a check that did not run must not look like one that did.
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
});

test.each(CHARTS)("$name looks the same in Chromium and in resvg", async ({ name, svg }) => {
  const part = compareBlurred(await renderWithChromium(svg), renderWithResvg(svg), BLUR_PX);
  console.log(`${name}: ${(100 * part).toFixed(2)} % of the pixels differ`);
  expect(part).toBeLessThanOrEqual(MOST_DIFFERENT);
});

test("the measure sees a word that is missing", async () => {
  const { svg = "" } = GALLERY.find(({ name }) => name.startsWith("northwind")) ?? {};
  const picture = await renderWithChromium(svg);
  expect(compareBlurred(picture, picture, BLUR_PX)).toBe(0);
  const without = svg.replace(/<text [^>]*>[^<]*<\/text>/u, "");
  expect(without).not.toBe(svg);
  expect(compareBlurred(picture, renderWithResvg(without), BLUR_PX)).toBeGreaterThan(
    compareBlurred(picture, renderWithResvg(svg), BLUR_PX),
  );
});

test("the theme that follows the viewer is the light or the dark one, as the viewer prefers", async () => {
  const [auto, light, dark] = (["auto", "light", "dark"] as const).map(drawFixtures);
  for (const [index, { svg }] of (auto ?? []).entries()) {
    const followed = await renderWithChromium(svg, "dark");
    expect(compareBlurred(followed, await renderWithChromium(dark?.[index]?.svg ?? ""), 0)).toBe(0);
    expect(
      compareBlurred(await renderWithChromium(svg, "light"), await renderWithChromium(light?.[index]?.svg ?? ""), 0),
    ).toBe(0);
  }
}, 300_000);

test.each(GALLERY)("every text of $name stays inside its card in both, also in a wider font", async ({ svg }) => {
  const page = await showSvg(getBrowser(), { svg });
  const texts = await page.evaluate<readonly MeasuredText[]>(MEASURE_TEXTS);
  await page.close();
  expect(texts.length).toBeGreaterThan(10);
  for (const measured of [texts, texts.map(measureWithResvg)]) {
    for (const factor of [1, WIDER_FONT]) expect(measured.filter((text) => !isInside(text, factor))).toEqual([]);
    expect(measured.filter((text) => !isInside(text, 2)).length, "the check can fail").toBeGreaterThan(0);
  }
});

/** Returns the same text where resvg puts its ink, alone on an empty page. */
function measureWithResvg(measured: MeasuredText): MeasuredText {
  // A browser writes a no-break space as an entity that SVG does not have.
  const markup = measured.markup.replaceAll("&nbsp;", "\u00a0");
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9999 9999" font-family="Inter">${markup}</svg>`;
  const ink = new Resvg(alone, { font: FONT }).getBBox();
  if (ink === undefined) throw new Error(`resvg draws nothing for ${measured.markup}`);
  return { ...measured, box: { left: ink.x, top: ink.y, right: ink.x + ink.width, bottom: ink.y + ink.height } };
}

interface MeasuredText {
  /** Source of the element itself. */
  readonly markup: string;
  readonly anchor: string;
  readonly box: Edges;
  readonly card: Edges;
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Runs in the page: each text of a card with its own box and that of the card. */
const MEASURE_TEXTS = `(() => {
  const edgesOf = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height });
  return [...document.querySelectorAll("svg > g")]
    .filter((group) => group.querySelector(":scope > title"))
    .flatMap((group) => {
      const card = edgesOf(group.querySelector("rect").getBBox());
      return [...group.querySelectorAll("text")].map((text) => ({
        markup: text.outerHTML,
        anchor: text.getAttribute("text-anchor") ?? "start",
        box: edgesOf(text.getBBox()),
        card,
      }));
    });
})()`;

/** Tells whether a text stays inside its card; a wider font grows away from the anchor. */
function isInside({ anchor, box, card }: MeasuredText, factor: number): boolean {
  const spare = (box.right - box.left) * (factor - 1);
  const left = box.left - (anchor === "end" ? spare : anchor === "middle" ? spare / 2 : 0);
  const right = box.right + (anchor === "start" ? spare : anchor === "middle" ? spare / 2 : 0);
  return left >= card.left && right <= card.right && box.top >= card.top && box.bottom <= card.bottom;
}

function getBrowser(): Browser {
  if (browser === undefined) throw new Error("the browser did not start");
  return browser;
}

async function renderWithChromium(svg: string, colourScheme: "light" | "dark" = "light"): Promise<Picture> {
  const page = await showSvg(getBrowser(), { svg, colourScheme });
  const png = PNG.sync.read(await page.screenshot());
  await page.close();
  return png;
}

function renderWithResvg(svg: string): Picture {
  const [width, height] = sizeOf(svg);
  const image = new Resvg(svg, { font: FONT, background: "#FFFFFF" }).render();
  if (image.width === width && image.height === height) return { width, height, data: image.pixels };
  throw new Error(`resvg drew ${image.width} x ${image.height} px instead of ${width} x ${height}`);
}
