/**
 * Hostile companies in pages to explore. All that can be drawn are explored one after another in one page under the
 * policy of a page; some are written as pages by the real command and opened from the disk.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_CASES } from "../hostile/cases.js";
import { listCorpusCases } from "../hostile/corpora.js";
import { placeFiles } from "../hostile/place.js";
import { startChromium } from "../support/browser.js";

const PROGRAM = readFileSync("dist/browser/orgwright.js", "utf8");
const POLICY =
  "default-src 'none'; script-src blob: 'wasm-unsafe-eval'; worker-src blob:; img-src data:; font-src data:; " +
  "base-uri 'none'; form-action 'none'";
/** One in so many cases becomes a page of its own, which takes seconds. */
const WRITTEN_ONE_OF = 40;
/** Most boxes of a company that are clicked; the first ones hold every kind of text. */
const CLICKED_AT_MOST = 12;

const drawable = [...HOSTILE_CASES, ...listCorpusCases()].filter(
  ({ isLarge, finds }) => isLarge !== true && finds === "no error",
);

let browser: Browser;
let folder: string;
const troubles: string[] = [];
let current = "";

beforeAll(async () => {
  browser = await startChromium();
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-hostile-page-"));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page whose requests, refusals, errors and dialogs are kept. */
async function openWatched(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: "reduce" });
  const note = (trouble: string) => void troubles.push(`${current}: ${trouble}`);
  page.on("request", (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && request.url() !== current) note(`request ${request.url()}`);
  });
  page.on("console", (message) => {
    note(message.text());
  });
  page.on("pageerror", (error) => {
    note(String(error));
  });
  page.on("dialog", (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

describe("hostile companies run nothing and request nothing", { timeout: 900_000 }, () => {
  test("the watch sees a page that does both", async () => {
    const page = await openWatched();
    current = "a page that does both";
    await page.setContent(
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><img src="https://example.com/a.png" onerror="alert(1)">`,
    );
    await expect.poll(() => troubles.join(" ")).toMatch(/img-src/u);
    troubles.splice(0);
    await page.close();
  });

  test("explored in one page", async () => {
    const page = await openWatched();
    await page.setContent(
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><main id="chart"></main>`,
    );
    await page.evaluate((text) => {
      Object.assign(globalThis, { address: URL.createObjectURL(new Blob([text], { type: "text/javascript" })) });
    }, PROGRAM);
    // A text, because the test runner would turn `import` in a function into a call of its own.
    await page.evaluate("import(address).then((program) => void Object.assign(globalThis, { program }))");
    let explored = 0;
    for (const one of drawable) {
      current = one.name;
      const yaml = Buffer.from(one.files["company.yaml"] ?? "").toString();
      explored += await page.evaluate(exploreAll, { yaml, most: CLICKED_AT_MOST });
    }
    expect(explored).toBeGreaterThan(drawable.length);
    expect(troubles.splice(0)).toEqual([]);
    await page.close();
  });

  test("written by the command and opened from the disk", async () => {
    const page = await openWatched();
    for (const [at, one] of drawable.filter((_, index) => index % WRITTEN_ONE_OF === 0).entries()) {
      const root = placeFiles(one, path.join(folder, String(at)));
      const words = [path.resolve("dist/cli/main.js"), "render", "company.yaml", "-o", "page.html"];
      execFileSync(process.execPath, words, { cwd: root, stdio: "pipe" });
      current = `file://${root}/page.html`;
      await page.goto(current);
      await page.locator("[role=treeitem]").first().click();
      expect(await page.getByLabel("Details").isVisible(), one.name).toBe(true);
    }
    expect(troubles.splice(0)).toEqual([]);
    await page.close();
  });
});

/** Runs in the page: explores a company, clicks its boxes and searches for it. Returns how many boxes were clicked. */
async function exploreAll({ yaml, most }: { readonly yaml: string; readonly most: number }): Promise<number> {
  const { program } = globalThis as unknown as { readonly program: typeof import("../../src/browser/index.js") };
  const element = document.querySelector("#chart");
  if (element === null) throw new Error("the page has a place for the chart");
  const chart = await program.exploreChart(element, yaml);
  const root = element.firstElementChild?.shadowRoot;
  const items = [...(root?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])].slice(0, most);
  for (const item of items) item.click();
  const field = root?.querySelector("input");
  if (field instanceof HTMLInputElement) {
    field.value = items[0]?.getAttribute("aria-label")?.slice(0, 40) ?? "x";
    field.dispatchEvent(new Event("input"));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  chart.remove();
  return items.length;
}
