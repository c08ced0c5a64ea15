import type { EntryEdit } from "../model/entry-edit.js";
import type { Officer, Post } from "../model/graph.js";
import { groupBy } from "../model/group-by.js";
import type { CompanyPerson, RowPerson } from "../model/matched-people.js";
import type { ListedPost } from "../model/people-list.js";
import { countPeople, quote } from "../wording/index.js";
import type { UpdateDraft } from "./draft.js";
import { UnitFinder } from "./find-unit.js";

/** Plans titles and managers of people who are on both sides, and headcounts of units. */
export function planFacts(draft: UpdateDraft): void {
  for (const [other, one] of draft.settled) {
    const rows = draft.context.rowsOf(other);
    const [row, another] = rows;
    const [post, second] = draft.context.postsOf(one);
    // With several posts, nothing says which row is about which; an acting holder has another title.
    const isHeld = post?.names.some((name) => draft.context.foldName(name) === one.folded) === true;
    if (row !== undefined && another === undefined && post !== undefined && second === undefined && isHeld)
      planTitle(draft, { other, row, post });
    for (const each of rows) planManager(draft, { one, other, row: each, isOnly: rows.length === 1 });
  }
  planHeadcounts(draft);
}

interface HeldPost {
  readonly other: RowPerson;
  readonly row: ListedPost;
  readonly post: Officer | Post;
}

/** Plans the title of a post. The role of an officer says what a title would, so that officers get none. */
function planTitle(draft: UpdateDraft, { other, row, post }: HeldPost): void {
  const { context } = draft;
  const { title } = row;
  const { origin } = post;
  const before = context.textAt(origin, "title");
  if (title === undefined || (before === undefined && post.kind === "officer")) return;
  if (before !== undefined && context.foldName(before) === context.foldName(title)) return;
  draft.add({
    kind: "title",
    isGuess: !draft.certain.has(other),
    message:
      before === undefined
        ? `${quote(other.name)} gets the title ${quote(title)}.`
        : `${quote(other.name)} gets the title ${quote(title)} instead of ${quote(before)}.`,
    origin,
    rows: [row.place],
    edits: [{ kind: "set", at: origin, key: "title", value: title }],
    promises: [{ at: origin, fact: "title", value: title }],
  });
}

interface HeldRow {
  readonly one: CompanyPerson;
  readonly other: RowPerson;
  readonly row: ListedPost;
  readonly isOnly: boolean;
}

/** Plans the manager of a post whose entry states another one. */
function planManager(draft: UpdateDraft, { one, other, row, isOnly }: HeldRow): void {
  const { context } = draft;
  const there = context.peopleAt(row.manager);
  const here = new Set(one.managers);
  const posts = context.postsOf(one).filter(({ manager }) => manager !== undefined && here.has(manager.to));
  const [post, another] = posts;
  if (row.manager === undefined || there.length === 0 || post === undefined) return;
  const known = there.flatMap((person) => draft.settled.get(person) ?? []);
  const isSame = known.some((person) => person === one || person.subjects.some((id) => here.has(id)));
  const filled = draft.filled.get(row.manager);
  if (isSame || (filled !== undefined && here.has(filled.id))) return;
  const entry = draft.findEntry(row.manager);
  const name = context.list.people[row.manager]?.names[0] ?? "";
  const message = `${quote(other.name)} reports to ${quote(name)} in the table, and to ${nameManager(draft, post)} in the company file.`;
  const places = { origin: post.origin, rows: [row.place] };
  if (
    entry === undefined ||
    another !== undefined ||
    !isOnly ||
    context.isLooped(context.positionOf(row)) ||
    !context.has(post.origin, "reportsTo")
  ) {
    draft.add({ kind: "by-hand", message: `${message} Change it by hand.`, ...places });
    return;
  }
  const set: EntryEdit = { kind: "set", at: post.origin, key: "reportsTo", value: entry.id };
  draft.add({
    kind: "manager",
    isGuess: !draft.certain.has(other),
    message: `${quote(other.name)} reports to ${quote(name)} instead of ${nameManager(draft, post)}.`,
    ...places,
    edits: [...entry.edits, set],
    promises: [{ at: post.origin, fact: "manager", value: entry.id }],
    needs: entry.needs,
  });
}

function nameManager({ context }: UpdateDraft, { manager }: Officer | Post): string {
  const node = context.graph.nodes.get(manager?.to ?? "");
  if (node?.kind === "officer" || node?.kind === "post") return quote(node.names[0] ?? node.title ?? node.id);
  return quote(node?.name ?? "");
}

/** Plans headcounts that the file states as whole numbers of people; fractions count full-time equivalents. */
function planHeadcounts(draft: UpdateDraft): void {
  const { context } = draft;
  const units = new UnitFinder(draft);
  const seen = new Set<string>();
  for (const { path, headcount } of context.list.units) {
    const found = units.findByPath(path);
    if (found === undefined || found.missing !== undefined || seen.has(found.unit.id)) continue;
    const { id, name, origin, headcount: before } = found.unit;
    seen.add(id);
    if (before === undefined || !Number.isInteger(before) || before === headcount || headcount === 0) continue;
    draft.add({
      kind: "headcount",
      message: `The headcount of ${quote(name)} changes from ${String(before)} to ${String(headcount)}.`,
      origin,
      edits: [{ kind: "set", at: origin, key: "headcount", value: headcount }],
      promises: [{ at: origin, fact: "headcount", value: String(headcount) }],
    });
  }
}

/** Tells of units that only the table has: who answers for a new unit is not in any table. */
export function tellUnknownUnits(draft: UpdateDraft): void {
  const { graph, list, foldName } = draft.context;
  const known = new Set([graph.company, ...graph.units].map(({ name }) => foldName(name)));
  const strange = list.people.filter(({ unit }) => unit.length > 0 && !unit.some((name) => known.has(foldName(name))));
  for (const [, people] of groupBy(strange, ({ unit }) => foldName(unit.at(-1) ?? ""))) {
    const name = quote(people[0]?.unit.at(-1) ?? "");
    const message = `The company file has no unit ${name}, where the table has ${countPeople(people.length)}. Add the unit, and import again.`;
    draft.add({ kind: "by-hand", message, rows: people.map(({ place }) => place) });
  }
}

/** Lists people who are in another unit: moving an entry is left to people, with everything that they wrote in it. */
export function tellMoves(draft: UpdateDraft): void {
  for (const { one, other, unit } of draft.context.matched.moves) {
    if (unit === undefined) continue;
    draft.add({
      kind: "by-hand",
      message: `${quote(one.name)} is in ${quote(unit.there)} in the table, and in ${quote(unit.here)} in the company file. Move the entry.`,
      origin: one.origin,
      rows: other.rows.map(({ place }) => place),
    });
  }
}
