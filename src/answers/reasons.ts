import type { Graph } from "../model/graph.js";
import type { Mark } from "../model/mark.js";

/**
 * Returns a mark for each unit whose accountability the file explains: why this officer answers and not the one above,
 * or why nobody has to answer. Units that only inherit the answer get no mark.
 */
export function findReasons({ units }: Graph): readonly Mark[] {
  return units.flatMap(({ id, name, answer }): Mark[] => {
    if (answer.kind !== "own" && (answer.kind !== "none" || answer.from !== undefined)) return [];
    return answer.why === undefined ? [] : [{ state: "reason", about: [id], text: `${name}: ${answer.why}` }];
  });
}
