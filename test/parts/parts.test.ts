/** The program starts from prepared parts: they save time and change nothing. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Parts from "../../src/parts/index.js";

const PROJECT = path.join(import.meta.dirname, "../..");
const MADE = "dist/parts/made";
const COMPANY = path.join(PROJECT, "examples/city-government.yaml");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Returns all that the program in a folder prints and draws. */
function runEverything(project: string) {
  const out = mkdtempSync(path.join(folder, "out-"));
  const outputs = [
    ["--help"],
    ["check", COMPANY],
    ["render", COMPANY, "--page", "slide", "-f", "svg,png,pdf,pptx,txt", "-o", "out/"],
    ["render", COMPANY, "--theme", "auto", "-o", "out/auto.svg"],
    ["render", "nowhere.yaml"],
  ].map((args) => {
    const main = path.join(project, "dist/cli/main.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: out, encoding: "utf8" });
    return { status, stdout, stderr };
  });
  const files = readdirSync(path.join(out, "out")).map((name) => [
    name,
    readFileSync(path.join(out, "out", name)).toString("base64"),
  ]);
  return { outputs, files };
}

/** Copies the program, with or without its prepared parts. */
function copyProgram(filter: (file: string) => boolean): string {
  const copy = mkdtempSync(path.join(folder, "copy-"));
  cpSync(path.join(PROJECT, "dist"), path.join(copy, "dist"), { recursive: true, filter });
  cpSync(path.join(PROJECT, "package.json"), path.join(copy, "package.json"));
  symlinkSync(path.join(PROJECT, "node_modules"), path.join(copy, "node_modules"), "dir");
  return copy;
}

test("V8 takes the code that was made of each part", async () => {
  const parts = (await import(pathToFileURL(path.join(PROJECT, "dist/parts/index.js")).href)) as typeof Parts;
  // The code was made under the flags that opening the parts sets.
  expect(parts.openParts()).toBeDefined();
  const rejected = (["program", ...parts.PACKAGE_PARTS] as const).map((name) => [
    name,
    parts.compilePart(name).cachedDataRejected,
  ]);
  expect(Object.fromEntries(rejected)).toEqual(
    Object.fromEntries(["program", "d3", "elkjs", "jsdom", "js-yaml", "yaml"].map((name) => [name, false])),
  );
});

describe("the program says and draws the same", { timeout: 180_000 }, () => {
  let expected: ReturnType<typeof runEverything>;
  beforeAll(() => {
    expected = runEverything(PROJECT);
    expect(expected.outputs.map(({ status }) => status)).toEqual([0, 1, 0, 0, 2]);
    expect(expected.files.length).toBeGreaterThan(2);
  });

  test("without parts, module by module", () => {
    const copy = copyProgram((file) => !file.endsWith(path.normalize(MADE)));
    expect(runEverything(copy)).toEqual(expected);
  });

  test("without their code, as on another release of Node", () => {
    const copy = copyProgram((file) => !file.endsWith(".code"));
    expect(runEverything(copy)).toEqual(expected);
  });

  test("with code that is cut off, or none at all", () => {
    const copy = copyProgram(() => true);
    truncateSync(path.join(copy, MADE, "program.code"), 10_000);
    writeFileSync(path.join(copy, MADE, "jsdom.code"), "");
    writeFileSync(path.join(copy, MADE, "yaml.code"), "not code at all");
    expect(runEverything(copy)).toEqual(expected);
  });
});
