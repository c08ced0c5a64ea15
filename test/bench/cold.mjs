/** Runs of one cold process: what it used, and what it wrote. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const USAGE = pathToFileURL(path.join(import.meta.dirname, "usage.mjs")).href;

/**
 * Returns CPU (user and system) in s, wall time in ms and peak memory in MB. Throws stderr unless it exits with 0.
 * @param cache folder for V8's code, instead of that of the user; without `CI`, which forbids it
 */
export function runCold(args, folder, cache = path.join(folder, "cache")) {
  const report = path.join(folder, "usage.json");
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", USAGE, ...args], {
    env: { ...process.env, CI: "", XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, ORGWRIGHT_BENCH_USAGE: report },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wallMs = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  const { cpuMs, peakMb } = JSON.parse(readFileSync(report, "utf8"));
  return { cpuS: cpuMs / 1000, wallMs, peakMb, stdout };
}

/** Returns the lowest figures of several runs: a busy moment of the machine only ever adds. */
export function runColdBest(args, folder, runs) {
  const all = Array.from({ length: runs }, () => runCold(args, folder));
  return { cpuS: Math.min(...all.map((one) => one.cpuS)), peakMb: Math.min(...all.map((one) => one.peakMb)) };
}
