import { COMPANY } from "../model/graph.js";
import type { Graph, NodeId, Post, Unit } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import { describeAnswer, displayName } from "../wording/index.js";
import { describeRemarks } from "./csv-remarks.js";

/** Posts by the unit that they belong to. */
export type PostsByUnit = ReadonlyMap<NodeId, readonly Post[]>;

/** Returns the row of a unit: its keys, and columns with who answers for the unit and why. */
export function describeUnit(graph: Graph, unit: Unit, postsOf: PostsByUnit) {
  const { id, name, level, nestedIn, answer, unitKind, headcount, status, since, until, focus, paths } = unit;
  const { responsible, consulted, informed } = unit;
  return {
    ...{ entry: level, id, in: nestedIn, name, kind: unitKind, headcount, since, until, focus, paths },
    ...{ responsible, consulted, informed },
    ...(status !== "active" && { status }),
    officer: tellOfficers(unit),
    why: "why" in answer ? answer.why : undefined,
    answer: answerersOf(unit).map((by) => displayName(graph, by)),
    "answer reason": `${describeAnswer(graph, answer)}.`,
    reportsTo: findStatedManager(graph, id, postsOf),
    ...describeRemarks(unit),
  };
}

/** Returns what the unit itself states under `officer:`, or an empty list if the unit inherits who answers for it. */
function tellOfficers({ answer, bodiesNamed }: Unit): readonly string[] {
  if ("from" in answer) return [];
  if (answer.kind === "none") return ["none"];
  const by = answer.kind === "contested" ? answer.by : answer.kind === "own" ? [answer.by] : [];
  return [...by, ...bodiesNamed];
}

/**
 * Returns the manager that the file states for a unit. If the manager is a post in another box, returns the first post
 * in that box.
 */
function findStatedManager(graph: Graph, id: NodeId, postsOf: PostsByUnit): NodeId | undefined {
  const place = graph.places.get(id);
  if (place?.because !== "reports-to" || place.guessed) return undefined;
  const above = graph.nodes.get(place.under);
  if (above !== undefined && above.kind !== "unit") return above.id;
  const unit = place.under === COMPANY ? graph.company.mergedUnit : place.under;
  return postsOf.get(unit ?? "")?.[0]?.id;
}
