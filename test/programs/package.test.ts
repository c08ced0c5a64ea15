/**
 * The package that npm delivers, made with `npm run package` and installed in a folder of its own. It needs npm and its registry, which
 * has the two packages that are installed beside orgwright.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const PROJECT = path.join(import.meta.dirname, "../..");
const COMPANY = path.join(PROJECT, "examples/northwind-bank.yaml");
const CLONE = path.join(PROJECT, "dist/cli/main.js");

let folder = "";
let installed = "";
let npmSaid = "";
let tarball = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  const made = execFileSync("npm", ["run", "package"], { cwd: PROJECT, encoding: "utf8" });
  tarball = made.trimEnd().split("\n").at(-1) ?? "";
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "user", version: "1.0.0", private: true }));
  const { status, stdout, stderr } = spawnSync("npm", ["install", tarball], { cwd: folder, encoding: "utf8" });
  npmSaid = stdout + stderr;
  expect(status, npmSaid).toBe(0);
  installed = path.join(folder, "node_modules/orgwright");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function sizeOf(place: string): number {
  const found = lstatSync(place);
  if (!found.isDirectory()) return found.size;
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}

test("installs without a warning, a script or many packages, below 40 MB", () => {
  expect(npmSaid).not.toMatch(/warn|deprecated|vulnerab/iu);
  const lock = readJson(path.join(folder, "node_modules/.package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  };
  const packages = Object.values(lock.packages);
  expect(packages.filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
  expect(packages.length).toBeLessThan(30);
  expect(sizeOf(path.join(folder, "node_modules"))).toBeLessThan(40e6);
});

test("brings docs, examples and licences, but no V8 code, sources or scripts", () => {
  for (const place of ["README.md", "docs/rules.md", "examples/hello.yaml", "templates/company.schema.json", "LICENSE"])
    expect(readFileSync(path.join(installed, place))).toEqual(readFileSync(path.join(PROJECT, place)));
  expect(readJson(path.join(installed, "package.json"))).not.toHaveProperty("scripts");
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /\.code$|(?<!\.d)\.ts$|\.map$/u.test(file))).toEqual([]);
});

test("lists what is inside, with version, licence and the address of elkjs' source, and gives the same bytes twice", () => {
  const bill = readJson(path.join(installed, "sbom.cdx.json")) as {
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly externalReferences?: object;
    }[];
  };
  const page = readFileSync(path.join(installed, "THIRD_PARTY.md"), "utf8");
  const { dependencies } = readJson(path.join(PROJECT, "package.json")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const [name, version] of Object.entries(dependencies)) {
    expect(bill.components).toContainEqual(expect.objectContaining({ name, version }));
    expect(page).toMatch(new RegExp(`^\\| ${name} \\| ${version} \\| [A-Z]`, "mu"));
  }
  expect(bill.components.find(({ name }) => name === "elkjs")?.externalReferences).toEqual([
    { type: "vcs", url: "https://github.com/kieler/elkjs" },
  ]);
  expect(page).toContain("Eclipse Public License");
});

test("prints and draws the same as a clone, with and without a cache", () => {
  const home = path.join(folder, "home");
  mkdirSync(home);
  const run = (main: string, more: Readonly<Record<string, string>>) => {
    const out = mkdtempSync(path.join(folder, "out-"));
    const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: home, ...more };
    const outputs = [
      ["--help"],
      ["chek"],
      ["check", COMPANY],
      ["init", "new", "--template", "bank"],
      ["render", COMPANY, "-f", "svg,pdf,pptx,png,txt", "-o", "out/"],
    ].map((args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        cwd: out,
        encoding: "utf8",
        env,
      });
      return { status, stdout, stderr };
    });
    const files = readdirSync(path.join(out, "out")).map((name) => [
      name,
      readFileSync(path.join(out, "out", name), "base64"),
    ]);
    return { outputs, files };
  };
  const expected = run(CLONE, { ORGWRIGHT_CACHE: "off" });
  expect(expected.files).toHaveLength(5);
  const main = path.join(installed, "dist/cli/main.js");
  expect(run(main, { ORGWRIGHT_CACHE: "off" })).toEqual(expected);
  expect(run(main, {}), "the run that fills the cache").toEqual(expected);
  expect(run(main, {}), "the run that is served from it").toEqual(expected);
});

test("is a library with types, which draws what the command draws", () => {
  const program = `
    import { drawChart, loadCompany } from "orgwright";
    import { readFileSync } from "node:fs";
    const content: Uint8Array = readFileSync(${JSON.stringify(COMPANY)});
    const { graph } = loadCompany({ path: "company.yaml", content });
    if (graph === undefined) throw new Error("no company");
    const { files } = await drawChart(graph, { formats: ["svg", "pdf"], stem: "northwind-bank" });
    const [svg, pdf] = files.map((file): string | Uint8Array => file.content);
    console.log(String(svg).length, pdf?.length);`;
  writeFileSync(path.join(folder, "use.mts"), program);
  const types = path.join(PROJECT, "node_modules/@types");
  const options = [
    "--strict",
    "--skipLibCheck",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--typeRoots",
    types,
    "--types",
    "node",
  ];
  const tsc = path.join(PROJECT, "node_modules/.bin/tsc");
  const compiled = spawnSync(tsc, ["use.mts", ...options], { cwd: folder, encoding: "utf8" });
  expect(compiled.stdout).toBe("");
  const used = spawnSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" });
  expect(used.stderr).toBe("");
  const drawn = spawnSync(process.execPath, [CLONE, "render", COMPANY, "-f", "svg,pdf", "-o", "out/"], { cwd: folder });
  expect(drawn.status).toBe(0);
  const svg = readFileSync(path.join(folder, "out/northwind-bank.svg"), "utf8");
  expect(used.stdout.trim()).toBe(`${svg.length} ${lstatSync(path.join(folder, "out/northwind-bank.pdf")).size}`);
});
