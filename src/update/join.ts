import type { EntryEdit } from "../model/entry-edit.js";
import type { Officer, Post, Unit } from "../model/graph.js";
import type { CompanyPerson, RowPerson } from "../model/matched-people.js";
import type { ListedPost } from "../model/people-list.js";
import type { Promised } from "../model/planned-change.js";
import type { Origin } from "../model/source.js";
import { nameOfPost, quote } from "../wording/index.js";
import { addPost, isClaimed, isWithoutHead, leads } from "./add-post.js";
import type { UpdateContext } from "./context.js";
import type { UpdateDraft } from "./draft.js";
import { UnitFinder } from "./find-unit.js";
import { NamesThere } from "./names-there.js";
import { findInNewUnits } from "./new-units.js";
import { VacantSeats } from "./seats-of-list.js";
import { tellNames, tellRow } from "./tell-row.js";

interface Sides {
  /** People whose posts become vacant. */
  readonly left: ReadonlySet<CompanyPerson>;
  /** New people who fill the post of somebody who left. */
  readonly followers: ReadonlySet<RowPerson>;
}

/** Plans posts for people who are only in the table, and for vacant posts in the table. */
export function planJoiners(draft: UpdateDraft, { left, followers }: Sides): void {
  const { context } = draft;
  const units = new UnitFinder(draft);
  const joiners = context.matched.onlyThere.filter((other) => !followers.has(other));
  const positions = new Set(joiners.flatMap((other) => context.rowsOf(other)).map((row) => context.positionOf(row)));
  const seats = new VacantSeats(draft, units, left);
  const names = new NamesThere(context);
  const waiting = [...positions]
    .toSorted((a, b) => a - b)
    .filter((at) => !settleRow(draft, at, { units, seats, names }));
  const opened = seats.listMissing().filter((at) => isClaimed(draft, at));
  const open = waiting.filter((at) => isClaimed(draft, at));
  const housed = new Set(open.filter((at) => units.findByRow(at) !== undefined));
  const fresh = findInNewUnits(draft, { units, names, added: housed });
  const addable = addUnhoused(draft, open, new Set([...housed, ...fresh.keys()]));
  nameReferred(draft, [...addable, ...opened]);
  for (const at of waiting) addPost(draft, at, { found: units.findByRow(at), kind: "joined" });
  for (const [at, found] of fresh) addPost(draft, at, { found, kind: "joined" });
  for (const at of opened) addPost(draft, at, { found: units.findByRow(at), kind: "opened" });
}

/** Adds rows without a unit to `addable`, if their manager is in the company file or will be added to it. */
function addUnhoused(draft: UpdateDraft, open: readonly number[], addable: Set<number>): ReadonlySet<number> {
  const { people } = draft.context.list;
  for (let count = -1; count !== addable.size;) {
    count = addable.size;
    for (const at of open) {
      const { unit = [], manager } = people[at] ?? {};
      const isHeld = manager !== undefined && (addable.has(manager) || draft.findEntry(manager) !== undefined);
      if (unit.length === 0 && isHeld) addable.add(at);
    }
  }
  return addable;
}

interface Places {
  readonly units: UnitFinder;
  readonly seats: VacantSeats;
  readonly names: NamesThere;
}

/** Plans what a row changes in existing entries; returns false if the row needs a new entry. */
function settleRow(draft: UpdateDraft, at: number, { units, seats, names }: Places): boolean {
  const { context } = draft;
  const row = context.list.people[at];
  if (row === undefined) return true;
  const known = context.peopleAt(at).find((person) => draft.settled.has(person));
  const isHidden = names.isHidden(row);
  if (known !== undefined || isHidden) {
    const reason =
      known === undefined
        ? "the company file has this name in an entry that does not apply on the file's date"
        : `the row is shared with ${quote(known.name)}, whose post is in the company file`;
    draft.add({ kind: "by-hand", message: `${tellRow(row)} was not added: ${reason}.`, rows: [row.place] });
    return true;
  }
  const officer = findVacantOfficer(draft, row);
  const post = officer ?? seats.take(at, row);
  if (post !== undefined) {
    fillPost(draft, at, post);
    return true;
  }
  const unit = units.findByRow(at)?.unit;
  if (names.isSeated(row, unit)) {
    const reason =
      "the unit already has somebody with this name and title, and nothing in the table tells the two apart";
    draft.add({ kind: "by-hand", message: `${tellRow(row)} was not added: ${reason}.`, rows: [row.place] });
    return true;
  }
  return unit !== undefined && fillHead(draft, at, unit);
}

