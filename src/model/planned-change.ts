import type { EntryEdit } from "./entry-edit.js";
import type { NodeId } from "./graph.js";
import type { LocatedChange } from "./review.js";
import type { Origin } from "./source.js";

/** A planned change of a company file. */
export interface PlannedChange extends Omit<LocatedChange, "place"> {
  /** Place in the company file; for a new entry, the place of the unit that it is added to. */
  readonly origin?: Origin;
  /** Edits that make the change; none if a person has to make it by hand. */
  readonly edits: readonly EntryEdit[];
  /** Facts that have to hold in the company after the change. */
  readonly promises: readonly Promised[];
  /** Id of the entry that the change adds. */
  readonly gives?: NodeId;
  /** Ids of new entries that the change refers to, without which it cannot be made. */
  readonly needs: readonly NodeId[];
}

/**
 * A fact of an entry after the changes. For a new entry, the promise is the list to which the entry is added, and the
 * names of the people in the entry.
 */
export type Promised =
  | { readonly at: Origin; readonly fact: PromisedFact; readonly value: string }
  | { readonly addedTo: Origin; readonly names: readonly string[] };

/** `manager`, `unit` and `reports to` (the officer above a unit) are ids; `names` and `heads` are lists of names. */
export type PromisedFact =
  "names" | "person" | "status" | "title" | "manager" | "unit" | "reports to" | "heads" | "headcount";
