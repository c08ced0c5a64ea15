/**
 * Runs a program with all the processes it starts, and adds up what they used. Linux only: GNU time knows the CPU of
 * every process that was waited for, and `/proc` those that a browser leaves to themselves.
 */
import { spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";

const LONGEST_MS = 180_000;
const SAMPLE_MS = 25;
/** Ticks of the CPU clock in a second, and bytes of a page of memory, as Linux has them on all usual machines. */
const TICKS = 100;
const PAGE_BYTES = 4096;

/** Returns CPU in s and the largest memory in MB of the whole tree. Throws if the program fails or takes too long. */
export async function runTree([program, ...args], { folder, output, env = {} }) {
  const report = `${folder}/time.txt`;
  const [out, errors] = [openSync(output ?? "/dev/null", "w"), openSync(`${folder}/errors.txt`, "w")];
  const run = spawn("/usr/bin/time", ["-o", report, "-f", "%U %S %M", program, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", out, errors],
    detached: true,
  });
  const seen = new Map();
  let peakMb = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, sampleTree(run.pid, seen));
  }, SAMPLE_MS);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    // A browser is often started in a process group of its own. If it went on, it would slow down the programs after it.
    for (const { pid } of listTree(run.pid)) tryToKill(pid);
  }, LONGEST_MS);
  const status = await new Promise((resolve) => void run.on("exit", (code) => resolve(code)));
  clearInterval(sampling);
  clearTimeout(timer);
  closeSync(out);
  closeSync(errors);
  if (isLate) throw new Error(`not done after ${LONGEST_MS / 1000} s`);
  if (status !== 0)
    throw new Error(`ended with ${status}: ${readFileSync(`${folder}/errors.txt`, "utf8").slice(0, 300)}`);
  const [user, system, largestKb] = readFileSync(report, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
  const sampled = [...seen.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS;
  return { cpuS: Math.max(user + system, sampled), peakMb: Math.max(peakMb, largestKb / 1024) };
}

/** Notes the CPU ticks of a process and of every process below it, and returns the memory of all of them in MB. */
function sampleTree(root, seen) {
  const own = listTree(root);
  for (const { pid, ticks } of own) seen.set(pid, ticks);
  return own.reduce((sum, { pages }) => sum + pages * PAGE_BYTES, 0) / 1024 / 1024;
}

/** Lists a process and every process below it. */
function listTree(root) {
  const processes = readdirSync("/proc").flatMap((name) => (/^\d+$/u.test(name) ? readProcess(Number(name)) : []));
  const below = new Set([root]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
  }
  return processes.filter(({ pid }) => below.has(pid));
}

function tryToKill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

/** Reads one process; nothing if it has ended meanwhile (proc(5): the name in brackets may hold any character). */
function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [
      { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) },
    ];
  } catch {
    return [];
  }
}
