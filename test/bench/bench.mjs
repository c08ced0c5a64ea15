/**
 * Measures what a cold process costs: CPU (user and system), wall time and peak memory of `check` and `render` on
 * generated companies and those of `big-companies.mjs`, beside an empty Node process. Programs take turns, so that a
 * busy moment of the machine hits all of them; the cheapest of several runs counts. CPU is the figure to trust: it is
 * converted to the machine of `reference.mjs` and then compared with the ceilings.
 *
 *   npm run bench [-- --runs 5] [-- 50 200]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { BIG_SHAPES, writeBigCompany } from "./big-companies.mjs";
import { runCold } from "./cold.mjs";
import { generateCompany } from "./generate.mjs";
import { onReference, REFERENCE_EMPTY_MS } from "./reference.mjs";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const SIZES = [50, 200, 1000, 5000];
/** Companies that are checked and not drawn. */
const LARGEST = 20_000;

const CEILINGS = [
  { program: "check 50", figure: "ratio", most: 8, unit: "x the empty process" },
  { program: "check 20000", figure: "referenceMs", most: 6000, unit: "ms CPU" },
  { program: "check 20000", figure: "peakMb", most: 500, unit: "MB" },
  { program: "render 50", figure: "referenceMs", most: 1500, unit: "ms CPU" },
  { program: "slides of org-45", figure: "referenceMs", most: 4000, unit: "ms CPU" },
  { program: "slides of org-150", figure: "referenceMs", most: 12_000, unit: "ms CPU" },
  { program: "svg, png and pdf of org-150", figure: "referenceMs", most: 20_000, unit: "ms CPU" },
  { program: "svg, png and pdf of org-150", figure: "peakMb", most: 800, unit: "MB" },
  ...BIG_SHAPES.flatMap((shape) => [
    { program: `check ${shape}`, figure: "referenceMs", most: 2000, unit: "ms CPU" },
    { program: `check ${shape}`, figure: "peakMb", most: 400, unit: "MB" },
    { program: `render ${shape}`, figure: "referenceMs", most: 20_000, unit: "ms CPU" },
  ]),
  { program: "render 1000", figure: "peakMb", most: 400, unit: "MB" },
  { program: "render 5000", figure: "referenceMs", most: 20_000, unit: "ms CPU" },
  { program: "render 5000", figure: "peakMb", most: 1024, unit: "MB" },
];

const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "3" } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [...SIZES, LARGEST];
const folder = mkdtempSync(path.join(tmpdir(), "orgwright-bench-"));
try {
  const results = measureAll(createPrograms());
  printTable(results);
  process.exitCode = printCeilings(results) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function createPrograms() {
  const programs = [{ name: "node -e 0", args: ["-e", "0"] }];
  for (const sample of ["org-45", "org-150"]) {
    const file = path.join(import.meta.dirname, `../samples/${sample}.yaml`);
    const target = path.join(folder, `${sample}.pptx`);
    programs.push({ name: `slides of ${sample}`, args: [MAIN, "render", file, "-o", target] });
  }
  const org150 = path.join(import.meta.dirname, "../samples/org-150.yaml");
  const documents = ["-f", "svg,png,pdf", "--page", "slide", "-o", `${folder}/`];
  programs.push({ name: "svg, png and pdf of org-150", args: [MAIN, "render", org150, ...documents] });
  for (const size of [...sizes, ...BIG_SHAPES]) {
    const file = writeCompany(size);
    programs.push({ name: `check ${size}`, args: [MAIN, "check", file] });
    if (size === LARGEST) continue;
    programs.push({
      name: `render ${size}`,
      args: [MAIN, "render", file, "-o", path.join(folder, `company-${size}.svg`)],
    });
  }
  return programs;
}

function writeCompany(size) {
  const file = path.join(folder, `company-${size}.yaml`);
  writeFileSync(file, typeof size === "number" ? generateCompany(size) : writeBigCompany(size));
  return file;
}

function measureAll(programs) {
  const best = new Map();
  for (let run = 0; run < Number(values.runs); run++) {
    for (const { name, args } of programs) {
      const { cpuS, wallMs, peakMb } = runCold(args, folder);
      const used = { cpuMs: cpuS * 1000, wallMs, peakMb };
      const before = best.get(name);
      best.set(name, before === undefined ? used : minimumOf(before, used));
    }
  }
  const empty = best.get("node -e 0").cpuMs;
  return [...best].map(([name, used]) => {
    return { name, ...used, referenceMs: onReference(used.cpuMs, empty), ratio: used.cpuMs / empty };
  });
}

function minimumOf(a, b) {
  return Object.fromEntries(Object.keys(a).map((figure) => [figure, Math.min(a[figure], b[figure])]));
}

function printTable(results) {
  console.log(`node ${process.version}, cheapest of ${values.runs} runs\n`);
  console.log(
    `| program | CPU ms here | CPU ms where an empty process takes ${REFERENCE_EMPTY_MS} | wall ms | peak MB | x the empty process |`,
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const { name, cpuMs, referenceMs, wallMs, peakMb, ratio } of results) {
    const figures = [cpuMs, referenceMs, wallMs, peakMb].map((figure) => figure.toFixed(0));
    console.log(`| ${[name, ...figures, ratio.toFixed(1)].join(" | ")} |`);
  }
}

/** Returns true when every ceiling that was measured holds. */
function printCeilings(results) {
  console.log("\n| ceiling | measured | holds |\n| --- | ---: | --- |");
  let allHold = true;
  for (const { program, figure, most, unit } of CEILINGS) {
    const result = results.find(({ name }) => name === program);
    if (result === undefined) continue;
    const holds = result[figure] <= most;
    allHold &&= holds;
    console.log(`| ${program}: ${most} ${unit} | ${result[figure].toFixed(1)} | ${holds ? "yes" : "NO"} |`);
  }
  return allHold;
}
