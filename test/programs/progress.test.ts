/** Progress as people see it: `script` runs the command on a terminal of its own. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateCompany } from "../bench/generate.mjs";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
/** Number of departments; drawing so many takes more than a second on every machine. */
const BOXES = 1500;
const CLEAR = "\r\u001B[K";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  writeFileSync(path.join(folder, "company.yaml"), generateCompany(BOXES));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Returns everything that a terminal receives, both output and notes. */
function runOnTerminal(words: string): string {
  const record = path.join(folder, "record");
  const command = `'${process.execPath}' '${MAIN}' ${words}`;
  execFileSync("script", ["--quiet", "--return", "--command", command, record], {
    cwd: folder,
    env: { ...process.env, TERM: "xterm" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return readFileSync(record, "utf8");
}

test("a long run says how many pages are done, and the line is gone when it ends", { timeout: 120_000 }, () => {
  const seen = runOnTerminal("render company.yaml --page slide -o charts/");
  const counts = [...seen.matchAll(/Drawing company\.yaml: (?<done>\d+) of (?<pages>\d+) pages done/gu)].map(
    ({ groups }) => ({ done: Number(groups?.done), pages: Number(groups?.pages) }),
  );
  expect(counts.length).toBeGreaterThan(2);
  expect(counts.map(({ done }) => done)).toEqual(counts.map(({ done }) => done).sort((a, b) => a - b));
  expect(new Set(counts.map(({ pages }) => pages)).size).toBe(1);
  const paths = seen.slice(seen.lastIndexOf(CLEAR) + CLEAR.length);
  expect(paths).toMatch(/^charts\/company-1\.svg\r\ncharts\/company-1\.svg {2}page 1 of \d+/u);
});

test.each(["--quiet", "--quiet --verbose"])("%s shows none", { timeout: 120_000 }, (options) => {
  expect(runOnTerminal(`render company.yaml -o chart.svg ${options}`)).not.toContain("\u001B");
});

test("a pipe gets no progress line", { timeout: 120_000 }, () => {
  const command = `'${process.execPath}' '${MAIN}' render company.yaml -o chart.svg 2>&1`;
  const output = execFileSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(output).not.toContain("\u001B");
  expect(output).toMatch(/^chart\.svg\nchart\.svg {2}1 page, /u);
});
