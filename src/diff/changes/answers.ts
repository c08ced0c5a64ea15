import type { Change, ChangeSide } from "../../model/diff.js";
import type { Answer, Graph, NodeId, Unit } from "../../model/graph.js";
import { displayName, joinWithAnd } from "../../wording/index.js";
import type { EntryEdit } from "../edits.js";
import { createChange, subjectOfUnit, unitOf } from "./context.js";
import type { ChangeContext } from "./context.js";

/**
 * Returns a change for each unit that somebody else now answers for. A unit that changed only because the unit around
 * it did is listed below the change of that outer unit.
 */
export function listAnswerChanges(context: ChangeContext): readonly Change[] {
  const changed = new Map<NodeId, AnswerEdit>();
  for (const edit of context.edits) {
    const [before, after] = [unitOf(context.before, edit.before?.id), unitOf(context.after, edit.after?.id)];
    if (before === undefined || after === undefined) continue;
    const key = keyOfChange(context, before, after);
    if (key !== undefined) changed.set(after.id, { edit, before, after, key });
  }
  const below = new Map<NodeId, Unit[]>();
  for (const one of changed.values()) {
    const cause = findCause(changed, one);
    if (cause === undefined) continue;
    const units = below.get(cause.after.id);
    if (units === undefined) below.set(cause.after.id, [one.after]);
    else units.push(one.after);
  }
  return [...changed.values()].flatMap((one) => {
    if (findCause(changed, one) !== undefined) return [];
    const details = {
      before: describeSide(context.before, one.before.answer),
      after: describeSide(context.after, one.after.answer),
      below: (below.get(one.after.id) ?? []).map(subjectOfUnit),
    };
    return [createChange("answer", one.edit, details)];
  });
}

interface AnswerEdit {
  readonly edit: EntryEdit;
  readonly before: Unit;
  readonly after: Unit;
  /** Text for the change of officers; equal for two units that changed from the same officers to the same officers. */
  readonly key: string;
}

/** Returns who answered and who answers now as one text; nothing if both are the same. */
function keyOfChange({ toNew }: ChangeContext, before: Unit, after: Unit): string | undefined {
  const was = keyOfAnswer(before.answer, (id) => toNew.get(id) ?? `removed ${id}`);
  const is = keyOfAnswer(after.answer, (id) => id);
  return was === is ? undefined : JSON.stringify([was, is]);
}

function keyOfAnswer(answer: Answer, idOf: (id: NodeId) => NodeId): string {
  if (answer.kind === "own" || answer.kind === "inherited") return JSON.stringify([idOf(answer.by)]);
  return answer.kind === "contested" ? JSON.stringify(answer.by.map(idOf).toSorted()) : answer.kind;
}

/** Returns the topmost unit whose change caused this one; nothing if no other unit's change caused it. */
function findCause(changed: ReadonlyMap<NodeId, AnswerEdit>, one: AnswerEdit): AnswerEdit | undefined {
  let [below, cause]: [AnswerEdit, AnswerEdit | undefined] = [one, undefined];
  for (;;) {
    const above = below.after.nestedIn === undefined ? undefined : changed.get(below.after.nestedIn);
    const stayed = above !== undefined && below.before.nestedIn === above.before.id;
    if (!stayed || above.key !== one.key || !isInherited(below.before) || !isInherited(below.after)) return cause;
    [below, cause] = [above, above];
  }
}

/** Tells whether a unit inherits who answers for it from the unit around it. */
function isInherited({ answer }: Unit): boolean {
  const { from }: { by?: unknown; from?: NodeId } = answer;
  return from !== undefined;
}

function describeSide(graph: Graph, answer: Answer): ChangeSide {
  const reason = tellReason(graph, answer);
  return { text: tellWho(graph, answer), ...(reason !== undefined && { reason }) };
}

function tellWho(graph: Graph, answer: Answer): string {
  switch (answer.kind) {
    case "own":
    case "inherited":
      return displayName(graph, answer.by);
    case "contested":
      return `contested: ${joinWithAnd(answer.by.map((id) => displayName(graph, id)))}`;
    case "none":
      return "no officer, by decision";
    case "unowned":
      return "nobody";
  }
}

function tellReason(graph: Graph, answer: Answer): string | undefined {
  const { from, why }: { from?: NodeId; why?: string } = answer;
  if (from !== undefined) return `inherited from ${displayName(graph, from)}`;
  if (why !== undefined) return why;
  switch (answer.kind) {
    case "own":
      return "named by the unit itself";
    case "contested":
      return "several are named";
    case "unowned":
      return UNOWNED[answer.because];
    case "inherited":
    case "none":
      return undefined;
  }
}

const UNOWNED = {
  "not-stated": "nobody is named",
  "unknown-officer": "the file names an officer that it does not have",
  "not-a-person": "the file names a body, and only a post can answer",
} as const;
