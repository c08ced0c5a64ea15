/**
 * Measures pages to explore in the system's Chromium, beside an empty page in the same browser: how soon a page opens, how
 * long a box takes to close, how many frames a second a movement has, how long a search takes, and how much memory the
 * page needs. It is started by hand after a build; times depend on whatever else the machine is doing, so that the
 * figures of the empty page say how to read the others.
 *
 *   node test/bench/page.mjs [boxes ...]
 */
/* global document, performance, Event, MutationObserver, requestAnimationFrame */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { generateCompany } from "./generate.mjs";

const PROGRAM = path.join(import.meta.dirname, "../../dist/cli/main.js");
const VIEWPORT = { width: 1440, height: 900 };
/** Time that a page gets between two measurements, so that one does not disturb the next. */
const REST_MS = 700;
/** Time between two movements of the mouse. */
const FRAME_MS = 16;
const QUESTIONS = ["s", "sec", "security", "unit 49", "incident response"];

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [150, 1000, 5000];
const folder = mkdtempSync(path.join(tmpdir(), "orgwright-page-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const empty = await measureEmpty();
  console.log(`empty page: first picture ${empty.firstMs} ms, ${empty.fps} frames a second`);
  for (const size of sizes) await measure(size, empty);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureEmpty() {
  const file = path.join(folder, "empty.html");
  writeFileSync(file, "<!doctype html><title>Empty</title><p>Empty</p>");
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`file://${file}`);
  const figures = { firstMs: await readFirstPicture(page), fps: await countFrames(page, () => pan(page)) };
  await page.close();
  return figures;
}

async function measure(size, empty) {
  const company = path.join(folder, `${size}.yaml`);
  const file = path.join(folder, `${size}.html`);
  writeFileSync(company, generateCompany(size));
  execFileSync(process.execPath, [PROGRAM, "render", company, "-o", file], { stdio: "pipe" });
  const tell = (name, value, of) =>
    console.log(`${size} boxes: ${name} ${value}${of === undefined ? "" : ` (empty page: ${of})`}`);
  tell("file", `${(statSync(file).size / 1e6).toFixed(2)} MB`);
  const page = await openPage(file, 1);
  tell("first picture", `${await readFirstPicture(page)} ms`, `${empty.firstMs} ms`);
  tell("ready for keys", `${Math.round(await page.evaluate(() => performance.now()))} ms at most`);
  tell("boxes at first", await page.locator("[role=treeitem]").count());
  tell("close and open a box", `${(await timeToggles(page)).join(", ")} ms`);
  await page.close();
  const whole = await openPage(`${file}#closed=`, size);
  for (const button of ["Fit", "100 %"]) {
    await whole.getByRole("button", { name: button }).click();
    tell(`drawing all boxes in view, '${button}'`, `${await timeDrawing(whole)} ms`);
    tell(`pan, all open, '${button}'`, `${await countFrames(whole, () => pan(whole))} frames a second`, empty.fps);
    tell(`zoom, all open, '${button}'`, `${await countFrames(whole, () => zoom(whole))} frames a second`, empty.fps);
  }
  tell("search, all open", `${(await timeSearches(whole)).join(", ")} ms`);
  tell("close and open a box, all open", `${(await timeToggles(whole)).join(", ")} ms`);
  tell("memory, all open", `${await readMemory(whole)} MB`);
  await whole.close();
}

/** Returns the time until the document holds the same number of boxes at many looks in a row. */
function timeDrawing(page) {
  return page.evaluate(async (rest) => {
    const root = document.querySelector("main > div").shadowRoot;
    const lookMs = 20;
    const start = performance.now();
    let changed = start;
    let boxes = -1;
    // Looks are counted, since one frame can take as long as many of them.
    for (let same = 0; same * lookMs < rest; same++) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      const now = root.querySelectorAll(".layer > svg > g[id]").length;
      if (now === boxes) continue;
      [boxes, changed, same] = [now, performance.now(), 0];
    }
    return Math.round(changed - start);
  }, REST_MS);
}

/** Opens a page and waits until its tree has this many boxes. */
async function openPage(address, boxes) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`file://${address}`);
  const isReady = (least) =>
    (document.querySelector("main > div")?.shadowRoot?.querySelectorAll("[role=treeitem]").length ?? 0) >= least;
  await page.waitForFunction(isReady, boxes, { timeout: 120_000, polling: 20 });
  return page;
}

async function readFirstPicture(page) {
  const read = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  return Math.round((await (await page.waitForFunction(read)).jsonValue()) ?? 0);
}

/** Returns the time from each press on the button of a box to the frame with the new picture. */
function timeToggles(page) {
  return page.evaluate(async (rest) => {
    const root = document.querySelector("main > div").shadowRoot;
    const tree = root.querySelector(".tree");
    const drawn = () =>
      new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        // The items follow the picture, in the same task.
        watch.observe(tree, { subtree: true, attributeFilter: ["aria-expanded"] });
      });
    const times = [];
    await new Promise((resolve) => setTimeout(resolve, 3 * rest));
    for (let turn = 0; turn < 6; turn++) {
      const [, , , item] = root.querySelectorAll("[role=treeitem][aria-expanded]");
      const start = performance.now();
      const end = drawn();
      item.querySelector(".toggle").click();
      times.push(Math.round((await end) - start));
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    return times;
  }, REST_MS);
}

function timeSearches(page) {
  return page.evaluate(
    async ({ questions, rest }) => {
      const field = document.querySelector("main > div").shadowRoot.querySelector("input");
      const times = [];
      for (const question of questions) {
        field.value = question;
        const start = performance.now();
        field.dispatchEvent(new Event("input"));
        times.push(Math.round(performance.now() - start));
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      return times;
    },
    { questions: QUESTIONS, rest: REST_MS },
  );
}

/** Returns the median number of frames a second during a movement. */
async function countFrames(page, move) {
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    requestAnimationFrame(function note(time) {
      globalThis.frameTimes?.push(time);
      if (globalThis.frameTimes !== undefined) requestAnimationFrame(note);
    });
  });
  await move();
  const times = await page.evaluate(() => globalThis.frameTimes);
  await page.evaluate(() => delete globalThis.frameTimes);
  const gaps = times.slice(1).map((time, at) => time - times[at]);
  // Some frames have the same time on a busy machine.
  return Math.round(1000 / Math.max(1000 / 60, gaps.sort((a, b) => a - b)[gaps.length >> 1]));
}

async function pan(page) {
  await page.mouse.move(900, 600);
  await page.mouse.down();
  for (let step = 0; step < 40; step++) {
    await page.mouse.move(900 - step * 10, 600 - (step % 20) * 8);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.mouse.up();
}

async function zoom(page) {
  await page.mouse.move(700, 500);
  for (let step = 0; step < 30; step++) {
    await page.mouse.wheel(0, step < 15 ? 60 : -60);
    await page.waitForTimeout(FRAME_MS);
  }
}

/** Returns the memory that the process of a page has for itself, which is more than its JavaScript. */
async function readMemory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const all = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const sizes = all.processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => Number(/RssAnon:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0));
  return Math.round(Math.max(...sizes) / 1024);
}
