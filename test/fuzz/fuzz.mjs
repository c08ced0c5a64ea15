/**
 * `npm run fuzz -- --minutes N [--seed S]` tries damaged files and broken companies until the time is over. A worker
 * does the work; this thread watches it and sees when an input keeps it busy. Finds are made small and written to
 * test/.fuzz; the exit code is 1 when there are any.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { describeInput } from "./inputs.mjs";

const FOLDER = path.join(import.meta.dirname, "../.fuzz");
/** Processor time, which does not depend on what else the machine does. */
const HANGS_AFTER_MS = 20_000;
const REPORTS_EVERY_MS = 60_000;

const { values } = parseArgs({ options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } } });
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error("Write '--minutes' with a number above 0, and '--seed' with a whole number.");
  process.exit(2);
}

const finds = new Map();
/** Number of the input that the worker is at, and the number of inputs it has done. */
const progress = new Int32Array(new SharedArrayBuffer(8));
const end = Date.now() + minutes * 60_000;
console.log(`fuzzing for ${minutes} minutes, seed ${seed}`);

let worker = startWorker(0);
let seen = { number: -1, cpuMs: cpuMs() };
let nextReport = Date.now() + REPORTS_EVERY_MS;
while (Date.now() < end) {
  await setTimeout(200);
  const number = Atomics.load(progress, 0);
  if (number !== seen.number) seen = { number, cpuMs: cpuMs() };
  else if (cpuMs() - seen.cpuMs > HANGS_AFTER_MS) {
    await worker.terminate();
    keep({
      message: `no answer after ${HANGS_AFTER_MS / 1000} s of processor time`,
      input: describeInput(seed, number),
    });
    worker = startWorker(number + 1);
  }
  if (Date.now() >= nextReport) {
    report();
    nextReport += REPORTS_EVERY_MS;
  }
}
await worker.terminate();
report();
process.exitCode = finds.size === 0 ? 0 : 1;

function startWorker(first) {
  const made = new Worker(new URL("fuzz-worker.mjs", import.meta.url), {
    workerData: { seed, first, progress },
    resourceLimits: { maxOldGenerationSizeMb: 400 },
  });
  made.on("message", keep);
  // The worker is gone, for example out of memory, and the input it was at is gone with it.
  made.on("error", (error) => {
    const number = Atomics.load(progress, 0);
    keep({ message: `the worker died: ${error.message}`, input: describeInput(seed, number) });
    worker = startWorker(number + 1);
  });
  return made;
}

/** Keeps the first find of each kind: finds whose messages differ only in names and numbers are one. */
function keep({ message, input }) {
  const kind = message
    .split("\n", 2)
    .join("\n")
    .replace(/'[^']*'|"[^"]*"|\d+/gu, "_");
  const name = createHash("sha256").update(kind).digest("hex").slice(0, 12);
  if (finds.has(name)) return;
  finds.set(name, message);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${name}.yaml`), input);
  writeFileSync(path.join(FOLDER, `${name}.txt`), `${message}\n`);
  console.log(`found: ${message.split("\n", 3).join("\n")}\n  the input: test/.fuzz/${name}.yaml`);
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function report() {
  console.log(`${Atomics.load(progress, 1)} executions, ${finds.size} unique finds`);
}
