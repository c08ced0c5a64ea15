/**
 * Companies with hostile `include:` on pages: nothing runs, nothing is requested, and no file outside is read, neither
 * when the command writes a page nor while a preview follows the files.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { HOSTILE_CASES } from "../hostile/cases.js";
import type { HostileCase } from "../hostile/case.js";
import { placeFiles } from "../hostile/place.js";
import { isAllowed } from "../hostile/touched.js";
import { startLongRun } from "../support/long-run.js";
import { soon } from "../support/preview.js";
import { useWatchedPages } from "../support/watched-pages.js";

const MAIN = path.resolve("dist/cli/main.js");
const PROBE = path.resolve("test/hostile/probe.mjs");
/** Part of a file above the folders of the companies, and of one that every Linux has. */
const SECRETS = ["do-not-show", "root:x:0:0"];

/** Every case that reaches for files by links or names one oddly, and one in six of the other addresses and paths. */
const CASES = HOSTILE_CASES.filter(({ name, isLarge }) => /^E1[01] /u.test(name) && isLarge !== true).filter(
  ({ links, files }, at) => links !== undefined || Object.keys(files).length > 2 || at % 6 === 0,
);

const { inFolder, openPage } = useWatchedPages();

/** Writes the files of a case. Returns the real folder of its company file, since that is what a run opens. */
function place(one: HostileCase, folder: string): string {
  return realpathSync(placeFiles(one, inFolder(folder)));
}

/** Returns the variables with which a run writes down what it reads. The program's own cache would be in that list. */
function watch(probe: string) {
  return { HOSTILE_PROBE: probe, ORGWRIGHT_CACHE: "off" };
}

function readTouched(probe: string): readonly string[] {
  return (JSON.parse(readFileSync(probe, "utf8")) as { readonly touched: readonly string[] }).touched;
}

/** Returns the company that a page holds. */
function readCompany(file: string): string {
  const [, packed = ""] = /class="company">([^<]*)/u.exec(readFileSync(file, "utf8")) ?? [];
  return inflateSync(Buffer.from(packed, "base64")).toString();
}

describe("hostile includes on pages", { timeout: 1_200_000 }, () => {
  test("there are many", () => {
    expect(CASES.length).toBeGreaterThan(25);
  });

  test.each(CASES.map((one, at) => [one.name, at, one] as const))("a page of %s", async (_, at, one) => {
    const root = place(one, `page-${String(at)}`);
    const probe = inFolder(`page-${String(at)}.json`);
    const words = ["--import", PROBE, MAIN, "render", "company.yaml", "-o", "page.html", "--findings"];
    try {
      execFileSync(process.execPath, words, { cwd: root, stdio: "pipe", env: { ...process.env, ...watch(probe) } });
    } catch (error) {
      // Errors in the company end the command with 1, after it has drawn what it could.
      expect((error as { readonly status: number }).status, String(error)).toBe(1);
    }
    expect(readTouched(probe).filter((file) => !isAllowed(file, root))).toEqual([]);
    const file = path.join(root, "page.html");
    if (!existsSync(file)) return;
    const { page } = await openPage({ address: `file://${file}`, own: "file:" });
    await page.locator("[role=treeitem]").first().waitFor();
    for (const item of await page.locator("[role=treeitem]").all()) await item.click();
    expect(await page.locator("img, iframe, object, embed, link, base, form").count()).toBe(0);
    for (const secret of SECRETS) expect(readCompany(file)).not.toContain(secret);
  });

  test("a preview follows all of them", async () => {
    const roots = CASES.map((one, at) => place(one, `preview-${String(at)}`));
    const probe = inFolder("preview.json");
    const run = await startLongRun(["preview", ...roots.map((root) => path.join(root, "company.yaml"))], inFolder(), {
      module: PROBE,
      env: { ...watch(probe), HOSTILE_LISTENS: "yes" },
    });
    const { page } = await openPage({ address: run.address, own: `${new URL(run.address).origin}/` });
    await soon(() => page.locator("nav a").count()).toBe(CASES.length - 1);
    const addresses = await page
      .locator("nav a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const address of [run.address, ...addresses]) {
      const state = page.waitForResponse(/state-\d+$/u);
      await page.goto(address);
      const text = await (await state).text();
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      await page.getByRole("button", { name: /finding/u }).click();
      await soon(() => page.locator(".panel").textContent()).toMatch(/\S/u);
      expect(await page.locator("img, iframe, object, embed, link, base, form").count()).toBe(0);
    }
    await page.close();
    expect(await run.stop()).toBe(0);
    const isOutside = (file: string) => !roots.some((root) => isAllowed(file, root));
    expect(readTouched(probe).filter(isOutside)).toEqual([]);
  });
});
