/** axe-core reports nothing about the pictures in a browser, inline in a page as the web shows them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { showSvg, startChromium } from "../support/browser.js";
import { drawFixtures, readGallery } from "./charts.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const CHARTS = [...readGallery(), ...drawFixtures("light"), ...drawFixtures("auto")];

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
});

async function findViolations(svg: string): Promise<readonly string[]> {
  if (browser === undefined) throw new Error("the browser did not start");
  const page = await showSvg(browser, { svg });
  await page.evaluate(AXE);
  const result = await page.evaluate<AxeResult>("axe.run(document)");
  await page.close();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

test.each(CHARTS)("$name", async ({ svg }) => {
  expect(await findViolations(svg)).toEqual([]);
});

test("axe sees what would be wrong", async () => {
  const pages = drawFixtures("light");
  const { svg = "" } = pages.find(({ name }) => name.startsWith("pages")) ?? {};
  const asImage = await findViolations(svg.replace("graphics-document", "img"));
  expect(asImage.join("\n")).toContain("nested-interactive");
  const unnamed = await findViolations(svg.replace(/<title>[^<]*<\/title>\n/u, ""));
  expect(unnamed.join("\n")).toContain("svg-img-alt");
});

test("cards, rows and links have their names in the accessibility tree, in the order of the tree", async () => {
  if (browser === undefined) throw new Error("the browser did not start");
  const [, , part] = drawFixtures("light");
  const page = await showSvg(browser, { svg: part?.svg ?? "" });
  const tree = await page.locator("svg").ariaSnapshot();
  await page.close();
  const names = ["Chief Executive Officer", "Procurement", "IT Infrastructure", "Service Desk", "Identity and Access"];
  const places = names.map((name) => tree.indexOf(name));
  expect(places, tree).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(tree).toContain("link");
});
