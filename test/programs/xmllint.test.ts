/** A strict third-party XML parser reads every picture: the committed gallery and the real organisations. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const GALLERY = listFiles("out", ".svg");
const ORGANISATIONS = listFiles("test/orgs", ".yaml");

let folder = "";
beforeAll(() => {
  // Fail, and do not skip, if the program is missing: a check that did not run must not look like one that did.
  execFileSync("xmllint", ["--version"], { stdio: "ignore" });
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-xmllint-"));
});
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

test("there is something to read", () => {
  expect(GALLERY.length).toBeGreaterThanOrEqual(2);
  expect(ORGANISATIONS.length).toBeGreaterThanOrEqual(7);
});

test.each(GALLERY)("%s is well-formed", (file) => {
  expect(complaintsAbout(path.join(ROOT, file))).toBe("");
});

test.each(ORGANISATIONS)("the chart of %s is well-formed", (file) => {
  const chart = path.join(folder, `${path.basename(file, ".yaml")}.svg`);
  const { status, stderr } = spawnSync(process.execPath, [MAIN, "render", path.join(ROOT, file), "-o", chart], {
    encoding: "utf8",
  });
  expect([0, 1], stderr).toContain(status);
  expect(complaintsAbout(chart)).toBe("");
});

function complaintsAbout(file: string): string {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", file], { encoding: "utf8" });
  return status === 0 ? "" : stderr;
}

function listFiles(from: string, extension: string): readonly string[] {
  return readdirSync(path.join(ROOT, from))
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(from, name));
}
