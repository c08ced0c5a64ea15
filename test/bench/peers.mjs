/**
 * Measures other programs that draw org charts beside this one: the same trees, in turns, in one sitting. They are
 * installed into a temporary folder with `npm`; the browser and `dot` are those of the system. A program that cannot be
 * installed or fails has a row that says so. Prints the table of docs/performance.md.
 *
 *   npm run bench:peers [-- --runs 3] [-- --program node_modules/.bin/orgwright] [-- 50 1000]
 *
 * CPU is user and system of all processes that a program starts, the cheapest of several runs; memory is that of all of
 * them at once. Linux with GNU time only.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { listPrograms } from "./peers/programs.mjs";
import { runTree } from "./peers/process-tree.mjs";
import { createTree } from "./peers/tree.mjs";

const { values, positionals } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    program: { type: "string", default: path.join(import.meta.dirname, "../../dist/cli/main.js") },
  },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [50, 1000, 5000, 7000, 20_000];
const folder = mkdtempSync(path.join(tmpdir(), "orgwright-peers-"));
try {
  const programs = listPrograms(path.resolve(values.program)).map(install);
  printHead();
  for (const size of sizes) for (const row of await measure(programs, createTree(size))) printRow(size, row);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Installs the packages of a program into a folder of its own; notes why if that fails. */
function install(program, index) {
  const own = path.join(folder, `program-${index}`);
  mkdirSync(own);
  if (program.packages === undefined) return program;
  try {
    const options = ["--prefix", own, "--no-audit", "--no-fund", "--loglevel", "error"];
    execFileSync("npm", ["install", ...options, ...program.packages], {
      cwd: own,
      // The browser of the system draws; another one is not fetched.
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" },
      stdio: "pipe",
    });
    return { ...program, modules: path.join(own, "node_modules") };
  } catch {
    return { ...program, trouble: "cannot be installed here" };
  }
}

/** Runs every program on a tree, in turns; a program that has failed once is left out. */
async function measure(programs, tree) {
  const rows = programs.map((program) => ({ name: program.name, program, trouble: program.trouble }));
  for (let run = 0; run < Number(values.runs); run++)
    for (const row of rows) if (row.trouble === undefined) await runOnce(row, tree);
  return rows;
}

async function runOnce(row, tree) {
  const own = mkdtempSync(path.join(folder, "run-"));
  const { program } = row;
  try {
    const { command, output } = program.prepare(tree, { folder: own, modules: program.modules });
    const env = { CI: "", XDG_CACHE_HOME: path.join(folder, "cache") };
    const { cpuS, peakMb } = await runTree(command, { folder: own, output, env });
    row.cpuS = Math.min(cpuS, row.cpuS ?? Infinity);
    row.peakMb = Math.min(peakMb, row.peakMb ?? Infinity);
    row.picture ??= program.read(path.join(own, "chart.svg"), tree.boxes.length);
  } catch (error) {
    row.trouble = error.message.split("\n", 1)[0];
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function printHead() {
  console.log(`node ${process.version}, cheapest of ${values.runs} runs\n`);
  console.log("| boxes | program | CPU s | memory MB | width to height | smallest type on one slide, pt |");
  console.log("| ---: | --- | ---: | ---: | ---: | ---: |");
}

function printRow(size, { name, cpuS, peakMb, picture, trouble }) {
  const { ratio, smallestPt } = picture ?? {};
  const figures =
    trouble === undefined
      ? [cpuS.toFixed(2), peakMb.toFixed(0), ratio.toFixed(1), smallestPt.toFixed(smallestPt < 1 ? 2 : 1)]
      : [trouble, "", "", ""];
  console.log(`| ${[size, name, ...figures].join(" | ")} |`);
}
