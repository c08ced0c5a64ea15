import type { EntryEdit } from "../model/entry-edit.js";
import type { NodeId, Unit } from "../model/graph.js";
import type { ListedPost } from "../model/people-list.js";
import type { Origin } from "../model/source.js";
import type { Promised } from "../model/planned-change.js";
import type { WrittenEntry, WrittenMap } from "../model/written.js";
import { stepTo } from "./context.js";
import type { UpdateDraft } from "./draft.js";

/** A new entry of a post, with the edits that add it and the new entries that it refers to. */
export interface NewEntry {
  readonly edits: readonly EntryEdit[];
  readonly promises: readonly Promised[];
  readonly needs: readonly NodeId[];
  /** Unit or file that the entry is added to. */
  readonly origin: Origin;
}

/** The list to which posts are added when they join a unit. */
export interface PostsList {
  /** Entry or file that has the list. */
  readonly at: Origin;
  /** Unit that the entry has to name, if the list is for the whole company. */
  readonly department?: NodeId;
}

/** Writes the entry of a post as an import does, at the end of the list of its unit. */
export function writeNewEntry(draft: UpdateDraft, position: number, unit: Unit | undefined): NewEntry | undefined {
  const row = draft.context.list.people[position];
  if (row === undefined) return undefined;
  const list = findList(draft, unit);
  const lines = writeLines(draft, row, unit);
  // Without a unit, only lines connect an entry to the company, so an entry without lines is not written.
  if (unit === undefined && lines.entries.length === 0) return undefined;
  const id = draft.added.get(position);
  const item: WrittenMap = {
    entries: [
      ...entryList("id", id),
      ...entryList("department", list.department),
      ...writeHolders(row),
      ...entryList("title", row.title),
      ...writeState(draft, row),
      ...lines.entries,
    ],
  };
  const addedTo = stepTo(list.at, "people");
  return {
    edits: [...lines.edits, { kind: "append", at: list.at, key: "people", items: [item] }],
    promises: [{ addedTo, names: row.names }],
    needs: lines.needs,
    origin: unit?.origin ?? { file: list.at.file, path: [] },
  };
}

/** Finds the list that contains the last post of a unit; a unit without posts gets a list of its own. */
export function findList({ context }: UpdateDraft, unit: Unit | undefined): PostsList {
  const { graph } = context;
  const root: Origin = { file: graph.company.origin.file, path: [] };
  if (unit === undefined) return { at: root };
  const last = graph.posts.findLast((post) => post.unit === unit.id);
  const [list, , ...deeper] = last?.origin.path ?? [];
  if (last === undefined || list !== "people" || deeper.length > 0) return { at: unit.origin };
  return { at: { file: last.origin.file, path: [] }, department: unit.id };
}

function writeHolders({ names, person }: ListedPost): readonly WrittenEntry[] {
  const [name, another] = names;
  return [
    ...(another === undefined ? entryList("name", name) : [{ key: "names", value: names }]),
    ...entryList("person", person),
  ];
}

function writeState({ context }: UpdateDraft, row: ListedPost): readonly WrittenEntry[] {
  const { state, since, until, location } = row;
  const date = context.graph.company.asOf;
  // Leave out dates if the date of the company file is not between them: the chart would not show the holder.
  const isThere =
    (date === undefined || since === undefined || since <= date) &&
    (date === undefined || until === undefined || until > date);
  return [
    ...(state === "vacant" ? [{ key: "vacant", value: true }] : entryList("status", state)),
    ...(isThere ? [...entryList("since", since), ...entryList("until", until)] : []),
    ...entryList("location", location),
  ];
}

interface WrittenLines {
  readonly entries: readonly WrittenEntry[];
  readonly edits: readonly EntryEdit[];
  readonly needs: readonly NodeId[];
}

/** Writes the manager and dotted lines of a post; leaves out those that lead to a post outside the company file. */
function writeLines(draft: UpdateDraft, row: ListedPost, unit: Unit | undefined): WrittenLines {
  const assisted = draft.findEntry(row.assists);
  const isLooped = draft.context.isLooped(draft.context.positionOf(row));
  const manager = assisted === undefined && !isLooped ? draft.findEntry(row.manager) : undefined;
  const isStated = manager !== undefined && !isLeftToDefault(draft, manager.id, unit);
  const dotted = row.dotted.flatMap((at) => draft.findEntry(at) ?? []);
  const ends = [...(assisted === undefined ? [] : [assisted]), ...(isStated ? [manager] : []), ...dotted];
  return {
    entries: [
      ...entryList("assistantTo", assisted?.id),
      ...entryList("reportsTo", isStated ? manager.id : undefined),
      ...(dotted.length === 0 ? [] : [{ key: "dotted", value: [...new Set(dotted.map(({ id }) => id))] }]),
    ],
    edits: ends.flatMap(({ edits }) => edits),
    needs: ends.flatMap(({ needs }) => needs),
  };
}

/** Tells whether this manager is the head of a unit whose posts report to the head by default, without `reportsTo`. */
function isLeftToDefault({ context }: UpdateDraft, manager: NodeId, unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  const [head, another] = unit.heads;
  if (head?.post !== manager || another !== undefined) return false;
  const others = context.graph.posts.filter((post) => post.unit === unit.id && post.id !== manager);
  return others.length > 0 && others.every(({ origin }) => !context.has(origin, "reportsTo"));
}

function entryList(key: string, value: string | undefined): readonly WrittenEntry[] {
  return value === undefined ? [] : [{ key, value }];
}
