import { createHash } from "node:crypto";
import type { Problem } from "../model/finding.js";

/**
 * Gives each problem of one file, handed in in file order, 16 hex digits that stay the same when lines move, entries
 * are added elsewhere or words change: rule, subjects and the fact that sets it apart count; where there is none, the
 * key at fault. Problems alike in all that are told apart by counting them.
 */
export function createFingerprinter(): (problem: Problem<string>) => string {
  const timesSeen = new Map<string, number>();
  return ({ rule, subjects = [], fact, origin }) => {
    const ownFact = fact ?? origin?.path.findLast((step) => typeof step === "string") ?? "";
    const facts = JSON.stringify([rule, [...subjects].sort(), ownFact]);
    const count = (timesSeen.get(facts) ?? 0) + 1;
    timesSeen.set(facts, count);
    return createHash("sha256").update(`${facts}#${count}`).digest("hex").slice(0, 16);
  };
}
