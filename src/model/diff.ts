import type { Finding } from "./finding.js";
import type { Origin } from "./source.js";

/** Kinds of entries that are compared, in reading order. */
export const SUBJECT_KINDS = ["company", "officer", "unit", "post", "committee", "dotted-line", "focus-area"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** An entry that changed. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Id in the new state; in the old one for an entry that was removed. */
  readonly id: string;
  /** Name as the chart shows it. A post without a title goes by the names of its holders. */
  readonly name: string;
}

export type FieldValue = string | number | boolean | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** A field of an entry before and after; a side is absent where the entry does not have the field. */
export interface FieldEdit {
  readonly before?: FieldValue;
  readonly after?: FieldValue;
}

/**
 * The difference of one entry. All edits together are complete: applied to the old state they give the new one. Values
 * that name other entries hold ids of the state that they belong to.
 */
export interface Edit {
  readonly kind: "added" | "removed" | "changed";
  readonly subject: SubjectKind;
  /** Id in the new state; in the old one for an entry that was removed. */
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldEdit>>;
}

/** Kinds of changes in reading order: who answers comes first, remarks come last. */
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

/** One side of a change in words, with the reason where the graph states one. */
export interface ChangeSide {
  readonly text: string;
  readonly reason?: string;
}

/** The name of an entry that may be the same one under another id, and how much speaks for it. */
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
  /** Entries below that changed in the same way because of this change. */
  readonly below: readonly Subject[];
  /** Units that were merged into the subject, or that it was split into. */
  readonly others?: readonly Subject[];
  readonly likely?: LikelyRename;
  readonly origins: { readonly before?: Origin; readonly after?: Origin };
}

/** The size of all that somebody answers for, in one state. */
export interface OfficerFigures {
  readonly units: number;
  /** People of these units as far as headcounts are known. */
  readonly people: number;
  /** Number of boxes directly below the officer; absent for rows that stand for nobody. */
  readonly span?: number;
  /** Number of levels below the officer; absent for rows that stand for nobody. */
  readonly layers?: number;
}

/** Figures of an officer before and after, or of the units that nobody or several officers answer for. */
export interface FiguresChange {
  /** Id of the officer, or the state of the units. */
  readonly id: string;
  readonly kind: "officer" | "contested" | "nobody";
  readonly name: string;
  readonly before?: OfficerFigures;
  readonly after?: OfficerFigures;
}

/** The two ids of an entry that is the same in both states although its file gives it no id, or has just given one. */
export interface RenewedId {
  readonly subject: SubjectKind;
  readonly before: string;
  readonly after: string;
}

export interface Diff {
  /** Changes in reading order; within a kind in the file order of the new state, then of the old one. */
  readonly changes: readonly Change[];
  /** Edits in the order in which they apply: removals, then `ids`, then the others. */
  readonly edits: readonly Edit[];
  /** Entries whose ids differ: they are renamed once the removed entries are gone. */
  readonly ids: readonly RenewedId[];
  /** Officers with anything to answer for in either state, in the order of the new one; then contested, then nobody. */
  readonly figures: readonly FiguresChange[];
}

/** Two states of a company with everything that a report about their difference tells. */
export interface ComparedCompanies {
  /** Names of the two states as the user asked for them: a file, or a revision and a file. */
  readonly before: string;
  readonly after: string;
  readonly diff: Diff;
  /** Findings that only the old state has, and those that only the new state has. */
  readonly fixed: readonly Finding[];
  readonly raised: readonly Finding[];
}
