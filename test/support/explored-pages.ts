/** Draws pages to explore with the built command and opens them from the disk. */
import { execFileSync } from "node:child_process";
import process from "node:process";
import type { Page } from "playwright-core";
import { useWatchedPages } from "./watched-pages.js";
import type { Opening, Visit } from "./watched-pages.js";

/** Prepares a test file about pages; each of its tests fails if a page had trouble. */
export function useExploredPages() {
  const { inFolder, openPage } = useWatchedPages();
  const own = "file:";
  return {
    inFolder,

    draw: (company: string, ...options: readonly string[]): string => {
      const file = inFolder("chart.html");
      const words = ["dist/cli/main.js", "render", company, "-o", file, ...options];
      execFileSync(process.execPath, words, { stdio: "pipe" });
      return file;
    },

    /** Opens a page and waits until its tree can be used. */
    open: async (file: string, opening: Opening = {}): Promise<Visit> => {
      const visit = await openPage({ ...opening, address: `file://${file}`, own });
      await visit.page.locator("[role=treeitem]").first().waitFor();
      return visit;
    },

    /** Opens a page in which no script can run. */
    openStatic: async (file: string): Promise<Page> =>
      (await openPage({ address: `file://${file}`, own, javaScriptEnabled: false })).page,
  };
}
