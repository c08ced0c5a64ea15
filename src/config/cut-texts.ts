import type { SourceNode } from "../model/source.js";
import { namePlace, report, stepInto } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { startSentence } from "../wording/index.js";

/** Reports every text in a node that was cut because it was too long. Skips the company's own `x-` keys. */
export function reportCutTexts(node: SourceNode, place: Place): void {
  if (node.kind === "scalar") {
    if (node.isCut !== true) return;
    const message = `${startSentence(namePlace(place))} is longer than the limit of 10,000 characters.`;
    report(place, { rule: "input-limit", severity: "warn", message, help: "Shorten it; the rest is left out." });
  } else if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) reportCutTexts(item, stepInto(place, index));
  } else {
    for (const { key, value } of node.entries) if (!key.startsWith("x-")) reportCutTexts(value, stepInto(place, key));
  }
}
