/** What one-page charts cannot show at the command line: pages, and a write that fails half-way. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareOutputFile, findStalePages, writeOutputFile } from "../../src/cli/output-files.js";
import { pathOfPage } from "../../src/cli/output-target.js";
import type { FileTarget } from "../../src/cli/output-target.js";
import { UsageError } from "../../src/cli/usage-error.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const target = (): FileTarget => ({ kind: "file", format: "svg", folder, stem: "bank", extension: ".svg" });
const touch = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(path.join(folder, name), "old");
};

test("pages are numbered, one page is not", () => {
  expect(pathOfPage(target(), undefined)).toBe(path.join(folder, "bank.svg"));
  expect(pathOfPage(target(), 2)).toBe(path.join(folder, "bank-2.svg"));
});

test("pages that are no longer written are stale, other files are not", async () => {
  touch("bank-1.svg", "bank-2.svg", "bank-10.svg", "bank-01.svg", "bank-2026.svg", "bank-2.png", "banker-3.svg");
  const stale = await findStalePages(target(), [{ path: path.join(folder, "bank.svg"), content: "" }]);
  expect(stale.map((file) => path.basename(file))).toEqual(["bank-1.svg", "bank-10.svg", "bank-2.svg"]);
});

test("the single file is stale once there are pages", async () => {
  touch("bank.svg", "bank-1.svg", "bank-2.svg", "bank-3.svg");
  const written = [1, 2].map((page) => ({ path: pathOfPage(target(), page), content: "" }));
  const stale = await findStalePages(target(), written);
  expect(stale.map((file) => path.basename(file))).toEqual(["bank-3.svg", "bank.svg"]);
});

test("nothing is stale in a folder that is not there", async () => {
  expect(await findStalePages({ ...target(), folder: path.join(folder, "none") }, [])).toEqual([]);
});

test("files are compared byte by byte, text and bytes alike", async () => {
  touch("bank.svg");
  const file = path.join(folder, "bank.svg");
  expect(await compareOutputFile({ path: file, content: "old" })).toBe("same");
  expect(await compareOutputFile({ path: file, content: Buffer.from("old") })).toBe("same");
  expect(await compareOutputFile({ path: file, content: "olD" })).toBe("different");
  expect(await compareOutputFile({ path: path.join(folder, "none.svg"), content: "old" })).toBe("missing");
  expect(await compareOutputFile({ path: path.join(file, "below.svg"), content: "old" })).toBe("missing");
});

test("folders are made, bytes are written whole", async () => {
  const file = path.join(folder, "a", "b", "bank.svg");
  const content = "é".repeat(3_000_000);
  await writeOutputFile({ path: file, content });
  expect(readFileSync(file, "utf8")).toBe(content);
  expect(readdirSync(path.dirname(file))).toEqual(["bank.svg"]);
});

test("a write that fails leaves the old file and no temporary one", async () => {
  touch("bank.svg");
  const tooLong = path.join(folder, `${"x".repeat(250)}.svg`);
  await expect(writeOutputFile({ path: tooLong, content: "new" })).rejects.toThrow(UsageError);
  mkdirSync(path.join(folder, "taken.svg"));
  await expect(writeOutputFile({ path: path.join(folder, "taken.svg"), content: "new" })).rejects.toThrow(
    /Cannot write '.*taken\.svg': it is a folder\./,
  );
  expect(readdirSync(folder).sort()).toEqual(["bank.svg", "taken.svg"]);
  expect(readFileSync(path.join(folder, "bank.svg"), "utf8")).toBe("old");
});
