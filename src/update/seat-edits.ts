import type { EntryEdit } from "../model/entry-edit.js";
import type { Unit } from "../model/graph.js";
import type { CompanyPerson } from "../model/matched-people.js";
import type { Promised } from "../model/planned-change.js";
import { stepTo } from "./context.js";
import type { UpdateContext } from "./context.js";
import { findNamePlaces } from "./name-places.js";
import type { NamePlace } from "./name-places.js";

/** Edits of all places that name a person, with the facts that will be true after them. */
export interface SeatChange {
  readonly edits: readonly EntryEdit[];
  readonly promises: readonly Promised[];
}

/** New names for a post: another name of the same person, or the names of other people. */
export interface NewHolder {
  readonly names: readonly string[];
  /** Whether everybody who shares the post is replaced. */
  readonly replacesAll: boolean;
  /** New value of `person:`. */
  readonly person: string | undefined;
  /**
   * Whether the new holder is another person, so that the entry's dates and status, which are about the old one, no
   * longer apply.
   */
  readonly isAnother: boolean;
  /** Date from which the new holder has the post. */
  readonly since?: string | undefined;
}

/** Returns the edits that replace a person's name by other names; nothing if a place needs a decision. */
export function renameSeats(context: UpdateContext, one: CompanyPerson, holder: NewHolder): SeatChange | undefined {
  const places = findNamePlaces(context, one);
  const isShared = holder.names.length !== 1;
  if (places.length === 0 || places.some((place) => place.key === "acting" || (isShared && !isSharable(place, holder))))
    return undefined;
  const edits = places.flatMap((place): readonly EntryEdit[] => {
    const isOwn = place.unit === undefined || place.key === "name";
    return [
      nameAt(place, holder),
      ...(isOwn && (place.item === undefined || holder.replacesAll) ? editFacts(context, place, holder) : []),
    ];
  });
  const promises = places.flatMap((place) => promiseName(context, place, one.folded, holder));
  return { edits, promises };
}

/** Tells whether several names can replace one at this place: only a post can be shared by several holders. */
function isSharable({ post, key }: NamePlace, { replacesAll }: NewHolder): boolean {
  return post !== undefined && (key === "name" || replacesAll);
}

function nameAt({ entry, key, item }: NamePlace, { names, replacesAll }: NewHolder): EntryEdit {
  const [name = "", another] = names;
  if (another === undefined && item !== undefined && replacesAll && key === "names")
    return { kind: "replace", at: entry, key, by: { key: "name", value: name } };
  if (another !== undefined) return { kind: "replace", at: entry, key, by: { key: "names", value: names } };
  if (item === undefined) return { kind: "set", at: entry, key, value: name };
  return { kind: "set", at: stepTo(entry, key), key: item, value: name };
}

function editFacts(context: UpdateContext, { entry }: NamePlace, holder: NewHolder): readonly EntryEdit[] {
  const edits: EntryEdit[] = [];
  const number = context.textAt(entry, "person");
  if (number !== undefined && holder.person === undefined) edits.push({ kind: "remove", at: entry, key: "person" });
  else if (number !== undefined && number !== holder.person)
    edits.push({ kind: "set", at: entry, key: "person", value: holder.person ?? "" });
  if (!holder.isAnother) return edits;
  for (const key of ["status", "until", "since"].filter((one) => context.has(entry, one)))
    if (key === "since" && holder.since !== undefined) edits.push({ kind: "set", at: entry, key, value: holder.since });
    else edits.push({ kind: "remove", at: entry, key });
  return edits;
}

function promiseName(
  context: UpdateContext,
  { entry, post, unit, meant }: NamePlace,
  folded: string,
  holder: NewHolder,
): readonly Promised[] {
  if (post !== undefined) {
    const names = holder.replacesAll
      ? holder.names
      : post.names.flatMap((name) => (context.foldName(name) === folded ? holder.names : [name]));
    const number = context.textAt(entry, "person") === undefined ? undefined : (holder.person ?? "");
    return [
      { at: entry, fact: "names", value: names.join("\n") },
      ...(number === undefined ? [] : [{ at: entry, fact: "person", value: number } as const]),
      ...(holder.isAnother ? [{ at: entry, fact: "status", value: "active" } as const] : []),
    ];
  }
  if (unit === undefined || meant !== undefined) return [];
  const heads = listHeads(unit, (name) => (context.foldName(name) === folded ? (holder.names[0] ?? "") : name));
  return [{ at: unit.origin, fact: "heads", value: heads.join("\n") }];
}

