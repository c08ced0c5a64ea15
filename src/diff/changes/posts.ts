import type { Change } from "../../model/diff.js";
import type { Graph, Post } from "../../model/graph.js";
import { holderOf, holderText } from "../../wording/index.js";
import type { EntryEdit } from "../edits.js";
import { createChange, nameIn, sides } from "./context.js";
import type { ChangeContext } from "./context.js";
import { listDetails } from "./details.js";

/** Fields of a post whose changes are not worded as details. */
const TOLD = ["unit", "manager", "title", "names", "person", "status", "acting"];

/** Returns the changes to a post that both states have. */
export function listPostChanges(context: ChangeContext, edit: EntryEdit): readonly Change[] {
  const [before, after] = [postOf(context.before, edit.before?.id), postOf(context.after, edit.after?.id)];
  if (before === undefined || after === undefined) return [];
  const { fields } = edit.edit;
  const changes: Change[] = [];
  const isLineStated = !before.manager.guessed || !after.manager.guessed;
  if (fields.unit !== undefined || (fields.manager !== undefined && isLineStated)) {
    const places = sides(tellPlace(context.before, before), tellPlace(context.after, after));
    changes.push(createChange("post-moved", edit, places));
  }
  if (fields.title ?? fields.names ?? fields.person ?? fields.status ?? fields.acting) {
    changes.push(createChange("post-changed", edit, sides(tellPost(before), tellPost(after))));
  }
  return [...changes, ...listDetails(context, edit, TOLD)];
}

function postOf(graph: Graph, id: string | undefined): Post | undefined {
  const node = id === undefined ? undefined : graph.nodes.get(id);
  return node?.kind === "post" ? node : undefined;
}

/** Returns the unit of a post, and its manager if the file states one or the post has no unit. */
export function tellPlace(graph: Graph, { unit, manager }: Post): string | undefined {
  const line = manager.guessed && unit !== undefined ? undefined : nameIn(graph, manager.to);
  const parts = [nameIn(graph, unit), line === undefined ? undefined : `reports to ${line}`];
  return parts.filter((part) => part !== undefined).join(", ");
}

function tellPost(post: Post): string {
  const holder = holderText(holderOf(post));
  return [post.title, holder].filter((part) => part !== undefined).join(": ") || "holder not named";
}
