import type { SourceNode } from "../model/source.js";
import { isNull, reportUnknownWord, reportWrongType, stepInto } from "../reading/index.js";
import type { Place } from "../reading/index.js";

/** Reads `policy`: the id of a policy pack, or a list of ids. An unknown id is reported and left out. */
export function readPolicies(node: SourceNode, place: Place, known: readonly string[]): readonly string[] {
  if (isNull(node)) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.flatMap((item, index) => {
    const here = node.kind === "list" ? stepInto(place, index) : place;
    if (item.kind !== "scalar") {
      reportWrongType(item, place, "a policy pack, or a list of them", "[strict, us-federal]");
      return [];
    }
    if (known.includes(item.text)) return [item.text];
    reportUnknownWord(item.text, here, "a policy pack", known);
    return [];
  });
}
