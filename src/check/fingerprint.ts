import { createHash } from "node:crypto";
import type { Problem } from "../model/finding.js";

/**
 * Gives each problem of one file, handed in in file order, 16 hex digits that stay the same when lines move
 * or entries are added elsewhere: rule, subjects and keys count; line numbers, list positions and words do
 * not. Problems alike in all that are told apart by counting them.
 */
export function createFingerprinter(): (problem: Problem) => string {
  const timesSeen = new Map<string, number>();
  return (problem) => {
    const keys = (problem.origin?.path ?? []).filter((step) => typeof step === "string");
    const facts = JSON.stringify([problem.rule, [...(problem.subjects ?? [])].sort(), keys]);
    const count = (timesSeen.get(facts) ?? 0) + 1;
    timesSeen.set(facts, count);
    return createHash("sha256").update(`${facts}#${count}`).digest("hex").slice(0, 16);
  };
}
