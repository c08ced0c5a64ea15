import type { EntryEdit } from "./entry-edit.js";
import type { NodeId } from "./graph.js";
import type { LocatedChange } from "./review.js";
import type { Origin } from "./source.js";

/** A change of a company file, as it is planned. */
export interface PlannedChange extends Omit<LocatedChange, "place"> {
  /** Place in the company file; for a new entry, the place of the unit that it is added to. */
  readonly origin?: Origin;
  /** Edits that make the change; none if it is left to people. */
  readonly edits: readonly EntryEdit[];
  /** Facts of the company that differ afterwards. */
  readonly promises: readonly Promised[];
  /** Id of the entry that the change adds. */
  readonly gives?: NodeId;
  /** Ids of new entries that the change refers to, without which it cannot be made. */
  readonly needs: readonly NodeId[];
}

/** A fact of an entry after the changes; for a new entry, the list that it is added to and all its names. */
export type Promised =
  | { readonly at: Origin; readonly fact: PromisedFact; readonly value: string }
  | { readonly addedTo: Origin; readonly names: readonly string[] };

/** `manager`, `unit` and `reports to` (the officer above a unit) are ids; `names` and `heads` are lists of names. */
export type PromisedFact =
  "names" | "person" | "status" | "title" | "manager" | "unit" | "reports to" | "heads" | "headcount";
