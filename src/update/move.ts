import type { EntryEdit } from "../model/entry-edit.js";
import type { Post, Unit } from "../model/graph.js";
import type { CompanyPerson, RowPerson } from "../model/matched-people.js";
import type { ListedPost } from "../model/people-list.js";
import { quote } from "../wording/index.js";
import type { UpdateDraft } from "./draft.js";
import { UnitFinder } from "./find-unit.js";
import type { FoundUnit } from "./find-unit.js";
import { isListedIn } from "./listed-in.js";
import { findList } from "./new-entry.js";

/**
 * Plans moves of people who are in another unit in the table. Moves that need a decision are reported and left to
 * people.
 * @param left people whose names are removed from their posts
 */
export function planMoves(draft: UpdateDraft, left: ReadonlySet<CompanyPerson>): void {
  const units = new UnitFinder(draft);
  const gone = new Set([...left].map(({ folded }) => folded));
  const told = new Set<RowPerson>();
  for (const [other, one] of draft.settled) {
    const [row, another] = draft.context.rowsOf(other);
    const [post, second] = draft.context.postsOf(one);
    if (row === undefined || another !== undefined || post === undefined || second !== undefined) continue;
    if (post.kind !== "post" || !isElsewhere(draft, post, row)) continue;
    told.add(other);
    planMove(draft, { one, other, row, post, gone, found: units.findByRow(draft.context.positionOf(row)) });
  }
  for (const { one, other, unit } of draft.context.matched.moves) {
    if (unit === undefined || told.has(other)) continue;
    const rows = other.rows.map(({ place }) => place);
    const message = `${quote(one.name)} is in ${quote(unit.there)} in the table, and in ${quote(unit.here)} in the company file.`;
    const reason =
      "the company file has several entries of the person, or the table several rows, or the person is a head";
    draft.add({ kind: "by-hand", message: `${message} Change it by hand: ${reason}.`, origin: one.origin, rows });
  }
}

/**
 * Tells whether a row is in another unit than a post. A side that only names a unit around the other side's unit counts
 * as being in the same unit.
 */
function isElsewhere({ context }: UpdateDraft, post: Post, row: ListedPost): boolean {
  const here: string[] = [];
  for (let unit = context.unit(post.unit); unit !== undefined; unit = context.unit(unit.nestedIn))
    here.push(context.foldName(unit.name));
  const [own] = here;
  const there = row.unit.map((name) => context.foldName(name));
  const known = there.findLast((name) => context.isUnit(name));
  return own !== undefined && known !== undefined && !here.includes(known) && !there.includes(own);
}

interface MovedPost {
  readonly one: CompanyPerson;
  readonly other: RowPerson;
  readonly row: ListedPost;
  readonly post: Post;
  /** Folded names of people who are removed from their posts. */
  readonly gone: ReadonlySet<string>;
  readonly found: FoundUnit | undefined;
}

function planMove(draft: UpdateDraft, moved: MovedPost): void {
  const { one, other, row, post, found } = moved;
  const here = quote(draft.context.unit(post.unit)?.name ?? "");
  const places = { origin: post.origin, rows: [row.place] };
  const reason = findReason(draft, moved);
  if (reason !== undefined || found === undefined) {
    const there = quote(found?.unit.name ?? row.unit.at(-1) ?? "");
    const message = `${quote(one.name)} is in ${there} in the table, and in ${here} in the company file.`;
    const why = reason ?? "the company file has several units of this name";
    draft.add({ kind: "by-hand", message: `${message} Move the entry by hand: ${why}.`, ...places });
    return;
  }
  const missing = found.missing === undefined ? "" : `, since the company file has no unit ${quote(found.missing)}`;
  draft.moved.set(post.id, found.unit);
  draft.add({
    kind: "moved",
    isGuess: missing !== "" || !draft.certain.has(other),
    message: `${quote(other.name)} moves from ${here} to ${quote(found.unit.name)}${missing}.`,
    ...places,
    edits: editPlace(draft, post, found.unit),
    promises: [{ at: post.origin, fact: "unit", value: found.unit.id }],
  });
}

/** Returns why a move is left to people, as the end of a sentence. */
function findReason(draft: UpdateDraft, { one, row, post, gone }: MovedPost): string | undefined {
  const { context } = draft;
  const led = context.graph.units.find(({ heads }) => heads.some((head) => head.post === post.id));
  if (led !== undefined) return `the post leads ${quote(led.name)}`;
  const names = post.names.map((name) => context.foldName(name)).filter((name) => !gone.has(name));
  if (names.length > 1) return "several people share the post";
  if (!names.includes(one.folded)) return "the person is only the acting holder";
  if (post.assistantTo !== undefined && draft.findEntry(row.assists)?.id !== post.assistantTo)
    return "the post assists somebody";
  if (!isListedIn(context.graph, post) && !context.has(post.origin, "department"))
    return "the entry names no department, so it belongs to the department of its manager";
  return context.claims(row) ? undefined : "the company file lists no posts there besides the head";
}

/** Returns the edits that bring a post into another unit: its entry moves, or names the other unit. */
function editPlace(draft: UpdateDraft, post: Post, unit: Unit): readonly EntryEdit[] {
  const { context } = draft;
  const { origin } = post;
  const list = findList(draft, unit);
  const before = isListedIn(context.graph, post) ? context.unit(post.unit) : undefined;
  const item = origin.path.at(-1);
  if (before === undefined || typeof item !== "number")
    return [...nameUnit(unit), { kind: "set", at: origin, key: "department", value: unit.id }];
  const move: EntryEdit = { kind: "move", at: before.origin, key: "people", item, to: list.at };
  if (list.department === undefined) return [move];
  return [{ kind: "set", at: origin, key: "department", value: list.department }, move];
}

/**
 * Returns the edit that writes the id of a unit into the file, if that id is generated and ends in a number: references
 * cannot use such an id.
 */
function nameUnit({ hasMadeId, id, origin }: Unit): readonly EntryEdit[] {
  return hasMadeId === true && /-\d+$/u.test(id) ? [{ kind: "set", at: origin, key: "id", value: id }] : [];
}
