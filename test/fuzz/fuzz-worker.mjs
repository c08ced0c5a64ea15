/** Tries one input after the other, and hands over those that break a promise, made small. */
import { Buffer } from "node:buffer";
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { damageFile, findKind, seedOf } from "./inputs.mjs";
import { brokenCompany, checkBroken } from "./model.mjs";
import { judgeBytes } from "./oracle.mjs";

/** Processor time that counts as slow; the promise is 2 s for a whole run. */
const SLOW_MS = 2000;
const TRIES_TO_SHRINK = 600;

const { seed, first, progress } = workerData;
for (let number = first; ; number++) {
  Atomics.store(progress, 0, number);
  const { isCompany, isDrawn } = findKind(number);
  if (isCompany) await tryCompany(seedOf(seed, number), isDrawn);
  else await tryBytes(damageFile(seed, number), isDrawn);
  Atomics.add(progress, 1, 1);
}

async function tryCompany(companySeed, isDrawn) {
  const property = fc.asyncProperty(brokenCompany, async (broken) => {
    checkBroken(broken);
    if (isDrawn) await judgeBytes(Buffer.from(broken.content), { isDrawn });
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { seed: companySeed, numRuns: 1 });
  if (failed) parentPort.postMessage({ message: describe(errorInstance), input: counterexample[0].content });
}

async function tryBytes(bytes, isDrawn) {
  const message = await findFault(bytes, isDrawn);
  if (message === undefined) return;
  parentPort.postMessage({ message, input: await shrink(bytes, kindOf(message), isDrawn) });
}

async function findFault(bytes, isDrawn) {
  const before = process.cpuUsage();
  try {
    await judgeBytes(bytes, { isDrawn });
  } catch (error) {
    return describe(error);
  }
  const { user, system } = process.cpuUsage(before);
  return user + system > SLOW_MS * 1000 ? `slow: more than ${SLOW_MS / 1000} s of processor time` : undefined;
}

/** Leaves out pieces, large ones first, as long as the same thing goes wrong. */
async function shrink(bytes, kind, isDrawn) {
  let small = bytes;
  let tries = 0;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < small.length && tries < TRIES_TO_SHRINK; tries++) {
      const less = Buffer.concat([small.subarray(0, at), small.subarray(at + size)]);
      const message = await findFault(less, isDrawn);
      if (message !== undefined && kindOf(message) === kind) small = less;
      else at += size;
    }
  }
  return small;
}

function kindOf(message) {
  return message.split("\n", 1)[0];
}

/** Returns the message and where in the program it comes from. */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const place = /\n\s+at .*?(?<place>(?:dist|node_modules)\/.*)/u.exec(error.stack ?? "")?.groups?.place;
  return place === undefined || error.message.includes("\n")
    ? error.message
    : `${error.message}\n${error.name} at ${place}`;
}
