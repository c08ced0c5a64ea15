import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect } from "vitest";
import { startLongRun } from "./long-run.js";
import type { LongRun } from "./long-run.js";
import { useWatchedPages } from "./watched-pages.js";
import type { Opening, Visit } from "./watched-pages.js";

/** Time in which a page on a busy machine shows what it is asked for, in ms. */
const SOON_MS = 20_000;

/** Expects something of a page before long. */
export const soon = <Seen>(look: () => Seen) => expect.poll(look, { timeout: SOON_MS });

/** Returns a company of one officer, and departments with these names. */
export function writeSmallCompany(...departments: readonly string[]): string {
  const lines = departments.map((name) => `  - { name: ${name}, officer: cio }\n`).join("");
  return `company: Small\nofficers:\n  - { id: cio, role: CIO, name: Ada }\ndepartments:\n${lines}`;
}

/** Prepares a test file about previews; each of its tests fails if a page had trouble or asked another server. */
export function usePreviews() {
  const runs: LongRun[] = [];
  // The last hook runs first: pages are closed before their server ends, which would be trouble to them.
  afterEach(async () => {
    for (const run of runs.splice(0)) await run.stop();
  });
  const { inFolder, troubles, openPage } = useWatchedPages();

  return {
    inFolder,
    troubles,

    /** Writes files into a new folder. Returns a function that finds them. */
    place: (name: string, files: Readonly<Record<string, string>>): ((file: string) => string) => {
      const at = (file: string) => path.join(inFolder(name), file);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), content);
      }
      return at;
    },

    start: async (...words: readonly string[]): Promise<LongRun> => {
      const run = await startLongRun(["preview", ...words], inFolder());
      runs.push(run);
      return run;
    },

    /** Opens a page, which may request its own server. */
    open: (address: string, opening: Opening = {}): Promise<Visit> =>
      openPage({ ...opening, address, own: `${new URL(address).origin}/` }),
  };
}
