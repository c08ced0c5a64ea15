import type { Answer, NodeId } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import { ANYTHING } from "./wanted.js";
import type { UnitDraft } from "./register.js";

/** Answer for each unit: who answers for it, and why. */
export type Answers = ReadonlyMap<NodeId, Answer>;

/**
 * Decides who answers for each unit: the officer in the unit's own `officer:`, or else in the `officer:` of the nearest
 * unit around it that has this key.
 */
export function decideAnswers(context: BuildContext): Answers {
  const answers = new Map<NodeId, Answer>();
  for (const unit of context.register.unitsTopDown) {
    const around = unit.within === undefined ? undefined : answers.get(unit.within);
    const stated = findStatedAnswer(context, unit);
    answers.set(unit.id, stated ?? inheritAnswer(unit.within, around));
  }
  return answers;
}

/** Returns who answers for a unit; `undefined` if nobody does, or if several officers are named. */
export function findAnswerer(answers: Answers, unit: NodeId): NodeId | undefined {
  const answer = answers.get(unit);
  return answer?.kind === "own" || answer?.kind === "inherited" ? answer.by : undefined;
}

/**
 * Returns the answer that is stated on the unit itself. A unit with an invalid statement does not inherit an answer
 * instead.
 */
function findStatedAnswer({ register, references }: BuildContext, { entry }: UnitDraft): Answer | undefined {
  const statement = entry.officer;
  const why = entry.why === undefined ? {} : { why: entry.why };
  if (statement?.kind === "none") return { kind: "none", ...why };
  if (statement === undefined || statement.officers.length === 0) return undefined;

  const named = new Set(references.resolveAll(statement.officers, ANYTHING));
  const by = [...named].filter((id) => {
    const kind = register.drafts.get(id)?.kind;
    return kind === "officer" || kind === "post";
  });
  const [only, other] = by;
  if (only === undefined) return { kind: "unowned", because: named.size > 0 ? "not-a-person" : "unknown-officer" };
  return other === undefined ? { kind: "own", by: only, ...why } : { kind: "contested", by };
}

function inheritAnswer(from: NodeId | undefined, around: Answer | undefined): Answer {
  if (from === undefined || around === undefined) return { kind: "unowned", because: "not-stated" };
  switch (around.kind) {
    case "own":
      return { kind: "inherited", by: around.by, from };
    case "inherited":
      return around;
    case "contested":
    case "none":
      return { ...around, from: around.from ?? from };
    case "unowned":
      return around.because === "not-stated" ? around : { ...around, from: around.from ?? from };
  }
}
