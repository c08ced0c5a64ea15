import type { Change } from "../../model/diff.js";
import type { Graph } from "../../model/graph.js";
import { displayName } from "../../wording/index.js";
import type { EntryEdit } from "../edits.js";
import { createChange, sides } from "./context.js";
import type { ChangeContext } from "./context.js";
import { listDetails, titleOfArea } from "./details.js";

/** Returns the changes to a company: to its headcount and, as details, to its name and dates. */
export function listCompanyChanges(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  const { headcount, ...fields } = edit.edit.fields;
  const count = headcount === undefined ? {} : { headcount };
  return [
    ...listDetails(context, { ...edit, edit: { ...edit.edit, fields: count } }, [], "headcount"),
    ...listDetails(context, { ...edit, edit: { ...edit.edit, fields } }, []),
  ];
}

export function listCommitteeChanges(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  if (edit.edit.kind === "changed") return listDetails(context, edit, listGuessedPlace(context, edit), "committee");
  return [createChange("committee", edit, tellPresence(edit))];
}

/** Returns `under`, the field of the place, if neither file states the place. */
function listGuessedPlace({ before, after }: ChangeContext, edit: EntryEdit): readonly string[] {
  const from = before.places.get(edit.before?.id ?? "");
  const to = after.places.get(edit.after?.id ?? "");
  return from?.guessed === false || to?.guessed === false ? [] : ["under"];
}

export function listDottedChanges({ before, after }: ChangeContext, edit: EntryEdit): readonly Change[] {
  return [createChange("dotted-line", edit, sides(tellLine(before, edit.before), tellLine(after, edit.after)))];
}

function tellLine(graph: Graph, entry: EntryEdit["before"]): string | undefined {
  if (entry === undefined) return undefined;
  const { from, to, kind, note } = entry.fields;
  const ends = `${displayName(graph, String(from))} to ${displayName(graph, String(to))}`;
  return [ends, kind, note].filter((part) => part !== undefined).join(", ");
}

export function listFocusChanges(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  const named = nameArea(edit);
  if (edit.edit.kind === "changed") return listDetails(context, named, [], "focus-area");
  return [createChange("focus-area", named, tellPresence(edit))];
}

/** Returns an edit whose entries are named by the title of their focus area instead of its id. */
function nameArea(edit: EntryEdit): EntryEdit {
  const { before, after } = edit;
  return {
    ...edit,
    ...(before !== undefined && { before: { ...before, name: titleOfArea(before.id) } }),
    ...(after !== undefined && { after: { ...after, name: titleOfArea(after.id) } }),
  };
}

function tellPresence({ before, after }: EntryEdit) {
  return sides(before && "listed", after && "listed");
}
