import type { Origin } from "./source.js";

/** The contents of one company file, entry by entry; references are not yet resolved. */
export interface Company {
  readonly origin: Origin;
  readonly name: string;
  readonly id?: string;
  readonly headcount?: number;
  /** ISO date (YYYY-MM-DD) that the chart describes. */
  readonly asOf?: string;
  /** ISO date on which the file was last confirmed. */
  readonly reviewed?: string;
  /** Language of the names, a tag such as `de` or `de-CH`. */
  readonly lang?: string;
  /** Laws and standards that bind the company. */
  readonly regimes: readonly string[];
  readonly officers: readonly OfficerEntry[];
  readonly departments: readonly UnitEntry[];
  /** People listed at the top level of the file; people listed in a unit are in `people` of that unit. */
  readonly people: readonly PostEntry[];
  readonly committees: readonly CommitteeEntry[];
  readonly dotted: readonly DottedEntry[];
  readonly focus: readonly FocusEntry[];
  readonly exceptions: readonly ExceptionEntry[];
  /**
   * Whether an included file could not be read; an unknown reference may then mean an entry of that file.
   */
  readonly isIncomplete: boolean;
}

/** The name or id of another entry, as written, and the place where it is written. */
export interface Reference {
  readonly text: string;
  readonly origin: Origin;
}

/** The fields that every entry has. */
export interface Entry {
  readonly origin: Origin;
  /** Index among all entries in file order; solid lines are added in this order. */
  readonly order: number;
  /** The id as written; absent when the file gives none. */
  readonly id?: string;
}

/** ISO dates (YYYY-MM-DD), both inclusive, between which a unit or dotted line exists, or a holder has a post. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/** Remarks that do not change the picture. */
export interface Remarks {
  readonly purpose?: string;
  readonly location?: string;
  readonly tags: readonly string[];
  /** Line of defence: 1, 2 or 3. */
  readonly line?: number;
  /** ISO date on which the entry was last confirmed. */
  readonly reviewed?: string;
  readonly links: readonly Link[];
}

/** A web page about an entry; `url` starts with `https:`, `http:` or `mailto:`. */
export interface Link {
  readonly name: string;
  readonly url: string;
}

export type Status = "active" | "vacant" | "acting" | "interim" | "external" | "planned" | "ended";

export interface PostEntry extends Entry, Period, Remarks {
  /**
   * Names of the holders as written. Several names mean that the holders share the post; no name means that the holder
   * is unknown or the post is vacant.
   */
  readonly names: readonly string[];
  readonly person?: string;
  readonly title?: string;
  /** Path of a photograph of the holder, relative to the file that names it. */
  readonly photo?: Reference;
  readonly reportsTo?: Reference;
  readonly dotted: readonly Reference[];
  readonly assistantTo?: Reference;
  readonly deputy?: Reference;
  /** Unit of the person; set only for people listed at the top level of the file. */
  readonly department?: Reference;
  readonly status: Status;
  /** Id or name of the person who does the work of the post for the time being. */
  readonly acting?: Reference;
  /** Part of the company that the post covers, when several posts have the same role. */
  readonly scope?: string;
  readonly archetype?: Archetype;
}

/** Sort of manager, by the share of time that goes into leading (McKinsey 2017). */
export type Archetype = "player-coach" | "coach" | "supervisor" | "facilitator" | "coordinator";

export interface OfficerEntry extends PostEntry {
  /** Roles of the officer, at least one; one post may have several. */
  readonly roles: readonly Reference[];
  /** Id or name of the person or body that oversees an external officer. */
  readonly overseenBy?: Reference;
  readonly designatedBy?: Reference;
}

export interface UnitEntry extends Entry, Period, Remarks {
  readonly name: string;
  readonly level: "department" | "team";
  /** Officer who answers for the unit, as written; absent when the file does not say. */
  readonly officer?: OfficerStatement;
  readonly why?: string;
  readonly reportsTo?: Reference;
  /** Heads; empty when the file names none. */
  readonly heads: readonly HeadEntry[];
  /** Whether the file says `head: vacant` or marks the unit vacant. */
  readonly headVacant: boolean;
  readonly headcount?: number;
  readonly status: Status;
  readonly people: readonly PostEntry[];
  readonly units: readonly UnitEntry[];
  readonly responsible: readonly Reference[];
  readonly consulted: readonly Reference[];
  readonly informed: readonly Reference[];
  readonly kind?: string;
  /** Ids of the focus areas that the unit owns; unknown ids are left out. */
  readonly focus: readonly FocusAreaId[];
  /** Patterns of the files that the unit owns in the repository. */
  readonly paths: readonly string[];
}

export type OfficerStatement =
  | { readonly kind: "none"; readonly origin: Origin }
  | { readonly kind: "named"; readonly officers: readonly Reference[]; readonly origin: Origin };

/**
 * Head of a unit: either an id or name of another entry (`reference`), or a description of the head within the unit.
 */
export type HeadEntry =
  | { readonly kind: "reference"; readonly reference: Reference }
  | ({
      readonly kind: "described";
      readonly name?: string;
      readonly title?: string;
      readonly person?: string;
      readonly photo?: Reference;
      readonly status: Status;
    } & Period);

export interface CommitteeEntry extends Entry {
  readonly name: string;
  /** Kind of the committee: `board`, `audit`, ... or a word of the company's own. */
  readonly kind?: string;
  readonly chair?: Reference;
  readonly members: readonly Reference[];
  readonly oversees: readonly Reference[];
}

export interface DottedEntry extends Period {
  readonly origin: Origin;
  readonly order: number;
  readonly from: Reference;
  readonly to: Reference;
  /** Kind of the line: `functional`, `project`, `escalation` or a word of the company's own. */
  readonly kind?: string;
  readonly note?: string;
  readonly status: Status;
}

/** The id of one of the twelve focus areas of the technology officers, such as `cio.it-governance`. */
export type FocusAreaId = `${"cio" | "cto" | "ciso"}.${string}`;

/** The owner of a focus area, or the reason why the company has none. */
export interface FocusEntry {
  readonly origin: Origin;
  readonly area: FocusAreaId;
  readonly owner?: Reference;
  readonly backup?: Reference;
  readonly responsible: readonly Reference[];
  readonly consulted: readonly Reference[];
  readonly informed: readonly Reference[];
  readonly notApplicable?: string;
}

/** Findings of one rule that the company accepts, with the reason. */
export interface ExceptionEntry {
  readonly origin: Origin;
  readonly rule: string;
  /** Entries that the exception is about; empty when it is about the whole company. */
  readonly on: readonly Reference[];
  readonly reason: string;
  /** Last day on which the exception holds, as an ISO date. */
  readonly until?: string;
  readonly owner?: string;
}
