import type { Change } from "../../model/diff.js";
import { holderOf, holderText, joinWithAnd } from "../../wording/index.js";
import type { Graph, Officer } from "../../model/graph.js";
import type { EntryEdit } from "../edits.js";
import { createChange, nameIn, sides } from "./context.js";
import type { ChangeContext } from "./context.js";
import { listDetails } from "./details.js";

/** Fields of an officer whose changes are not worded as details. */
const TOLD = ["roles", "manager", "names", "person", "status", "acting", "under"];

export function listOfficerChanges(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  const [before, after] = [officerOf(context.before, edit.before?.id), officerOf(context.after, edit.after?.id)];
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [createChange("officer-added", edit, sides(undefined, describeOfficer(after)))];
  if (after === undefined) return [createChange("officer-removed", edit, sides(describeOfficer(before), undefined))];
  const { fields } = edit.edit;
  const changes: Change[] = [];
  // A default line leads to the top of the chart, so a change of it says nothing about this officer.
  const isLineStated = before.manager?.guessed === false || after.manager?.guessed === false;
  if (fields.manager !== undefined && isLineStated) {
    const lines = sides(nameIn(context.before, before.manager?.to), nameIn(context.after, after.manager?.to));
    changes.push(createChange("officer-line", edit, lines));
  }
  if (fields.roles !== undefined) {
    changes.push(createChange("officer-role", edit, sides(tellRoles(before), tellRoles(after))));
  }
  if (fields.names ?? fields.status ?? fields.acting ?? fields.person) {
    const kind = (fields.status ?? fields.acting) ? "officer-vacancy" : "officer-holder";
    changes.push(createChange(kind, edit, sides(tellHolder(before), tellHolder(after))));
  }
  return [...changes, ...listDetails(context, edit, TOLD)];
}

function officerOf(graph: Graph, id: string | undefined): Officer | undefined {
  const node = id === undefined ? undefined : graph.nodes.get(id);
  return node?.kind === "officer" ? node : undefined;
}

function tellRoles({ roles }: Officer): string {
  return joinWithAnd(roles.map(({ abbreviation, title }) => abbreviation || title));
}

function describeOfficer(officer: Officer | undefined): string | undefined {
  return officer && tellHolder(officer);
}

function tellHolder(officer: Officer): string {
  const text = holderText(holderOf(officer)) ?? "not named";
  return text === "Vacant" ? "vacant" : text;
}
