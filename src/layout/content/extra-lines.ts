/** Lines of a card below the holder: the deputy, and what an officer answers for. */
import type { Graph, Officer, Post } from "../../model/graph.js";
import { deputyText } from "../../wording/index.js";
import type { BoxIndex } from "./boxes-of-entries.js";
import type { CardLine } from "./card.js";
import { tellTally } from "./owner-count.js";

export function deputyLines(graph: Graph, post: Pick<Post, "deputy">): readonly CardLine[] {
  const text = deputyText(graph, post);
  return text === undefined ? [] : [{ text, tone: "muted" }];
}

/**
 * Writes what an officer answers for: "774 people, 29 units". All officers' cards say "answers for" before the number
 * if, on any of them, it is smaller than the headcount of a unit below the officer: a reader would take the number for
 * everybody below the officer, and for a mistake.
 */
export function tallyLines({ tallies, hasLargerUnits }: BoxIndex, { id }: Officer): readonly CardLine[] {
  const tally = tallies.get(id);
  if (tally === undefined) return [];
  const text = tellTally(tally, tally.isElsewhere ? " elsewhere" : "");
  return [{ text: hasLargerUnits ? `answers for ${text}` : text, tone: "muted" }];
}
