/**
 * Measures what a cold process costs: CPU (user and system), wall time and peak memory of `check` and `render` on
 * generated companies and those of `big-companies.mjs`, and of `import` on the people of `generate-people.mjs`, beside an
 * empty Node process. Programs take turns, so that a busy moment of the machine hits all of them; the cheapest of several
 * runs counts. CPU is the figure to trust: it is converted to the machine of `ceilings.mjs` and compared with the ceilings
 * there. Exits with 1 above a ceiling.
 *
 *   npm run bench [-- --runs 5] [-- --program node_modules/.bin/orgwright] [-- 50 1000]
 *
 * Measures the `dist` of this clone, or another installation that `--program` names. The numbers are boxes.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { BIG_SHAPES, writeBigCompany } from "./big-companies.mjs";
import { CEILINGS, EMPTY_S, IMPORTED_ROWS, onReference, SIZES } from "./ceilings.mjs";
import { runCold } from "./cold.mjs";
import { generateCompany } from "./generate.mjs";
import { generatePeople, PEOPLE_FILES } from "./generate-people.mjs";

const ORG_150 = path.join(import.meta.dirname, "../samples/org-150.yaml");
const EMPTY = "node -e 0";

const { values, positionals } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    program: { type: "string", default: path.join(import.meta.dirname, "../../dist/cli/main.js") },
  },
  allowPositionals: true,
});
if (!existsSync(values.program)) throw new Error(`There is no program '${values.program}'. Build it, or name another.`);
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
const folder = mkdtempSync(path.join(tmpdir(), "orgwright-bench-"));
try {
  const results = measureAll(createPrograms());
  printTable(results);
  process.exitCode = printCeilings(results) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function createPrograms() {
  const render = (file, ...words) => [values.program, "render", file, ...words];
  const programs = [{ name: EMPTY, args: ["-e", "0"] }];
  for (const size of sizes) {
    const file = writeCompany(size);
    const picture = render(file, "-o", path.join(folder, `company-${size}.svg`));
    programs.push({ name: `check ${size}`, args: [values.program, "check", file] });
    programs.push({ name: `render ${size}`, args: picture });
    if (size === 50) programs.push({ name: `first render ${size}`, args: picture, isFirst: true });
    if (size !== 5000) continue;
    programs.push({
      name: `slides ${size}`,
      args: render(file, "--page", "slide", "-o", path.join(folder, "slides/")),
    });
  }
  if (positionals.length > 0) return programs;
  const documents = ["-f", "svg,png,pdf,pptx", "--page", "slide", "-o", path.join(folder, "documents/")];
  programs.push({ name: "svg, png, pdf and pptx of org-150", args: render(ORG_150, ...documents) });
  for (const shape of BIG_SHAPES) {
    const file = writeCompany(shape);
    programs.push({ name: `check ${shape}`, args: [values.program, "check", file] });
    programs.push({ name: `render ${shape}`, args: render(file, "-o", path.join(folder, `company-${shape}.svg`)) });
  }
  return [...programs, ...listImports()];
}

function listImports() {
  const people = generatePeople(IMPORTED_ROWS);
  const company = path.join(folder, "imported.yaml");
  return Object.entries(PEOPLE_FILES).map(([name, write]) => {
    const file = path.join(folder, name);
    writeFileSync(file, write(people));
    return { name: `import ${name}`, args: [values.program, "import", file, "--force", "-o", company] };
  });
}

function writeCompany(size) {
  const file = path.join(folder, `company-${size}.yaml`);
  writeFileSync(file, typeof size === "number" ? generateCompany(size) : writeBigCompany(size));
  return file;
}

function measureAll(programs) {
  const best = new Map();
  for (let run = 0; run < Number(values.runs); run++) {
    for (const { name, args, isFirst = false } of programs) {
      const { cpuS, wallMs, peakMb } = runCold(args, folder, prepareCache(isFirst));
      const used = { hereS: cpuS, wallMs, peakMb };
      const before = best.get(name);
      best.set(name, before === undefined ? used : minimumOf(before, used));
    }
  }
  const empty = best.get(EMPTY).hereS;
  return new Map([...best].map(([name, used]) => [name, { ...used, cpuS: onReference(used.hereS, empty) }]));
}

/** Returns the folder for V8's code; that of a first run is empty. */
function prepareCache(isFirst) {
  const cache = path.join(folder, isFirst ? "empty-cache" : "cache");
  if (isFirst) rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  return cache;
}

function minimumOf(a, b) {
  return Object.fromEntries(Object.keys(a).map((figure) => [figure, Math.min(a[figure], b[figure])]));
}

function printTable(results) {
  console.log(`${values.program}, node ${process.version}, cheapest of ${values.runs} runs\n`);
  console.log(`| program | CPU s here | CPU s where an empty process takes ${EMPTY_S} | wall s | peak MB |`);
  console.log("| --- | ---: | ---: | ---: | ---: |");
  for (const [name, { hereS, cpuS, wallMs, peakMb }] of results) {
    const figures = [hereS.toFixed(2), cpuS.toFixed(2), (wallMs / 1000).toFixed(2), peakMb.toFixed(0)];
    console.log(`| ${[name, ...figures].join(" | ")} |`);
  }
}

/** Returns true when every ceiling that was measured holds; an ambition need not. */
function printCeilings(results) {
  console.log("\n| ceiling | at most | measured | holds |\n| --- | ---: | ---: | --- |");
  let allHold = true;
  for (const ceiling of CEILINGS) {
    const measured = findMeasured(results, ceiling);
    if (measured === undefined) continue;
    const { most, isAmbition = false } = ceiling;
    const holds = measured <= most;
    allHold &&= holds || isAmbition;
    console.log(
      `| ${describeCeiling(ceiling)} | ${most} | ${measured.toFixed(2)} | ${holds ? "yes" : isAmbition ? "not yet" : "NO"} |`,
    );
  }
  return allHold;
}

/** Returns the figure that a ceiling is for; nothing if one of its programs did not run. */
function findMeasured(results, { program, per, minus, figure }) {
  const [one, other] = [program, per ?? minus ?? program].map((name) => results.get(name)?.[figure]);
  if (one === undefined || other === undefined) return undefined;
  if (per !== undefined) return one / other;
  return minus === undefined ? one : one - other;
}

function describeCeiling({ program, per, minus, figure, isAmbition = false }) {
  if (per !== undefined) return `${program}, times ${per}: CPU`;
  const unit = figure === "peakMb" ? "MB" : "CPU s";
  const what = minus === undefined ? program : `${program}, more than ${minus}`;
  return `${what}: ${unit}${isAmbition ? " (ambition)" : ""}`;
}
