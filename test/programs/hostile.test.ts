/**
 * Hostile cases and corpora seen from outside. Some go through the real command: exit code, words, time, memory and
 * opened files. All that can be drawn are drawn in this process, and xmllint and Chromium judge the pictures.
 */
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIncludeReader } from "../../src/cli/files/include-reader.js";
import { drawChart, loadCompany } from "../../src/pipeline.js";
import { HOSTILE_CASES } from "../hostile/cases.js";
import type { HostileCase } from "../hostile/case.js";
import { listCorpusCases } from "../hostile/corpora.js";
import { findUnsafeLine } from "../hostile/log.js";
import { placeFiles } from "../hostile/place.js";
import { isAllowed } from "../hostile/touched.js";
import { startChromium } from "../support/browser.js";

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = path.join(PROJECT, "dist/cli/main.js");
const PROBE = path.join(PROJECT, "test/hostile/probe.mjs");

/** Time beyond that of a company with one box, where an empty process takes 61 ms; a busy machine counts double. */
const MOST_MS = 2000;
const EMPTY_MS = 61;
const BUSY = 2;
const MOST_MB = 400;
/** Ends a run that hangs; no other run comes near it. */
const KILLED_AFTER_MS = 120_000;

interface Run {
  readonly command: string;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly touched: readonly string[];
}

let folder = "";
/** Time of the smallest company, and how many times slower this machine is than that of the numbers above. */
const least = { check: 0, render: 0 };
let slowness = 1;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "orgwright-sweep-")));
  const root = placeFiles(
    { files: { "company.yaml": "company: A\ndepartments: [{ name: B }]\n", "empty.mjs": "" } },
    path.join(folder, "start"),
  );
  const medianOf = async (args: readonly string[]) => {
    const runs = [];
    for (let at = 0; at < 5; at++) runs.push((await runProgram(root, args)).cpuMs);
    return runs.sort((one, other) => one - other)[2] ?? 0;
  };
  least.check = await medianOf(CHECK);
  least.render = await medianOf(RENDER);
  slowness = Math.max(1, (await medianOf(["empty.mjs"])) / EMPTY_MS);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// A date is given so that git is not asked for that of the last commit.
const CHECK = ["check", "company.yaml", "-f", "text", "--now", "2026-06-30"];
const RENDER = ["render", "company.yaml", "-f", "svg,txt", "-o", "out/"];

/** Runs the program, or another that is named as a file. */
async function runProgram(root: string, args: readonly string[]): Promise<Run> {
  const probe = path.join(path.dirname(root), `probe-${args[0] ?? ""}.json`);
  const env = {
    ...process.env,
    GITHUB_ACTIONS: "true",
    GITHUB_STEP_SUMMARY: "",
    NODE_OPTIONS: "",
    NO_COLOR: "1",
    HOSTILE_PROBE: probe,
  };
  const options = {
    cwd: root,
    env,
    timeout: KILLED_AFTER_MS,
    maxBuffer: 64 * 1024 * 1024,
    encoding: "buffer" as const,
  };
  const done = await run(
    process.execPath,
    ["--import", PROBE, ...(args[0]?.endsWith(".mjs") === true ? [] : [MAIN]), ...args],
    options,
  ).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code?: number | string; stdout: Buffer; stderr: Buffer };
      return { exitCode: typeof code === "number" ? code : null, stdout, stderr };
    },
  );
  const facts = existsSync(probe)
    ? (JSON.parse(readFileSync(probe, "utf8")) as Pick<Run, "cpuMs" | "peakMb" | "touched">)
    : { cpuMs: Infinity, peakMb: Infinity, touched: [] };
  return {
    command: args.join(" "),
    exitCode: done.exitCode,
    stdout: done.stdout.toString(),
    stderr: done.stderr.toString(),
    ...facts,
  };
}

