/**
 * Renders every example and every real organisation as people do, each in a locale, a time zone and a folder of its
 * own, and hashes the files. The test beside this file and `npm run test:same-bytes` use it.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const MANIFEST = path.join(import.meta.dirname, "manifest.txt");
const run = promisify(execFile);

/** @type {readonly import("./renders.mjs").Setting[]} */
export const SETTINGS = [
  { locale: "C", timeZone: "UTC", folder: "here" },
  { locale: "de_DE.UTF-8", timeZone: "Europe/Berlin", folder: "elsewhere" },
  { locale: "tr_TR.UTF-8", timeZone: "Pacific/Apia", folder: "here" },
  { locale: "ja_JP.UTF-8", timeZone: "America/St_Johns", folder: "elsewhere" },
];

export const COMPANIES = ["examples", "test/orgs"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${folder}/${name}`),
);

/** Companies that stand for all in the slow formats: one with one page, one with several and links between them. */
const AS_DOCUMENTS = ["examples/hello.yaml", "examples/northwind-bank.yaml"];

/** Returns formats whose bytes do not depend on the processor, as those of PNG do (see `pictures.mjs`). */
export function listFormats(company) {
  return AS_DOCUMENTS.includes(company) ? ["pdf", "pptx", "svg", "txt"] : ["svg", "txt"];
}

/** Checks and renders one company; returns the lines that the manifest should have for it. */
export async function renderCompany(company, setting) {
  const files = await drawFiles(company, setting, ["-f", listFormats(company).join()]);
  return files.map(({ name, content }) => {
    const hash = createHash("sha256").update(content).digest("hex");
    return `${hash}  ${path.posix.dirname(company)}/${name}`;
  });
}

/** Checks a company and renders it with the given options; returns the files in the order of their names. */
export async function drawFiles(company, setting, renderOptions) {
  const place = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  try {
    const file = setting.folder === "here" ? company : path.basename(company);
    const cwd = setting.folder === "here" ? ROOT : path.join(place, "Ärger & Söhne");
    if (setting.folder === "elsewhere") {
      mkdirSync(cwd);
      copyFileSync(path.join(ROOT, company), path.join(cwd, file));
    }
    const out = path.join(place, "out");
    const options = { cwd, env: environmentOf(setting) };
    await orFindings(run(process.execPath, [MAIN, "check", file], options));
    await orFindings(run(process.execPath, [MAIN, "render", file, ...renderOptions, "-o", `${out}/`], options));
    return readdirSync(out)
      .sort()
      .map((name) => ({ name, content: readFileSync(path.join(out, name)) }));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Returns the language and the time zone that Node takes from a setting. */
export async function describeSetting(setting) {
  const code =
    "const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions(); console.log(locale, timeZone)";
  const { stdout } = await run(process.execPath, ["-e", code], { env: environmentOf(setting) });
  return stdout.trim();
}

/** Reads the lines of the manifest by company file. */
export function readManifest() {
  const lines = readFileSync(MANIFEST, "utf8").trimEnd().split("\n");
  return new Map(
    COMPANIES.map((company) => {
      const stem = company.slice(0, -path.extname(company).length);
      return [company, lines.filter((line) => isOfCompany(line, stem))];
    }),
  );
}

function isOfCompany(line, stem) {
  const name = line.slice(line.indexOf("  ") + 2);
  return name.slice(0, -path.extname(name).length) === stem;
}

function environmentOf({ locale, timeZone }) {
  return { PATH: process.env.PATH, LANG: locale, LC_ALL: locale, TZ: timeZone };
}

/** Accepts exit code 1, which says that the company has errors: one of the organisations has. */
async function orFindings(running) {
  try {
    await running;
  } catch (error) {
    if (error.code !== 1) throw error;
  }
}
