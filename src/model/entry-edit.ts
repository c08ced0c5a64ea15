import type { Origin } from "./source.js";
import type { WrittenMap } from "./written.js";

/** A change of one place in a company file; the text around it stays as it is. */
export type EntryEdit = SetEdit | ReplaceEdit | RemoveEdit | AppendEdit;

/** A value on one line. */
export type EditedValue = string | number | boolean | readonly string[];

interface KeyEdit {
  /** Map that has the key, or list that has the position. */
  readonly at: Origin;
  readonly key: string;
}

/** Sets the value of a key, or adds the key. */
export interface SetEdit extends Omit<KeyEdit, "key"> {
  readonly kind: "set";
  readonly key: string | number;
  readonly value: EditedValue;
}

/** Puts another key in the place of one. */
export interface ReplaceEdit extends KeyEdit {
  readonly kind: "replace";
  readonly by: { readonly key: string; readonly value: EditedValue };
}

/** Removes a key with its value. */
export interface RemoveEdit extends KeyEdit {
  readonly kind: "remove";
}

/** Adds entries at the end of the list under a key; adds the key if it is absent. */
export interface AppendEdit extends KeyEdit {
  readonly kind: "append";
  readonly items: readonly WrittenMap[];
}
