import type { Change, SubjectKind } from "../../model/diff.js";
import type { BoxChange, BoxChangeKind } from "../../model/drawn-diff.js";
import type { Answer, NodeId } from "../../model/graph.js";
import { countOf } from "../../wording/index.js";
import { tellOnCard } from "./card-lines.js";
import type { PictureContext } from "./context.js";
import { BoxFinder, isRemoval } from "./find-box.js";
import { translateAnswer } from "./translate-node.js";

/** Largest number of lines about changes on a card; if there are more, the last line says how many are left out. */
const MOST_LINES = 5;

/** Kinds of changes, the most important first; a box with several changes shows the first of them. */
const RANKS: readonly BoxChangeKind[] = ["added", "moved", "changed"];

/** Kinds of entries whose removal is shown by a ghost, a box of the old state. */
const HAVE_GHOSTS: ReadonlySet<SubjectKind> = new Set(["officer", "unit", "committee"]);

/**
 * Returns what changed about each box of the new state, and about posts that were on cards of removed boxes. Units for
 * which somebody else answers only because the unit around them changed are left out.
 */
export function listBoxChanges(context: PictureContext): ReadonlyMap<NodeId, BoxChange> {
  const finder = new BoxFinder(context);
  const boxes = new Map<NodeId, BoxChange>();
  const add = (id: NodeId, change: BoxChange) => {
    const known = boxes.get(id);
    boxes.set(id, known === undefined ? change : joinChanges(known, change));
  };
  for (const change of context.diff.changes) {
    if (isRemoval(change) && HAVE_GHOSTS.has(change.subject.kind)) continue;
    add(finder.find(change), toBoxChange(context, finder, change));
    // Only units are marked: a post in a unit that was added as a whole belongs to that unit.
    for (const { kind, id } of change.kind === "unit-added" ? change.below : []) {
      if (kind === "unit") add(id, { kind: "added", isGhost: false, lines: [] });
    }
    for (const { id, name } of listSplitParts(change)) {
      add(id, { kind: "added", isGhost: false, lines: [`Split from ${name}`] });
    }
  }
  return new Map([...boxes].map(([id, change]) => [id, { ...change, lines: cutLines(change.lines) }]));
}

function listSplitParts({ kind, subject, others = [] }: Change) {
  return kind === "unit-split" ? others.map(({ id }) => ({ id, name: subject.name })) : [];
}

function toBoxChange(context: PictureContext, finder: BoxFinder, change: Change): BoxChange {
  const before = change.kind === "answer" ? findAnswerBefore(context, change.subject.id) : undefined;
  return {
    kind: kindOf(context, finder, change),
    isGhost: false,
    lines: tellOnCard(change, context.after.isAnonymous === true),
    ...(before !== undefined && { answerBefore: before }),
  };
}

function kindOf({ after, ids }: PictureContext, finder: BoxFinder, change: Change): BoxChangeKind {
  const { kind, subject, aspect, before } = change;
  if (kind === "officer-added" || kind === "unit-added") return "added";
  // The unit into which others were merged may itself be new.
  if (kind === "unit-merged" && ids.isAdded(subject.id)) return "added";
  if (kind === "officer-line" || kind === "unit-moved") return "moved";
  if (kind === "committee") return aspect === undefined && before === undefined ? "added" : "changed";
  const post = kind === "post-added" ? after.nodes.get(subject.id) : undefined;
  return post?.kind === "post" && finder.isBeside(after, post) ? "added" : "changed";
}

/** Returns who answered for a unit in the old state, with the ids that entries have on the picture. */
export function findAnswerBefore({ before, ids }: PictureContext, id: NodeId): Answer | undefined {
  const unit = before.nodes.get(ids.oldOf(id));
  return unit?.kind === "unit" ? translateAnswer(unit.answer, ids.translate) : undefined;
}

function joinChanges(a: BoxChange, b: BoxChange): BoxChange {
  const answerBefore = a.answerBefore ?? b.answerBefore;
  return {
    kind: RANKS.find((one) => one === a.kind || one === b.kind) ?? "changed",
    isGhost: false,
    lines: [...a.lines, ...b.lines],
    ...(answerBefore !== undefined && { answerBefore }),
  };
}

function cutLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const more = lines.length - MOST_LINES + 1;
  return [...lines.slice(0, MOST_LINES - 1), `and ${countOf(more, "more change")}`];
}