/** Lists what a run did that it must not do. */
function listFaults(one: HostileCase, root: string, done: Run): readonly string[] {
  const output = done.stdout + done.stderr;
  const isRender = done.command.startsWith("render");
  const text = isRender ? done.stderr : done.stdout;
  // Names of files may hold spaces.
  const hasPlace = /^ *[^\s:][^:\n]*\.yaml:\d+:\d+ /mu.test(text);
  const isRefused = done.exitCode === 1;
  const expected = one.finds === "no error" ? 0 : 1;
  const mostMs = (isRender ? least.render : least.check) + MOST_MS * slowness * BUSY;
  const reached = done.touched.filter((file) => !isAllowed(file, root));
  return [
    done.exitCode === expected ? "" : `exit code ${done.exitCode ?? "none: it was killed"}, not ${expected}`,
    isRefused && !hasPlace ? "no error that names a place" : "",
    /a fault in orgwright|^\s+at .*[:(]\d+|node:internal/mu.test(output)
      ? "a stack trace, or a fault in orgwright"
      : "",
    findUnsafeLine(output) === undefined
      ? ""
      : `a line that is more than text: ${JSON.stringify(findUnsafeLine(output)?.slice(0, 80))}`,
    output.includes("do-not-show") ? "the content of a file outside" : "",
    done.cpuMs > mostMs ? `${Math.round(done.cpuMs)} ms of ${Math.round(mostMs)}` : "",
    done.peakMb > MOST_MB ? `${Math.round(done.peakMb)} MB` : "",
    reached.length > 0 ? `opened ${reached.join(", ")}` : "",
  ].flatMap((fault) => (fault === "" ? [] : [`${one.name}: ${done.command}: ${fault}`]));
}

/** `HOSTILE_ONLY=E4` asks for the cases with these letters in their names. */
function chosen(cases: readonly HostileCase[]): readonly HostileCase[] {
  return cases.filter(({ name }) => name.includes(process.env.HOSTILE_ONLY ?? ""));
}

/** A process for each case takes minutes, so only those that reach for files, large ones and one in forty others do. */
const ONE_OF = 40;
/** One in five of those is drawn too, and large ones with few boxes; all others are drawn in this process. */
const DRAWN_ONE_OF = 5;

function listForCommand(): readonly HostileCase[] {
  const cases = chosen([...HOSTILE_CASES, ...listCorpusCases()]);
  const isAlways = ({ name, isLarge }: HostileCase) => isLarge === true || /^(?:E10|E11|E12|X16) /u.test(name);
  const others = cases.filter((one) => !isAlways(one));
  return [...cases.filter(isAlways), ...others.filter((_, at) => at % ONE_OF === 0)];
}

/** Works on as many items at a time as there are processors. */
async function forEachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const open = [...items].reverse();
  const worker = async () => {
    for (let item = open.pop(); item !== undefined; item = open.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

describe("the hostile sweep", { timeout: 1_800_000 }, () => {
  const pictures: string[] = [];

  test("the probe sees a file outside, and ends what reaches out", async () => {
    const root = placeFiles(
      {
        files: {
          "company.yaml": "company: A\n",
          "reach.mjs":
            "import { readFileSync } from 'node:fs'; readFileSync('/etc/hostname'); import('node:net').then((net) => net.connect(1));\n",
        },
      },
      path.join(folder, "probe"),
    );
    const probe = path.join(folder, "probe.json");
    const done = run(process.execPath, ["--import", PROBE, "reach.mjs"], {
      cwd: root,
      env: { ...process.env, HOSTILE_PROBE: probe },
    });
    await expect(done).rejects.toMatchObject({ code: 98 });
    expect((JSON.parse(readFileSync(probe, "utf8")) as Run).touched).toContain("/etc/hostname");
  });

  test("the command answers: in time, in little memory, with a place, and with nothing of other files", async () => {
    const faults: string[] = [];
    const cases = [...listForCommand().entries()];
    await forEachAtOnce(cases, async ([at, one]) => {
      const root = placeFiles(one, mkdtempSync(path.join(folder, "case-")));
      const checked = await runProgram(root, CHECK);
      faults.push(...listFaults(one, root, checked));
      if (one.isLarge === true ? one.isDrawn !== true : at % DRAWN_ONE_OF !== 0) return;
      const drawn = await runProgram(root, RENDER);
      faults.push(...listFaults(one, root, drawn));
      const out = path.join(root, "out");
      const left = existsSync(out) ? readdirSync(out) : [];
      faults.push(...left.filter((name) => !/\.(?:svg|txt)$/u.test(name)).map((name) => `${one.name}: left ${name}`));
    });
    expect(faults).toEqual([]);
  });

  test("all that can be drawn is drawn", async () => {
    const watched = path.join(folder, "pictures");
    mkdirSync(watched);
    const cases = chosen([...HOSTILE_CASES, ...listCorpusCases()]).filter(({ isLarge }) => isLarge !== true);
    for (const [number, one] of cases.entries()) {
      const root = placeFiles(one, path.join(folder, `drawn-${number}`));
      const file = path.join(root, "company.yaml");
      const input = { path: file, content: readFileSync(file) };
      const { graph, findings } = loadCompany(input, { includes: createIncludeReader(file) });
      const hasErrors = findings.some(({ severity }) => severity === "error");
      expect(hasErrors, one.name).toBe(one.finds !== "no error");
      if (graph === undefined) continue;
      const { files } = await drawChart(graph, { formats: ["svg"], view: { people: "all" } });
      const picture = path.join(watched, `${number}.svg`);
      writeFileSync(picture, files[0]?.content ?? "");
      pictures.push(picture);
    }
    expect(pictures.length).toBeGreaterThan(process.env.HOSTILE_ONLY === undefined ? 300 : 0);
  });

  test("every picture is well-formed XML", async () => {
    for (let at = 0; at < pictures.length; at += 100) {
      await run("xmllint", ["--noout", "--nonet", "--huge", ...pictures.slice(at, at + 100)]);
    }
  });

  test("no picture does anything in Chromium, opened as a document or standing in a page", async () => {
    const browser = await startChromium();
    try {
      const watch = path.join(folder, "watched");
      mkdirSync(watch);
      const bad = path.join(watch, "bad.svg");
      writeFileSync(
        bad,
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="https://example.com/a.png"/></svg>',
      );
      // The watch is tested before it is trusted: it sees a picture that does all of it.
      expect((await listDeeds(browser, [bad])).join(" ")).toMatch(/script.*request|request.*script/su);
      const pages: string[] = [];
      for (let at = 0; at < pictures.length; at += 25) {
        const page = path.join(watch, `inline-${at}.html`);
        const svgs = pictures.slice(at, at + 25).map((file) => readFileSync(file, "utf8"));
        writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>charts</title>${svgs.join("\n")}`);
        pages.push(page);
      }
      expect(await listDeeds(browser, [...pictures, ...pages])).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Records compiled scripts, dialogs, and requests other than for the documents themselves. */
async function listDeeds(browser: Browser, files: readonly string[]): Promise<readonly string[]> {
  const deeds: string[] = [];
  const page: Page = await browser.newPage();
  let current = "";
  page.on("dialog", (dialog) => {
    deeds.push(`${current}: dialog`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== current) deeds.push(`${current}: request ${request.url()}`);
  });
  const session = await page.context().newCDPSession(page);
  session.on("Debugger.scriptParsed", ({ url, executionContextAuxData: context }) => {
    // The driver of the browser has scripts of its own, in a world of its own.
    if ((context as { isDefault?: boolean } | undefined)?.isDefault !== false) deeds.push(`${current}: script ${url}`);
  });
  await session.send("Debugger.enable");
  for (const file of files) {
    current = pathToFileURL(file).href;
    await page.goto(current, { waitUntil: "load" });
  }
  await page.close();
  return deeds;
}
