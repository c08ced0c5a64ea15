import { findNearest } from "../catalog/index.js";
import type { SourceNode } from "../model/source.js";
import { listNames, quote } from "../wording/index.js";
import { report, reportWrongType } from "./place.js";
import type { Place } from "./place.js";

/** `policy`: one policy pack or a list of them. One that there is not is reported and left out. */
export function readPolicies(node: SourceNode, place: Place, known: readonly string[]): readonly string[] {
  if (node.kind === "scalar" && node.value === null) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item, index) => {
    const path = node.kind === "list" ? [...place.origin.path, index] : place.origin.path;
    const here: Place = { ...place, origin: { ...place.origin, path } };
    if (item.kind !== "scalar") {
      reportWrongType(item, place, "a policy pack, or a list of them", "policy: [strict, us-federal]");
      return [];
    }
    if (known.includes(item.text)) return [item.text];
    const near = findNearest(item.text, known);
    const help = near === undefined ? `Known are ${listNames(known)}.` : `Write '${near}'.`;
    report(here, { rule: "wrong-type", message: `${quote(item.text)} is not a policy pack.`, help });
    return [];
  });
}
