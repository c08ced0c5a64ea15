/**
 * Measures 'preview' in Chromium: the time from a save to the new picture, as it would be on the machine of
 * `ceilings.mjs`, and memory after many saves. By hand; build first.
 *
 *   node test/bench/preview.mjs [--saves 1000]
 *
 * CHROMIUM names another browser than Debian's.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { EMPTY_S } from "./ceilings.mjs";
import { generateCompany } from "./generate.mjs";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const ORG_150 = readFileSync(path.join(import.meta.dirname, "../samples/org-150.yaml"), "utf8");
/** Saves of which the median counts, after one that is not measured. */
const SAVES = 7;
const { values } = parseArgs({ options: { saves: { type: "string", default: "0" } } });

const folder = mkdtempSync(path.join(tmpdir(), "orgwright-bench-preview-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--enable-precise-memory-info", "--js-flags=--expose-gc"],
});
try {
  if (Number(values.saves) > 0) await measureMemory(ORG_150, Number(values.saves));
  else {
    await measure("150 boxes", ORG_150);
    await measure("5,000 boxes, collapsed", generateCompany(5000));
    await measure("5,000 boxes, all open", generateCompany(5000), "#closed=");
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/* global document, performance, requestAnimationFrame */

/** Opens a preview of a text. Saves replace the name of the company, which stands in the title of the picture. */
async function openPreview(/** @type {string} */ text, state = "") {
  const file = path.join(folder, "company.yaml");
  const save = (/** @type {number} */ at) => {
    writeFileSync(file, text.replace(/^company:.*$/mu, `company: Save ${at}`));
  };
  save(0);
  const run = spawn(process.execPath, [MAIN, "preview", file], { stdio: ["ignore", "pipe", "inherit"] });
  const [address] = await once(createInterface({ input: run.stdout }), "line");
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}${state}`);
  // The page's own policy refuses scripts of others, so this one comes by the protocol of the browser.
  const context = await page.context().newCDPSession(page);
  const seen = (/** @type {number} */ at) =>
    context.send("Runtime.evaluate", { expression: `(${waitForTitle.toString()})("Save ${at}")`, awaitPromise: true });
  await seen(0);
  const close = async () => {
    await page.close();
    run.kill("SIGINT");
    await once(run, "exit");
  };
  return { page, pid: run.pid, save, seen, close };
}

/** Runs in the page: waits for the frame in which the picture has a title. */
function waitForTitle(/** @type {string} */ title) {
  return new Promise((resolve) => {
    const look = () => {
      // The page has a shadow root, and the chart in it another.
      const chart = document.querySelector("main div")?.shadowRoot?.querySelector(".chart > div")?.shadowRoot;
      const titles = [...(chart?.querySelectorAll(".layer > svg > title") ?? [])];
      if (titles.some((each) => each.textContent.endsWith(title))) resolve(undefined);
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function measure(/** @type {string} */ name, /** @type {string} */ text, state = "") {
  const { save, seen, close } = await openPreview(text, state);
  const times = [];
  for (let at = 1; at <= SAVES + 1; at++) {
    // A save comes at any moment of the timers.
    await new Promise((resolve) => setTimeout(resolve, 300 + at * 17));
    const emptyMs = await timeEmpty();
    const start = performance.now();
    save(at);
    await seen(at);
    if (at > 1) times.push((performance.now() - start) / Math.max(1, emptyMs / (EMPTY_S * 1000)));
  }
  await close();
  times.sort((one, other) => one - other);
  console.log(
    `${name}: ${times[SAVES >> 1]?.toFixed(0)} ms from save to picture (most ${times.at(-1)?.toFixed(0)} ms)`,
  );
}

/** Times an empty process: on a busy machine it takes longer, and everything else does too. */
async function timeEmpty() {
  const start = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - start;
}

async function measureMemory(/** @type {string} */ text, /** @type {number} */ saves) {
  const { page, pid, save, seen, close } = await openPreview(text);
  const context = await page.context().newCDPSession(page);
  for (let at = 1; at <= saves; at++) {
    save(at);
    await seen(at);
    if (at !== Math.round(saves / 10) && at !== saves) continue;
    await context.send("HeapProfiler.collectGarbage");
    const { usedSize } = await context.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await context.send("Memory.getDOMCounters");
    const resident = /VmRSS:\s+(?<kb>\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.groups?.kb;
    console.log(
      `after ${at} saves: page ${(usedSize / 1e6).toFixed(1)} MB, ${nodes} nodes, ${jsEventListeners} listeners; ` +
        `program ${(Number(resident) / 1e3).toFixed(0)} MB`,
    );
  }
  await close();
}