/** Returns the edits that leave the posts of a person without a holder; nothing if a place needs a decision. */
export function vacateSeats(
  context: UpdateContext,
  one: CompanyPerson,
  gone: ReadonlySet<string>,
): SeatChange | undefined {
  const places = findNamePlaces(context, one);
  if (places.length === 0 || places.some(({ key }) => key === "acting")) return undefined;
  const changes = places.map((place) => vacatePlace(context, place, gone));
  if (changes.includes(undefined)) return undefined;
  const all = changes.flatMap((change) => change ?? []);
  return { edits: all.flatMap(({ edits }) => edits), promises: all.flatMap(({ promises }) => promises) };
}

function vacatePlace(context: UpdateContext, place: NamePlace, gone: ReadonlySet<string>): SeatChange | undefined {
  const { entry, key, unit, meant, post } = place;
  const staying = listStaying(context, place, gone);
  if (staying === undefined) return undefined;
  if (meant !== undefined && unit !== undefined) return nameByPost(place);
  if (staying.length > 0) {
    const promised: Promised = post
      ? { at: entry, fact: "names", value: staying.join("\n") }
      : { at: entry, fact: "heads", value: staying.join("\n") };
    return { edits: [{ kind: "set", at: entry, key, value: staying }], promises: [promised] };
  }
  if (unit !== undefined && key !== "name") {
    const edit: EntryEdit =
      place.item === undefined
        ? { kind: "set", at: entry, key, value: "vacant" }
        : { kind: "replace", at: entry, key, by: { key: "head", value: "vacant" } };
    return { edits: [edit], promises: [{ at: entry, fact: "heads", value: "vacant" }] };
  }
  return { edits: emptyEntry(context, entry, key), promises: promiseVacant(context, place) };
}

/**
 * Returns the names that stay in a list: none if the place is not in a list, and undefined if an item is not a plain
 * text.
 */
function listStaying(
  context: UpdateContext,
  { entry, key, item }: NamePlace,
  gone: ReadonlySet<string>,
): readonly string[] | undefined {
  const node = item === undefined ? undefined : context.nodeAt(entry, key);
  if (node?.kind !== "list") return [];
  const texts = node.items.flatMap((_, at) => context.textAt(entry, key, at) ?? []);
  if (texts.length < node.items.length) return undefined;
  return texts.filter((text) => !gone.has(context.foldName(text)));
}

/** Replaces the name of a post's holder by the id of the post, since a vacant post has no name to refer to. */
function nameByPost({ entry, key, item, meant }: NamePlace): SeatChange {
  if (meant === undefined) return { edits: [], promises: [] };
  const named: EntryEdit =
    item === undefined
      ? { kind: "set", at: entry, key, value: meant.id }
      : { kind: "set", at: stepTo(entry, key), key: item, value: meant.id };
  return { edits: [...giveId(meant), named], promises: [] };
}

/**
 * Returns the edit that gives a post its id, if the file gives it none: references cannot use generated ids of posts.
 */
export function giveId({
  hasMadeId,
  origin,
  id,
  kind,
}: Pick<Unit, "hasMadeId" | "origin" | "id"> & { readonly kind: string }): readonly EntryEdit[] {
  return hasMadeId === true && kind === "post" ? [{ kind: "set", at: origin, key: "id", value: id }] : [];
}

function emptyEntry(context: UpdateContext, entry: NamePlace["entry"], key: string): readonly EntryEdit[] {
  const stated = (["status", "vacant"] as const).find((one) => context.has(entry, one));
  const emptied: readonly EntryEdit[] =
    stated === undefined
      ? [{ kind: "replace", at: entry, key, by: { key: "vacant", value: true } }]
      : [
          { kind: "set", at: entry, key: stated, value: stated === "status" ? "vacant" : true },
          { kind: "remove", at: entry, key },
        ];
  const others = ["person", "since", "until"].filter((one) => context.has(entry, one));
  return [...emptied, ...others.map((one): EntryEdit => ({ kind: "remove", at: entry, key: one }))];
}

function promiseVacant(context: UpdateContext, { entry, post, unit }: NamePlace): readonly Promised[] {
  if (post !== undefined)
    return [
      { at: entry, fact: "names", value: "" },
      { at: entry, fact: "status", value: "vacant" },
      { at: entry, fact: "person", value: "" },
    ];
  if (unit === undefined) return [];
  const title = context.textAt(entry, "title");
  const name = context.textAt(entry, "name");
  const heads = title === undefined ? ["vacant"] : listHeads(unit, (each) => (each === name ? "" : each));
  return [{ at: unit.origin, fact: "heads", value: heads.join("\n") }];
}

/** Returns the heads of a unit as strings, so that the heads in two graphs can be compared. */
export function listHeads(
  { heads, headVacant }: Pick<Unit, "heads" | "headVacant">,
  rename = (name: string) => name,
): readonly string[] {
  if (headVacant) return ["vacant"];
  return heads.map(({ post, names }) => (post === undefined ? names.map(rename).join(" + ") : `@${post}`));
}
