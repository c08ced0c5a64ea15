import type { Change } from "../../model/diff.js";
import type { BoxPlace, Graph, Head, Unit } from "../../model/graph.js";
import { displayName, formatCount, holderText } from "../../wording/index.js";
import type { EntryEdit } from "../edits.js";
import { createChange, nameIn, sides, unitOf } from "./context.js";
import type { ChangeContext } from "./context.js";
import { listDetails } from "./details.js";

/**
 * Fields of a unit whose changes are not worded as details; `answers.ts` reports `answer` and the fields that belong to
 * it.
 */
const TOLD = [
  "name",
  "nestedIn",
  "under",
  "answer",
  "answerBy",
  "because",
  "heads",
  "headPosts",
  "headVacant",
  "headcount",
  "focus",
];

/** Returns the changes to a unit that both states have, except a change of who answers for it. */
export function listUnitChanges(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  const [before, after] = [unitOf(context.before, edit.before?.id), unitOf(context.after, edit.after?.id)];
  if (before === undefined || after === undefined) return [];
  const { fields } = edit.edit;
  const changes: Change[] = [];
  if (fields.name !== undefined) changes.push(createChange("unit-renamed", edit, sides(before.name, after.name)));
  if (isMoved(context, edit, before, after)) {
    const places = sides(tellPlace(context.before, before), tellPlace(context.after, after));
    changes.push(createChange("unit-moved", edit, places));
  }
  if (fields.heads ?? fields.headPosts ?? fields.headVacant) {
    const heads = sides(tellHeads(context.before, before), tellHeads(context.after, after));
    changes.push(createChange("head", edit, heads));
  }
  if (fields.headcount !== undefined) {
    const counts = sides(tellCount(before.headcount), tellCount(after.headcount));
    changes.push(createChange("headcount", edit, counts));
  }
  const focus = fields.focus === undefined ? {} : { focus: fields.focus };
  const areas = listDetails(context, { ...edit, edit: { ...edit.edit, fields: focus } }, [], "focus-area");
  // A department that moves into another one becomes a team there, so a change of level is not reported as well.
  const told = fields.nestedIn === undefined ? TOLD : [...TOLD, "level"];
  return [...changes, ...areas, ...listDetails(context, edit, told)];
}

/**
 * Tells whether a unit was moved. If neither file states the place and the place follows from the officer who answers,
 * a change of place is not a move: the change of officer is reported already.
 */
function isMoved({ before, after, toNew, toOld }: ChangeContext, { edit }: EntryEdit, was: Unit, is: Unit): boolean {
  if (edit.fields.nestedIn !== undefined) return true;
  if (edit.fields.under === undefined) return false;
  const [from, to] = [before.places.get(was.id), after.places.get(is.id)];
  if (from === undefined || to === undefined) return false;
  if (!from.guessed || !to.guessed) return true;
  // If the old box above the unit is gone, or the new one was added, the change of place follows from that.
  const areBothThere = toNew.has(from.under) && toOld.has(to.under);
  return areBothThere && !isByOfficer(from) && !isByOfficer(to);
}

function isByOfficer({ because }: BoxPlace): boolean {
  return because === "own-officer" || because === "top";
}

function tellPlace(graph: Graph, { id, nestedIn }: Unit): string | undefined {
  return nameIn(graph, nestedIn ?? graph.places.get(id)?.under);
}

function tellHeads(graph: Graph, { heads, headVacant }: Unit): string {
  if (heads.length === 0) return headVacant ? "vacant" : "not named";
  return heads.map((head) => tellHead(graph, head)).join(", ");
}

function tellHead(graph: Graph, head: Head): string {
  const text = holderText(head) ?? (head.post === undefined ? "not named" : displayName(graph, head.post));
  return text === "Vacant" ? "vacant" : text;
}

function tellCount(count: number | undefined): string | undefined {
  return count === undefined ? undefined : formatCount(count);
}
