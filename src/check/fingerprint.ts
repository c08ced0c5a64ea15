import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Problem } from "../model/finding.js";

/**
 * Creates a function that returns the fingerprint of a problem, in 16 hex digits; the problems of one file are passed
 * in file order. A fingerprint stays the same when lines move, entries are added elsewhere or messages are worded
 * differently: it depends on the rule, the subjects, and the fact that sets the problem apart (or else the key at
 * fault). Problems that agree in all three are numbered.
 */
export function createFingerprinter(): (problem: Problem<string>) => string {
  const timesSeen = new Map<string, number>();
  return ({ rule, subjects = [], fact, origin }) => {
    const ownFact = fact ?? origin?.path.findLast((step) => typeof step === "string") ?? "";
    const facts = JSON.stringify([rule, [...subjects].sort(), ownFact]);
    const count = (timesSeen.get(facts) ?? 0) + 1;
    timesSeen.set(facts, count);
    return bytesToHex(sha256(utf8ToBytes(`${facts}#${count}`))).slice(0, 16);
  };
}
