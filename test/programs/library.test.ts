/**
 * The programs of docs/library.md: compiled under `strict` against the package that npm delivers, and run. They find
 * express, vite and vitest in the project.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const PROJECT = path.join(import.meta.dirname, "../..");
const COMPANY = readFileSync(path.join(PROJECT, "examples/hello.yaml"), "utf8");
const PROGRAMS = new Map(
  [...readFileSync(path.join(PROJECT, "docs/library.md"), "utf8").matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gsu)].map(
    ([, name = "", text = ""]) => [name, text],
  ),
);
const DRIVERS: Readonly<Record<string, string>> = {
  "use-server.ts": `
    import { server } from "./chart-server.js";
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const response = await fetch(\`http://127.0.0.1:\${port}/chart.svg\`);
    console.log(response.status, response.headers.get("content-type"), (await response.text()).slice(0, 4));
    server.close();`,
  "use-plugin.ts": `
    import { build } from "vite";
    import { orgChart } from "./vite-plugin-org-chart.js";
    const lib = { entry: "page.js", formats: ["es" as const], fileName: "page" };
    await build({ logLevel: "error", configFile: false, plugins: [orgChart()], build: { lib, outDir: "built" } });`,
  "use-importer.ts": `
    import { importRoster } from "./import-roster.js";
    console.log(await importRoster([
      { id: "1", name: "Ada Okafor", job: "CEO", team: "Board" },
      { id: "2", name: 'Tom "TB" Berg', job: "CIO", boss: "1", team: "IT" },
      { id: "3", name: "Mei Lin", job: "Engineer", boss: "2", team: "IT" },
    ]));`,
  "use-exporter.ts": `
    import { loadCompany } from "orgwright";
    import { exportTable } from "./export-table.js";
    const content = "officers: [{ id: cto, role: CTO }]\\ndepartments: [{ name: Bikes, officer: cto, teams: [{ name: Frames }] }, { name: Sales }]";
    const { graph } = loadCompany({ path: "company.yaml", content });
    if (graph !== undefined) console.log(exportTable(graph));`,
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  const made = execFileSync("npm", ["run", "package"], { cwd: PROJECT, encoding: "utf8" });
  const tarball = made.trimEnd().split("\n").at(-1) ?? "";
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "user", type: "module", private: true }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", tarball], { cwd: folder });
  mkdirSync(path.join(folder, "node_modules/@types"));
  for (const name of ["express", "vite", "vitest", "@types/express", "@types/node"])
    symlinkSync(path.join(PROJECT, "node_modules", name), path.join(folder, "node_modules", name));
  for (const [name, text] of [...PROGRAMS, ...Object.entries(DRIVERS)]) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, "company.yaml"), COMPANY);
  writeFileSync(path.join(folder, "acme.company.yaml"), COMPANY);
  writeFileSync(path.join(folder, "page.js"), 'export { default } from "./acme.company.yaml";\n');
  const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--types", "node"];
  const tsc = path.join(PROJECT, "node_modules/.bin/tsc");
  const compiled = spawnSync(tsc, [...PROGRAMS.keys(), ...Object.keys(DRIVERS), ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(compiled.stdout).toBe("");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: folder, PORT: "0" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

test("there are five programs", () => {
  expect([...PROGRAMS.keys()]).toEqual([
    "chart-server.ts",
    "vite-plugin-org-chart.ts",
    "company.test.ts",
    "import-roster.ts",
    "export-table.ts",
  ]);
});

test("Express serves the chart", () => {
  expect(run("use-server.js")).toBe("200 image/svg+xml; charset=utf-8 <svg\n");
});

test("Vite puts the chart into the page", () => {
  run("use-plugin.js");
  expect(readFileSync(path.join(folder, "built/page.js"), "utf8")).toContain("<svg");
});

test("the unit test fails for what is wrong, and passes without it", () => {
  const vitest = path.join(PROJECT, "node_modules/vitest/vitest.mjs");
  const check = (content: string) => {
    writeFileSync(path.join(folder, "company.yaml"), content);
    const env = { PATH: process.env.PATH, HOME: folder, NO_COLOR: "1", CI: "1" };
    return spawnSync(process.execPath, [vitest, "run", "company.test.js"], { cwd: folder, encoding: "utf8", env });
  };
  const bad = check(COMPANY);
  expect(bad.status).toBe(1);
  expect(bad.stdout + bad.stderr).toContain("department-without-accountable: Nobody is accountable for 'Marketing'.");
  expect(check(COMPANY.replace(/\n.*Marketing.*/u, "")).status).toBe(0);
  writeFileSync(path.join(folder, "company.yaml"), COMPANY);
});

test("a roster becomes a company file", () => {
  const text = run("use-importer.js");
  expect(text).toContain("role: CIO");
  expect(text).toMatch(/Tom .*TB.* Berg/u);
});

test("the graph becomes a table", () => {
  expect(run("use-exporter.js")).toBe(
    "| unit | answers |\n| --- | --- |\n| Bikes | CTO |\n| Frames | CTO |\n| Sales | nobody |\n\n",
  );
});
