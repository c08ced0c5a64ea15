/** Inputs of a fuzzing run by number: the same seed and number give the same input. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { createRandom } from "../support/random.mjs";
import { brokenCompany } from "./model.mjs";
import { mutate, readSeeds } from "./mutations.mjs";

const seeds = readSeeds();
/** One input in this many is a broken company; the others are damaged files. */
const COMPANY_EVERY = 4;
/** Drawing takes long, so only some are drawn. */
const DRAWN_EVERY = 25;

/** Returns the kind of input `number` before the input is made. */
export function findKind(number) {
  return { isCompany: number % COMPANY_EVERY === 0, isDrawn: number % DRAWN_EVERY === 0 };
}

export function seedOf(seed, number) {
  return (Math.imul(seed, 31) + Math.imul(number, 0x9e3779b1)) | 0;
}

export function damageFile(seed, number) {
  return mutate(seeds, createRandom(seedOf(seed, number)));
}

/** Returns the bytes of an input of either kind. */
export function describeInput(seed, number) {
  if (!findKind(number).isCompany) return damageFile(seed, number);
  const [company] = fc.sample(brokenCompany, { seed: seedOf(seed, number), numRuns: 1 });
  return Buffer.from(company.content);
}
