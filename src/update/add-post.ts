import type { EntryEdit } from "../model/entry-edit.js";
import type { Unit } from "../model/graph.js";
import type { Promised } from "../model/planned-change.js";
import { quote } from "../wording/index.js";
import type { UpdateDraft } from "./draft.js";
import type { FoundUnit } from "./find-unit.js";
import { writeNewEntry } from "./new-entry.js";
import { tellRow } from "./tell-row.js";

/**
 * Tells whether the company file lists posts in the units of a row. If it does not, a single post added there would
 * look as if it were the only one.
 */
export function isClaimed({ context }: UpdateDraft, at: number): boolean {
  const row = context.list.people[at];
  return row !== undefined && context.claims(row);
}

/** Tells whether the person in a row leads a unit; units are compared by name. */
export function leads({ context }: UpdateDraft, at: number, unit: Unit): boolean {
  return context.list.units.some(
    ({ head, path }) => head === at && context.foldName(path.at(-1) ?? "") === context.foldName(unit.name),
  );
}

/**
 * Tells whether a unit has no head and its entry has room for one: `head:` is absent or a plain text, and there is no
 * `heads:`.
 */
export function isWithoutHead({ context }: UpdateDraft, { origin, heads, status }: Unit): boolean {
  if (heads.length > 0 || status === "vacant" || context.has(origin, "heads")) return false;
  return !context.has(origin, "head") || context.textAt(origin, "head") !== undefined;
}

interface NewPost {
  readonly found: FoundUnit | undefined;
  readonly kind: "joined" | "opened";
}

/** Plans a new post in the list of its unit, or reports why people have to add it. */
export function addPost(draft: UpdateDraft, at: number, { found, kind }: NewPost): void {
  const { context } = draft;
  const row = context.list.people[at];
  if (row === undefined) return;
  const rows = [row.place];
  const hasUnit = row.unit.length > 0;
  const isListed = found !== undefined && context.listsPosts(found.unit);
  const isOpen = isClaimed(draft, at) || isListed || (!hasUnit && found === undefined);
  const entry = !isOpen || (found === undefined && hasUnit) ? undefined : writeNewEntry(draft, at, found?.unit);
  if (entry === undefined) {
    const reason = !isOpen
      ? "the company file lists no posts there besides the head"
      : hasUnit
        ? `the company file has no unit ${quote(row.unit.at(-1) ?? "")}, or several`
        : "the table names neither a unit nor a manager that the company file has";
    draft.added.delete(at);
    draft.add({ kind: "by-hand", message: `${tellRow(row)} was not added: ${reason}.`, rows });
    return;
  }
  const where = found === undefined ? "" : ` to ${quote(found.unit.name)}`;
  const missing = found?.missing === undefined ? "" : `, since the company file has no unit ${quote(found.missing)}`;
  const head = found === undefined ? undefined : becomeHead(draft, at, found.unit);
  const what = kind === "opened" ? `The vacant post ${quote(row.title ?? "")}` : tellRow(row);
  const id = draft.added.get(at);
  draft.add({
    kind,
    isGuess: missing !== "",
    message: `${what} is added${where}${missing}${head === undefined ? "" : ", as the head"}.`,
    rows,
    ...entry,
    edits: [...entry.edits, ...(head === undefined ? [] : [head.edit])],
    promises: [...entry.promises, ...(head === undefined ? [] : [head.promise])],
    ...(id !== undefined && { gives: id }),
  });
}

interface BecomingHead {
  readonly edit: EntryEdit;
  readonly promise: Promised;
}

/** Names a new post as the head of a unit that has none. */
function becomeHead(draft: UpdateDraft, at: number, unit: Unit): BecomingHead | undefined {
  const id = draft.added.get(at);
  if (id === undefined || !leads(draft, at, unit) || !isWithoutHead(draft, unit)) return undefined;
  draft.newHeads.set(unit.id, id);
  return {
    edit: { kind: "set", at: unit.origin, key: "head", value: id },
    promise: { at: unit.origin, fact: "heads", value: `@${id}` },
  };
}
