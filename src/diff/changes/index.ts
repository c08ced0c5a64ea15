import { CHANGE_KINDS } from "../../model/diff.js";
import type { Change } from "../../model/diff.js";
import type { EntryEdit } from "../edits.js";
import { listAnswerChanges } from "./answers.js";
import type { ChangeContext } from "./context.js";
import { leaveOutFollowing } from "./following.js";
import { listOfficerChanges } from "./officers.js";
import { listCommitteeChanges, listCompanyChanges, listDottedChanges, listFocusChanges } from "./others.js";
import { listPostChanges } from "./posts.js";
import { listPresenceChanges } from "./presence.js";
import type { Explained } from "./presence.js";
import { listUnitChanges } from "./units.js";

/** Turns the edits into changes, in reading order. */
export function listChanges(context: ChangeContext, explained: Explained): readonly Change[] {
  const changes = [
    ...listAnswerChanges(context),
    ...listPresenceChanges(context, explained),
    ...leaveOutFollowing(
      context,
      explained,
      context.edits.flatMap((edit) => tellEdit(context, edit)),
    ),
  ];
  const ranks = new Map(CHANGE_KINDS.map((kind, index) => [kind, index]));
  return changes.toSorted((a, b) => (ranks.get(a.kind) ?? 0) - (ranks.get(b.kind) ?? 0));
}

function tellEdit(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  switch (edit.edit.subject) {
    case "company":
      return listCompanyChanges(context, edit);
    case "officer":
      return listOfficerChanges(context, edit);
    case "unit":
      return listUnitChanges(context, edit);
    case "post":
      return listPostChanges(context, edit);
    case "committee":
      return listCommitteeChanges(context, edit);
    case "dotted-line":
      return listDottedChanges(context, edit);
    case "focus-area":
      return listFocusChanges(context, edit);
  }
}