function findVacantOfficer({ context, filled }: UpdateDraft, row: ListedPost): Officer | undefined {
  const isTaken = new Set(filled.values());
  return context.graph.officers.find(
    (officer) =>
      officer.status === "vacant" &&
      officer.names.length === 0 &&
      !isTaken.has(officer) &&
      context.hasRole(officer, row),
  );
}

function fillPost(draft: UpdateDraft, at: number, post: Officer | Post): void {
  const { context } = draft;
  const row = context.list.people[at];
  const { origin } = post;
  const key = context.has(origin, "vacant") ? "vacant" : "status";
  if (row === undefined) return;
  draft.filled.set(at, post);
  const message = `${tellNames(row)} fills the vacant post ${nameOfPost(context.graph, post)}.`;
  const places = { origin, rows: [row.place] };
  if (context.has(origin, "vacant") && context.has(origin, "status")) {
    draft.add({
      kind: "by-hand",
      message: `${message} Change it by hand: the entry has 'vacant' and 'status'.`,
      ...places,
    });
    return;
  }
  const by = row.names.length > 1 ? { key: "names", value: row.names } : { key: "name", value: row.names[0] ?? "" };
  const title = findOtherTitle(context, origin, row);
  const old = ["person", "until", "since", "acting"].filter((one) => context.has(origin, one));
  const edits: readonly EntryEdit[] = [
    { kind: "replace", at: origin, key, by },
    ...old
      .filter((one) => one !== "person" || row.person === undefined)
      .map((one): EntryEdit => ({ kind: "remove", at: origin, key: one })),
    ...(row.person === undefined ? [] : [{ kind: "set", at: origin, key: "person", value: row.person } as const]),
    ...(title === undefined ? [] : [{ kind: "set", at: origin, key: "title", value: title } as const]),
  ];
  const promises: readonly Promised[] = [
    { at: origin, fact: "names", value: row.names.join("\n") },
    { at: origin, fact: "status", value: "active" },
    { at: origin, fact: "person", value: row.person ?? "" },
    ...(title === undefined ? [] : [{ at: origin, fact: "title", value: title } as const]),
  ];
  draft.add({ kind: "filled", isGuess: true, message, edits, promises, ...places });
}

/** Returns the title of a row if it differs from the title that the entry states. */
function findOtherTitle(context: UpdateContext, origin: Origin, { title }: ListedPost): string | undefined {
  const before = context.textAt(origin, "title");
  if (before === undefined || title === undefined) return undefined;
  return context.foldName(before) === context.foldName(title) ? undefined : title;
}

/** Plans the person in a row as the head of a unit that has no head and lists no posts. */
function fillHead(draft: UpdateDraft, at: number, unit: Unit): boolean {
  const { context } = draft;
  const row = context.list.people[at];
  if (row === undefined || !leads(draft, at, unit) || context.graph.posts.some((post) => post.unit === unit.id))
    return false;
  const [name, another] = row.names;
  if (name === undefined || another !== undefined || !isWithoutHead(draft, unit)) return false;
  draft.add({
    kind: "head",
    isGuess: true,
    message: `${tellRow(row)} becomes the head of ${quote(unit.name)}.`,
    origin: unit.origin,
    rows: [row.place],
    edits: [{ kind: "set", at: unit.origin, key: "head", value: name }],
    promises: [{ at: unit.origin, fact: "heads", value: name }],
  });
  return true;
}

/** Gives ids to new posts to which others refer: managers, and heads of units. */
function nameReferred(draft: UpdateDraft, positions: readonly number[]): void {
  if (positions.length === 0) return;
  const { people, units } = draft.context.list;
  const ends = people.flatMap(({ manager, assists, dotted }) => [manager, assists, ...dotted]);
  const referred = new Set([...ends, ...units.map(({ head }) => head)]);
  for (const at of positions) if (referred.has(at)) draft.giveNewId(at, people[at]?.word ?? "");
}
