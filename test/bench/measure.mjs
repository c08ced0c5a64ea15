/**
 * Measures how well charts fit their pages: the four sample companies and the seven real organisations on every page
 * size, then cold processes and their growth. Reads `dist/`, and exits with 1 when a bound of `bounds.mjs` is broken.
 *
 *   npm run measure [-- --only pages|cold] [--faults] [-- org-150 kubernetes]
 *
 * `--faults` says what overlaps, crosses or is out of order, not only how often.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createTextMeasure } from "../../dist/fonts/index.js";
import { layOutGraph } from "../../dist/layout/index.js";
import { NODE } from "../../dist/machine/index.js";
import { loadCompany } from "../../dist/pipeline.js";
import { checkCold, checkGrowth, checkPages } from "./bounds.mjs";
import { EMPTY_S, onReference } from "./ceilings.mjs";
import { runColdBest } from "./cold.mjs";
import { generateCompany } from "./generate.mjs";
import { figuresOf } from "./page-figures.mjs";

const TESTS = path.join(import.meta.dirname, "..");
const MAIN = path.join(TESTS, "../dist/cli/main.js");
/** Converts mm to px, 96 to the inch. */
const mm = (width, height) => ({ widthPx: (width * 96) / 25.4, heightPx: (height * 96) / 25.4 });
const PAGES = [
  { page: "fit", view: { page: "fit", pages: "one" } },
  { page: "slide", view: { page: { widthPx: 1280, heightPx: 720 }, pages: "auto" } },
  { page: "slide, one", view: { page: { widthPx: 1280, heightPx: 720 }, pages: "one" } },
  { page: "a4", view: { page: mm(297, 210), pages: "auto" } },
  { page: "a3", view: { page: mm(420, 297), pages: "auto" } },
];
const GROWTH = [50, 1000, 2500, 5000];
const FAULTS = ["orderBreaks", "crossings", "throughBoxes", "overlaps"];

const { values, positionals } = parseArgs({
  options: {
    only: { type: "string" },
    faults: { type: "boolean", default: false },
    runs: { type: "string", default: "3" },
  },
  allowPositionals: true,
});
const checks = [];
if (values.only !== "cold") checks.push(...(await measurePages()));
if (values.only !== "pages") checks.push(...measureColdRuns());
process.exitCode = printChecks(checks) ? 0 : 1;

async function measurePages() {
  const rows = [];
  console.log(
    "| file | page | pages | ratio | name pt | overview | text pt | ink % | order | cross | through | over | CPU s |",
  );
  console.log("| --- | --- " + "| ---: ".repeat(11) + "|");
  for (const file of listFiles()) {
    const name = path.basename(file, ".yaml");
    const { graph } = loadCompany({ path: file, content: readFileSync(file) });
    for (const { page, view } of PAGES) {
      const { layout, cpuS } = await layOut(graph, view);
      const row = { name, page, cpuS, ...figuresOf(layout, graph.children) };
      rows.push(row);
      printRow(row);
    }
  }
  return checkPages(rows);
}

async function layOut(graph, view) {
  const started = process.cpuUsage();
  const options = {
    measure: createTextMeasure(NODE.font),
    view: { people: "heads", names: "full", minFontPt: 9, ...view },
  };
  const layout = await layOutGraph(graph, options);
  const { user, system } = process.cpuUsage(started);
  return { layout, cpuS: (user + system) / 1e6 };
}

function listFiles() {
  const files = ["samples", "orgs"].flatMap((folder) =>
    readdirSync(path.join(TESTS, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => path.join(TESTS, folder, name)),
  );
  const isAskedFor = (file) => positionals.length === 0 || positionals.some((part) => file.includes(part));
  const size = (file) => Number(/org-(\d+)/u.exec(file)?.[1] ?? Infinity);
  return files.filter(isAskedFor).sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
}

function printRow(row) {
  const pt = (value) => (value < Infinity ? value.toFixed(1) : "-");
  const cells = [
    ...[row.name, row.page, row.pages, row.ratio.toFixed(2), pt(row.namePt), pt(row.overviewNamePt), pt(row.textPt)],
    ...[row.inkPercent.toFixed(0), ...FAULTS.map((fault) => row[fault].length), row.cpuS.toFixed(2)],
  ];
  console.log(`| ${cells.join(" | ")} |`);
  if (values.faults) for (const fault of FAULTS.flatMap((each) => row[each])) console.log(`    ${fault}`);
}

function measureColdRuns() {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-measure-"));
  const draw = (file) => ["render", file, "--page", "slide", "-o", path.join(folder, "out/")];
  try {
    const runs = Number(values.runs);
    // The empty process runs more often than the others: everything is compared with it.
    const empty = runColdBest(["-e", "0"], folder, 2 * runs + 1);
    const measure = (args) => {
      const best = runColdBest(args, folder, runs);
      return { ...best, referenceS: onReference(best.cpuS, empty.cpuS) };
    };
    const samples = ["org-150", "org-600"].map((name) => {
      const file = path.join(TESTS, "samples", `${name}.yaml`);
      return { name, ...measure([MAIN, ...draw(file)]) };
    });
    const growth = GROWTH.map((units) => {
      const file = path.join(folder, `units-${units}.yaml`);
      writeFileSync(file, generateCompany(units));
      return { units, ...measure([MAIN, ...draw(file)]) };
    });
    const reference = `CPU s where an empty process takes ${EMPTY_S}`;
    console.log(`\n| cold, to slides | CPU s here | ${reference} | MB |\n| --- | ---: | ---: | ---: |`);
    for (const { name, units, cpuS, referenceS, peakMb } of [...samples, ...growth]) {
      const figures = [cpuS.toFixed(2), referenceS.toFixed(2), peakMb.toFixed(0)];
      console.log(`| ${[name ?? `${units} units`, ...figures].join(" | ")} |`);
    }
    return [...checkCold(samples), ...checkGrowth(growth)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns true when all bounds hold. */
function printChecks(all) {
  console.log("\n| bound | measured | holds |\n| --- | ---: | --- |");
  for (const { words, value, holds } of all)
    console.log(`| ${words} | ${Number(value.toPrecision(4))} | ${holds ? "yes" : "NO"} |`);
  return all.every(({ holds }) => holds);
}
