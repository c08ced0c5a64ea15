/** Names of every block of Unicode, with marks and joiners: no ink leaves a card, in a browser or in the PNG. */
import fc from "fast-check";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { writePng } from "../support/write-drawing.js";
import { writeSvg } from "../support/write-drawing.js";
import { BUNDLED_FONT as font, createTextMeasure } from "../support/fonts.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { Drawing } from "../../src/model/drawing.js";
import type { LayoutPage, Rect } from "../../src/model/layout.js";
import { loadCompany } from "../../src/pipeline.js";
import { showSvg, startChromium } from "../support/browser.js";
import { nameOfBlock } from "../support/names-of-every-block.js";
import { UNICODE_BLOCKS } from "../support/unicode-blocks.js";
import { NATURAL_VIEW } from "../support/view.js";

const NAMES_OF_A_BLOCK = 3;
const BLOCKS_OF_A_CHART = 20;
/** Blurred edges of letters reach half a pixel further. */
const EDGE_PX = 1;

const measure = createTextMeasure();

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
});

const CHARTS = Array.from({ length: Math.ceil(UNICODE_BLOCKS.length / BLOCKS_OF_A_CHART) }, (_, index) =>
  UNICODE_BLOCKS.slice(index * BLOCKS_OF_A_CHART, (index + 1) * BLOCKS_OF_A_CHART),
);

test.each(CHARTS)("names of 20 blocks from U+%o on stay on their cards", async (...blocks) => {
  const { page, texts } = await drawNames(
    blocks.flatMap((block) => fc.sample(nameOfBlock(block), { numRuns: NAMES_OF_A_BLOCK, seed: block[0] })),
  );
  const [svg] = writeSvg(texts, {});
  const [png] = writePng(texts, { font });
  if (browser === undefined || typeof png?.content !== "object") throw new Error("nothing to look at");
  const shown = await showSvg(browser, { svg: String(svg?.content) });
  const boxes = await shown.evaluate<readonly MeasuredText[]>(MEASURE_TEXTS);
  await shown.close();
  expect(listStrays(PNG.sync.read(Buffer.from(png.content)), page), "in the PNG").toEqual([]);
  expect(boxes.length).toBeGreaterThan(NAMES_OF_A_BLOCK * blocks.length);
  expect(boxes.filter((one) => !isOnCard(one, page)).map(describe), "in Chromium").toEqual([]);
});

test("the measure sees a letter beside its card", async () => {
  const { page, texts } = await drawNames(["Desk"]);
  const [png] = writePng(texts, { font });
  if (typeof png?.content !== "object") throw new Error("nothing to look at");
  const picture = PNG.sync.read(Buffer.from(png.content));
  expect(listStrays(picture, page)).toEqual([]);
  const moved = page.boxes.map((box) => ({ ...box, x: box.x + 30 }));
  expect(listStrays(picture, { ...page, boxes: moved })).not.toEqual([]);
});

interface MeasuredText {
  readonly node: string;
  readonly text: string;
  readonly box: Rect;
}

/** Runs in the page: each text with the room it takes there. */
const MEASURE_TEXTS = `[...document.querySelectorAll("svg > g text")].map((text) => {
  const { x, y, width, height } = text.getBBox();
  return { node: text.parentNode.id, text: text.textContent, box: { x, y, width, height } };
})`;

function isOnCard({ node, box }: MeasuredText, { boxes }: LayoutPage): boolean {
  const card = boxes.find((one) => `unit-${one.node}` === node);
  if (card === undefined) throw new Error(`'${node}' is not a card`);
  return (
    box.x >= card.x &&
    box.x + box.width <= card.x + card.width &&
    box.y >= card.y &&
    box.y + box.height <= card.y + card.height
  );
}

function describe({ node, text, box }: MeasuredText): string {
  const codes = Array.from(text, (one) => one.codePointAt(0)?.toString(16) ?? "").join(" ");
  return `${node} ${Math.round(box.width)} x ${Math.round(box.height)}: ${codes}`;
}

/** Returns a chart of departments with these names, and a drawing of only the texts on its cards. */
async function drawNames(names: readonly string[]): Promise<{ readonly page: LayoutPage; readonly texts: Drawing }> {
  const departments = names.map((name, index) => ({ id: `d${index}`, name }));
  const content = JSON.stringify({ company: "Test", departments });
  const { graph } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing to lay out");
  const layout = await layOutGraph(graph, { measure, view: NATURAL_VIEW });
  const [page] = layout.pages;
  if (page === undefined) throw new Error("a layout without a page");
  const drawing = drawLayout(layout, { theme: "light" });
  const pages = drawing.pages.map((drawn) => ({
    ...drawn,
    groups: [...drawn.groups]
      .filter(({ id, outline }) => outline !== undefined && id?.startsWith("unit-") === true)
      .map(({ id, shapes }) => ({
        ...(id !== undefined && { id }),
        shapes: shapes.filter(({ kind }) => kind === "text"),
      })),
  }));
  return { page, texts: { ...drawing, pages } };
}

/** Lists the first places where there is ink and no card. */
function listStrays({ width, height, data }: PNG, { boxes }: LayoutPage): readonly string[] {
  const isCard = new Uint8Array(width * height);
  for (const box of boxes) fillRect(isCard, width, height, box);
  const strays: string[] = [];
  for (let at = 0; at < isCard.length && strays.length < 5; at++) {
    const isInk = (data[4 * at] ?? 255) < 200 || (data[4 * at + 1] ?? 255) < 200;
    if (isInk && isCard[at] !== 1)
      strays.push(`${at % width},${Math.floor(at / width)}: ${nearestBox(boxes, at, width)}`);
  }
  return strays;
}

function fillRect(grid: Uint8Array, width: number, height: number, rect: Rect): void {
  const [left, right] = [Math.floor(rect.x) - EDGE_PX, Math.ceil(rect.x + rect.width) + EDGE_PX];
  const [top, bottom] = [Math.floor(rect.y) - EDGE_PX, Math.ceil(rect.y + rect.height) + EDGE_PX];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    grid.fill(1, y * width + Math.max(0, left), y * width + Math.min(width, right));
}

/** Names the nearest box, for the reader of a failure. */
function nearestBox(boxes: LayoutPage["boxes"], at: number, width: number): string {
  const [x, y] = [at % width, Math.floor(at / width)];
  const distance = (box: Rect) => Math.abs(box.x + box.width / 2 - x) + 3 * Math.abs(box.y + box.height / 2 - y);
  const [nearest] = [...boxes].sort((a, b) => distance(a) - distance(b));
  const codes = (text: string) => Array.from(text, (one) => one.codePointAt(0)?.toString(16) ?? "").join(" ");
  return nearest?.texts.map(({ text }) => codes(text)).join(" | ") ?? "no box";
}
