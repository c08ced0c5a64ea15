import { findMeantWord } from "../catalog/index.js";
import { listNames, quote } from "../wording/index.js";
import { report } from "./place.js";
import type { Place } from "./place.js";

/**
 * Reports a key that does not exist, at its place; keys that start with `x-` are the company's own. `noun` is the name
 * of the group with the key, as messages write it: `a department`, `the options of a rule`.
 */
export function reportUnknownKey(noun: string, advice: string, place: Place): void {
  const key = String(place.path.at(-1));
  if (key.startsWith("x-")) return;
  const { label } = place.owner;
  const where = label === "" ? "" : ` (in ${label})`;
  const message = `${quote(key)} is not a key of ${noun}${where}; it is ignored.`;
  report(place, { rule: "unknown-key", message, help: advice }, "key");
}

/** Returns what to do about an unknown key: write the key that was meant, or choose one of those that exist. */
export function adviseOnKey(
  key: string,
  known: readonly string[],
  findNear: (key: string) => string | undefined = (word) => findMeantWord(word, known),
): string {
  const colon = key.indexOf(":");
  if (colon > 0) return `Put a space after the colon: ${quote(`${key.slice(0, colon)}: ${key.slice(colon + 1)}`)}.`;
  const near = findNear(key);
  if (near !== undefined) return `Write '${near}'.`;
  const ownKey = key.length > 20 ? "x-…" : `x-${key}`;
  return `Remove it, or write '${ownKey}' to keep a key of your own. Known: ${listNames(known)}.`;
}
