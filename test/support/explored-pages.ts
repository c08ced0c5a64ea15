/** Draws pages to explore with the built command and opens them from the disk in Chromium, which keeps their troubles. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Browser, Locator, Page } from "playwright-core";
import { startChromium } from "./browser.js";

interface Opened {
  readonly page: Page;
  /** Finds the box whose name starts with these words. */
  readonly item: (name: string) => Locator;
}

interface Opening {
  readonly width?: number;
  readonly height?: number;
  /** State of the page, with `#` before it. */
  readonly state?: string;
}

interface Visit {
  readonly width: number;
  readonly height?: number;
  readonly javaScriptEnabled: boolean;
}

/** Prepares a test file about pages; each of its tests fails if a page had trouble. */
export function useExploredPages() {
  let folder: string;
  let browser: Browser;
  const pages: Page[] = [];
  /** Requests, refusals by the policy, errors and dialogs: a page has none of them. */
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "orgwright-html-"));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    expect(troubles.splice(0)).toEqual([]);
  });

  const openPage = async (address: string, { width, height = 900, javaScriptEnabled }: Visit): Promise<Page> => {
    const viewport = { width, height };
    const page = await browser.newPage({ viewport, javaScriptEnabled, reducedMotion: "reduce" });
    pages.push(page);
    keepTroubles(page, troubles);
    await page.goto(`file://${address}`);
    return page;
  };

  return {
    /** Returns the path of a file in the folder of the tests. */
    inFolder: (name: string) => path.join(folder, name),

    draw: (company: string, ...options: readonly string[]): string => {
      const file = path.join(folder, "chart.html");
      const words = ["dist/cli/main.js", "render", company, "-o", file, ...options];
      execFileSync(process.execPath, words, { stdio: "pipe" });
      return file;
    },

    /** Opens a page and waits until its tree can be used. */
    open: async (file: string, { width = 1440, height = 900, state = "" }: Opening = {}): Promise<Opened> => {
      const page = await openPage(file + state, { width, height, javaScriptEnabled: true });
      await page.locator("[role=treeitem]").first().waitFor();
      return { page, item: (name) => page.locator(`[role=treeitem][aria-label^="${name}"]`) };
    },

    /** Opens a page in which no script can run. */
    openStatic: (file: string): Promise<Page> => openPage(file, { width: 1440, javaScriptEnabled: false }),
  };
}

function keepTroubles(page: Page, troubles: string[]): void {
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:") && !request.url().startsWith("file:")) troubles.push(request.url());
  });
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
