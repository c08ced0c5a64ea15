import type { Field } from "./fields.js";

/** A kind of entry, as messages and the schema name it. */
export interface EntryKind {
  /** Name in the schema's `definitions`. */
  readonly id: string;
  /** As messages say it: `a department`. */
  readonly noun: string;
  /** A short entry, for the messages that ask for one. */
  readonly example: string;
}

/** The keys of one kind of entry: the validator and the schema for editors both read this. */
export interface EntryTable<V> extends EntryKind {
  readonly description: string;
  readonly fields: Fields<V>;
  /** Of each group one key at least must be there. */
  readonly required: readonly (readonly (keyof V & string)[])[];
  /** What to do instead of keys that people write here by mistake; the keys without case, `-` and `_`. */
  readonly instead: ReadonlyMap<string, string>;
}

export type Fields<V> = { readonly [K in keyof V]: Field<V[K]> };

/** What an entry says; absent and unreadable keys are not in it. */
export type Values<V> = { -readonly [K in keyof V]?: V[K] };
