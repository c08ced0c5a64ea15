import type { Origin } from "./source.js";
import type { WrittenMap } from "./written.js";

/** A change of one place in a company file; the text around it stays as it is. */
export type EntryEdit = InPlaceEdit | MoveEdit;

/** A change that leaves the paths of all existing entries as they are. */
export type InPlaceEdit = SetEdit | ReplaceEdit | RemoveEdit | AppendEdit;

/** A value on one line. */
export type EditedValue = string | number | boolean | readonly string[];

interface KeyEdit {
  /** Place of the map that has the key, or of the list that has the item. */
  readonly at: Origin;
  readonly key: string;
}

/** An edit that sets the value of a key, or adds the key. */
export interface SetEdit extends Omit<KeyEdit, "key"> {
  readonly kind: "set";
  readonly key: string | number;
  readonly value: EditedValue;
}

/** An edit that replaces a key and its value by another key and value. */
export interface ReplaceEdit extends KeyEdit {
  readonly kind: "replace";
  readonly by: { readonly key: string; readonly value: EditedValue };
}

/** Removes a key with its value. */
export interface RemoveEdit extends KeyEdit {
  readonly kind: "remove";
}

/** An edit that adds entries at the end of the list under a key, and adds the key if it is absent. */
export interface AppendEdit extends KeyEdit {
  readonly kind: "append";
  readonly items: readonly WrittenMap[];
}

/**
 * An edit that moves an entry of a list, with its comments, to the end of the list under the same key of another map.
 * Paths refer to the file before all edits. Moves are made last, so that an entry moves with the changes that other
 * edits make in it.
 */
export interface MoveEdit extends KeyEdit {
  readonly kind: "move";
  /** Index in the list under the key. */
  readonly item: number;
  /** Map that gets the entry, in this file or another one. */
  readonly to: Origin;
}

/** A list after moves, with the place that each of its items had before the moves. */
export interface MovedList {
  readonly list: Origin;
  readonly from: readonly Origin[];
}
