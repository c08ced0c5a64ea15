/** Modules that a command really loads; `architecture.test.ts` asks the same of the imports in the source. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const LOGGER = pathToFileURL(path.join(import.meta.dirname, "../support/log-modules.mjs")).href;
const COMPANY =
  "company: Northwind Bikes\nofficers: [{ id: cto, role: CTO }]\ndepartments: [{ name: Bikes, officer: cto }]\n";
const HEAVY = ["@clack/prompts", "clack-prompts", "jsdom", "elkjs", "harfbuzzjs", "@expo-google-fonts/inter", "pdfkit"];

const PACKAGE = /.*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u;
const PART = /\/dist\/parts\/made\/(?<name>[\w-]+)\.cjs$/u;

/** Returns the packages that were loaded, as modules or as parts, and "program". */
function packagesLoadedBy(...args: readonly string[]): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  try {
    writeFileSync(path.join(folder, "company.yaml"), COMPANY);
    const log = path.join(folder, "modules.txt");
    const { status, stderr } = spawnSync(process.execPath, ["--import", LOGGER, MAIN, ...args], {
      cwd: folder,
      env: { ...process.env, ORGWRIGHT_MODULE_LOG: log },
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    const urls = readFileSync(log, "utf8").split("\n");
    return [...new Set(urls.flatMap((url) => PACKAGE.exec(url)?.groups?.name ?? PART.exec(url)?.groups?.name ?? []))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([
  ["check", "company.yaml"],
  ["who", "bikes", "company.yaml"],
  ["explain", "cto", "company.yaml"],
  ["explain", "cio"],
  ["schema"],
  ["init", "org"],
  ["completion", "bash"],
  ["--help"],
  ["--version"],
])("%s starts without heavy packages", (...args) => {
  const packages = packagesLoadedBy(...args);
  expect(packages).toContain("program");
  expect(packages.filter((name) => HEAVY.includes(name))).toEqual([]);
});

test("--help reads no YAML either", () => {
  expect(packagesLoadedBy("--help")).not.toEqual(expect.arrayContaining([expect.stringContaining("yaml")]));
});

test("check loads what starts other programs only where it has to ask git", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  try {
    writeFileSync(path.join(folder, "company.yaml"), COMPANY);
    const list = 'process.on("exit",()=>console.error(process.moduleLoadList.join(" ")))';
    const { stderr } = spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${list}`, MAIN, "check", "company.yaml"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stderr).toContain("NativeModule fs");
    expect(stderr).not.toContain("child_process");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("render loads what a chart needs", () => {
  expect(packagesLoadedBy("render", "company.yaml")).toEqual(expect.arrayContaining(["jsdom", "elkjs", "harfbuzzjs"]));
});

test("the command is a program, however it was built", () => {
  accessSync(MAIN, constants.X_OK);
});
