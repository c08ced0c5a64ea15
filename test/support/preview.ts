import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Browser, Locator, Page } from "playwright-core";
import { startChromium } from "./browser.js";
import { startLongRun } from "./long-run.js";
import type { LongRun } from "./long-run.js";

/** Time in which a page on a busy machine shows what it is asked for, in ms. */
const SOON_MS = 20_000;

/** Expects something of a page before long. */
export const soon = <Seen>(look: () => Seen) => expect.poll(look, { timeout: SOON_MS });

/** Returns a company of one officer, and departments with these names. */
export function writeSmallCompany(...departments: readonly string[]): string {
  const lines = departments.map((name) => `  - { name: ${name}, officer: cio }\n`).join("");
  return `company: Small\nofficers:\n  - { id: cio, role: CIO, name: Ada }\ndepartments:\n${lines}`;
}

interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly state?: string;
}

export interface PreviewVisit {
  readonly page: Page;
  /** Finds the box whose name starts with these words. */
  readonly item: (name: string) => Locator;
}

/** Prepares a test file about previews; each of its tests fails if a page had trouble or asked another server. */
export function usePreviews() {
  let folder: string;
  let browser: Browser;
  const pages: Page[] = [];
  const runs: LongRun[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "orgwright-preview-"));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    for (const run of runs.splice(0)) await run.stop();
    expect(troubles.splice(0)).toEqual([]);
  });

  return {
    inFolder: (name: string) => path.join(folder, name),
    troubles,

    /** Writes files into a new folder. Returns a function that finds them. */
    place: (name: string, files: Readonly<Record<string, string>>): ((file: string) => string) => {
      const at = (file: string) => path.join(folder, name, file);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), content);
      }
      return at;
    },

    start: async (...words: readonly string[]): Promise<LongRun> => {
      const run = await startLongRun(["preview", ...words], folder);
      runs.push(run);
      return run;
    },

    /** Opens a page and waits until its tree can be used. */
    open: async (address: string, { width = 1440, height = 900, state = "" }: Opening = {}): Promise<PreviewVisit> => {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
      pages.push(page);
      keepTroubles(page, new URL(address).origin, troubles);
      await page.goto(address + state);
      return { page, item: (name) => page.locator(`[role=treeitem][aria-label^="${name}"]`) };
    },
  };
}

function keepTroubles(page: Page, origin: string, troubles: string[]): void {
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:") && !request.url().startsWith(`${origin}/`)) troubles.push(request.url());
  });
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
