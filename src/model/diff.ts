import type { Finding } from "./finding.js";
import type { Origin } from "./source.js";

/** Kinds of entries that are compared, in reading order. */
export const SUBJECT_KINDS = ["company", "officer", "unit", "post", "committee", "dotted-line", "focus-area"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** An entry that changed. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Id in the new state, or in the old state for an entry that was removed. */
  readonly id: string;
  /** Name as the chart shows it. A post without a title is named after its holders. */
  readonly name: string;
}

export type FieldValue = string | number | boolean | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** A field of an entry before and after; a side is absent if the entry does not have the field in that state. */
export interface FieldEdit {
  readonly before?: FieldValue;
  readonly after?: FieldValue;
}

/**
 * The difference in one entry between two states. Applied together to the old state, all edits give the new state. A
 * `before` refers to other entries by their ids in the old state, an `after` by their ids in the new state.
 */
export interface Edit {
  readonly kind: "added" | "removed" | "changed";
  readonly subject: SubjectKind;
  /** Id in the new state, or in the old state for an entry that was removed. */
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldEdit>>;
}

/** Kinds of changes in reading order: changes in who answers come first, changes in remarks last. */
export const CHANGE_KINDS = [
  "answer",
  "officer-added",
  "officer-removed",
  "officer-line",
  "officer-role",
  "officer-vacancy",
  "officer-holder",
  "unit-added",
  "unit-removed",
  "unit-moved",
  "unit-merged",
  "unit-split",
  "unit-renamed",
  "head",
  "post-added",
  "post-removed",
  "post-moved",
  "post-changed",
  "headcount",
  "dotted-line",
  "focus-area",
  "committee",
  "detail",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One side of a change, before or after, described in words, with the reason if the graph states one. */
export interface ChangeSide {
  readonly text: string;
  readonly reason?: string;
}

/** An entry of one state that may be the subject of the change under another id, and the evidence for that. */
export interface LikelyRename {
  readonly from: Subject;
  readonly confidence: "high" | "medium";
  /** Facts that both entries share, such as "the same head". */
  readonly because: readonly string[];
}

export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** Aspect that changed, where the kind does not say it: `purpose`, `members`. */
  readonly aspect?: string;
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
  /** Entries below the subject that changed in the same way because of this change. */
  readonly below: readonly Subject[];
  /** Units that were merged into the subject, or that it was split into. */
  readonly others?: readonly Subject[];
  readonly likely?: LikelyRename;
  readonly origins: { readonly before?: Origin; readonly after?: Origin };
}

/** Figures about the units that an officer, several officers or nobody answers for, in one state. */
export interface OfficerFigures {
  readonly units: number;
  /** Number of people in these units, without units whose headcount is not known. */
  readonly people: number;
  /** Number of boxes directly below the officer; absent for contested units and those that nobody answers for. */
  readonly span?: number;
  /** Number of levels below the officer; absent for contested units and those that nobody answers for. */
  readonly layers?: number;
}

/** Figures of an officer before and after, or of the units that nobody or several officers answer for. */
export interface FiguresChange {
  /** Id of the officer; `contested` or `nobody` for figures of units that several officers or nobody answer for. */
  readonly id: string;
  readonly kind: "officer" | "contested" | "nobody";
  readonly name: string;
  readonly before?: OfficerFigures;
  readonly after?: OfficerFigures;
}

/**
 * The two ids of an entry that is in both states, but under different ids: its id was made from its name in at least
 * one of the states.
 */
export interface RenewedId {
  readonly subject: SubjectKind;
  readonly before: string;
  readonly after: string;
}

export interface Diff {
  /** Changes in the order in which reports list their kinds; within a kind, in file order: the new state, then the old. */
  readonly changes: readonly Change[];
  /** Edits in the order in which they apply: removals, then `ids`, then the others. */
  readonly edits: readonly Edit[];
  /** Entries whose id differs between the states: they are renamed once the removed entries are gone. */
  readonly ids: readonly RenewedId[];
  /**
   * Figures of the officers who answer for units in either state, in the order of the new state; then those of
   * contested units, then those of units that nobody answers for.
   */
  readonly figures: readonly FiguresChange[];
}

/** Two states of a company, with everything that a report about their difference says. */
export interface ComparedCompanies {
  /** Name of the old state as the user asked for it: a file, or a revision and a file. */
  readonly before: string;
  /** Name of the new state as the user asked for it: a file, or a revision and a file. */
  readonly after: string;
  readonly diff: Diff;
  /** Findings that only the old state has. */
  readonly fixed: readonly Finding[];
  /** Findings that only the new state has. */
  readonly raised: readonly Finding[];
}
