import type { SourceNode } from "../model/source.js";
import { namePlace, report } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { startSentence } from "../wording/index.js";

const LONGEST_NAME = 200;

/** Reports a name that is too long to be drawn whole. */
export function checkNameLength(name: string, node: SourceNode, place: Place): void {
  if (isLongerThan(name, LONGEST_NAME)) {
    reportLength(place, `the limit of ${LONGEST_NAME} characters`, "a picture shows only the first part.");
  } else reportCut(node, place);
}

/** Reports a text that `source/` has cut. */
export function reportCut(node: SourceNode, place: Place): void {
  if (node.kind === "scalar" && node.isCut === true)
    reportLength(place, "the limit of 10,000 characters", "the rest is left out.");
}

function reportLength(place: Place, limit: string, loss: string): void {
  report(place, {
    rule: "input-limit",
    severity: "warn",
    message: `${startSentence(namePlace(place))} is longer than ${limit}.`,
    help: `Shorten it; ${loss}`,
  });
}

/** Counts graphemes, but not beyond the limit. */
function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)[Symbol.iterator]();
  while (count <= most && graphemes.next().done !== true) count++;
  return count > most;
}
