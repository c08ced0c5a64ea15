/** Opens pages in Chromium, which keeps their troubles, and gives a test file a folder of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Browser, Locator, Page } from "playwright-core";
import { startChromium } from "./browser.js";

/** The window that a page opens in. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
  /** State of the page, with `#` before it. */
  readonly state?: string;
  readonly hasTouch?: boolean;
}

/** A page whose boxes can be used. */
export interface Visit {
  readonly page: Page;
  /** Finds the box whose name starts with these words. */
  readonly item: (name: string) => Locator;
}

interface Visited extends Opening {
  readonly address: string;
  /** Start of the addresses that the page may request. */
  readonly own: string;
  readonly javaScriptEnabled?: boolean;
}

/** Prepares a test file about pages; each of its tests fails if a page had trouble. */
export function useWatchedPages() {
  let folder: string;
  let browser: Browser;
  const pages: Page[] = [];
  /** Requests, refusals by the policy, errors and dialogs: a page has none of them. */
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "orgwright-pages-"));
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

  return {
    /** Returns the path of a file in the folder of the tests. */
    inFolder: (name = "") => path.join(folder, name),
    troubles,

    openPage: async ({ address, own, width = 1440, height = 900, state = "", ...options }: Visited): Promise<Visit> => {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce", ...options });
      pages.push(page);
      keepTroubles(page, own, troubles);
      await page.goto(address + state);
      return { page, item: (name) => page.locator(`[role=treeitem][aria-label^="${name}"]`) };
    },
  };
}

function keepTroubles(page: Page, own: string, troubles: string[]): void {
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:") && !request.url().startsWith(own)) troubles.push(request.url());
  });
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
