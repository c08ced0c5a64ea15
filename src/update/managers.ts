import type { EntryEdit } from "../model/entry-edit.js";
import type { NodeId, Officer, Post } from "../model/graph.js";
import type { CompanyPerson, RowPerson } from "../model/matched-people.js";
import type { ListedPost } from "../model/people-list.js";
import { quote } from "../wording/index.js";
import type { ManagerEntry, UpdateDraft } from "./draft.js";

/** Plans the managers of people who are both in the table and in the company file. */
export function planManagers(draft: UpdateDraft): void {
  for (const [other, one] of draft.settled) {
    const rows = draft.context.rowsOf(other);
    for (const row of rows) planManager(draft, { one, other, row, isOnly: rows.length === 1 });
  }
}

interface HeldRow {
  readonly one: CompanyPerson;
  readonly other: RowPerson;
  readonly row: ListedPost;
  readonly isOnly: boolean;
}

/** A post whose manager is not the one in the table. */
interface OtherManager extends HeldRow {
  readonly post: Officer | Post;
  readonly entry: ManagerEntry;
  readonly before: NodeId;
}

/**
 * Plans the manager of a post, if the table names another manager than the company file, which states one in the entry
 * or implies one by the entry's place.
 */
function planManager(draft: UpdateDraft, held: HeldRow): void {
  const { context } = draft;
  const { one, row } = held;
  if (row.manager === undefined || context.peopleAt(row.manager).length === 0) return;
  const entry = draft.findEntry(row.manager);
  planUnitManagers(draft, held, entry);
  const stated = context
    .postsOf(one)
    .filter(({ manager }) => manager !== undefined && one.managers.includes(manager.to));
  const [post, another] = stated;
  const here = new Set(one.managers);
  if (post === undefined) {
    planDefault(draft, held, entry);
    return;
  }
  if (isAmong(draft, row.manager, here, one)) return;
  const before = post.manager?.to ?? "";
  const isEditable = another === undefined && held.isOnly && !context.isLooped(context.positionOf(row));
  if (entry !== undefined && isEditable && context.has(post.origin, "reportsTo"))
    setManager(draft, { ...held, post, entry, before });
  else {
    const name = context.list.people[row.manager]?.names[0] ?? "";
    const message = `${quote(held.other.name)} reports to ${quote(name)} in the table, and to ${nameNode(draft, before)} in the company file. Change it by hand.`;
    draft.add({ kind: "by-hand", message, origin: post.origin, rows: [row.place] });
  }
}

/**
 * Plans the managers of units that the person leads and whose entries state a manager: that manager changes together
 * with the head's. Only an officer is written there, since a line to any other post would hang the unit under the unit
 * of that post.
 */
function planUnitManagers(
  draft: UpdateDraft,
  { one, other, row, isOnly }: HeldRow,
  entry: ManagerEntry | undefined,
): void {
  const { context } = draft;
  const officer = context.post(entry?.id);
  if (row.manager === undefined || officer?.kind !== "officer" || !isOnly) return;
  for (const unit of new Set(one.units.map((id) => context.unit(id)))) {
    const before = unit && context.textAt(unit.origin, "reportsTo");
    const [head, another] = unit?.heads ?? [];
    const isLed =
      head !== undefined && another === undefined && head.names.some((name) => context.foldName(name) === one.folded);
    const isPerson = before !== undefined && context.post(before) !== undefined;
    if (unit === undefined || !isPerson || !isLed || isAmong(draft, row.manager, new Set([before]), one)) continue;
    draft.add({
      kind: "manager",
      isGuess: !draft.certain.has(other),
      message: `${quote(unit.name)} reports to ${quote(officer.names[0] ?? officer.id)} instead of ${nameNode(draft, before)}, like ${quote(other.name)}, who leads ${quote(unit.name)}.`,
      origin: unit.origin,
      rows: [row.place],
      edits: [{ kind: "set", at: unit.origin, key: "reportsTo", value: officer.id }],
      promises: [{ at: unit.origin, fact: "reports to", value: officer.id }],
    });
  }
}

/** Tells whether the person in a row holds, or will hold, one of these posts. */
function isAmong(draft: UpdateDraft, position: number, here: ReadonlySet<NodeId>, one: CompanyPerson): boolean {
  const there = draft.context.peopleAt(position);
  const known = there.flatMap((person) => draft.settled.get(person) ?? []);
  if (known.some((person) => person === one || person.subjects.some((id) => here.has(id)))) return true;
  const filled = draft.filled.get(position);
  return filled !== undefined && here.has(filled.id);
}

/**
 * Plans the manager of a post without `reportsTo`, unless the manager in the table follows from the post's unit anyway.
 */
function planDefault(draft: UpdateDraft, held: HeldRow, entry: ManagerEntry | undefined): void {
  const { context } = draft;
  const { one, row, isOnly } = held;
  const [post, another] = context.postsOf(one);
  if (entry === undefined || post === undefined || another !== undefined || !isOnly || row.manager === undefined)
    return;
  if (post.assistantTo !== undefined || row.assists !== undefined || context.has(post.origin, "reportsTo")) return;
  const before = findDefault(draft, post);
  if (before === undefined || entry.id === post.id || context.isLooped(context.positionOf(row))) return;
  if (before !== entry.id && !isAmong(draft, row.manager, new Set([before]), one))
    setManager(draft, { ...held, post, entry, before });
}

/** Returns the manager that a post without `reportsTo` has after the other changes. */
function findDefault(draft: UpdateDraft, post: Officer | Post): NodeId | undefined {
  const { context } = draft;
  const unit = draft.moved.get(post.id) ?? (post.kind === "post" ? context.unit(post.unit) : undefined);
  const head = unit && draft.findHead(unit);
  if (head !== undefined && head !== post.id) return head;
  return draft.moved.has(post.id) ? "" : post.manager?.to;
}

function setManager(draft: UpdateDraft, { other, row, post, entry, before }: OtherManager): void {
  const set: EntryEdit = { kind: "set", at: post.origin, key: "reportsTo", value: entry.id };
  const instead = before === "" ? "" : ` instead of ${nameNode(draft, before)}`;
  draft.add({
    kind: "manager",
    isGuess: !draft.certain.has(other),
    message: `${quote(other.name)} reports to ${quote(entry.name)}${instead}.`,
    origin: post.origin,
    rows: [row.place],
    edits: [...entry.edits, set],
    promises: [{ at: post.origin, fact: "manager", value: entry.id }],
    needs: entry.needs,
  });
}

function nameNode({ context }: UpdateDraft, id: NodeId): string {
  const node = context.graph.nodes.get(id);
  if (node?.kind === "officer" || node?.kind === "post") return quote(node.names[0] ?? node.title ?? node.id);
  return quote(node?.name ?? context.graph.company.name);
}
