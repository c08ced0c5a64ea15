import type { Origin } from "./source.js";

/** What one company file says, entry by entry; names of others are still as written. */
export interface Company {
  readonly origin: Origin;
  readonly name: string;
  readonly id?: string;
  readonly headcount?: number;
  /** ISO date (YYYY-MM-DD) the chart speaks of. */
  readonly asOf?: string;
  /** ISO date on which the file was last confirmed. */
  readonly reviewed?: string;
  /** Laws and standards the company is bound by. */
  readonly regimes: readonly string[];
  readonly officers: readonly OfficerEntry[];
  readonly departments: readonly UnitEntry[];
  /** Top-level people; those listed in a unit are in that unit. */
  readonly people: readonly PostEntry[];
  readonly committees: readonly CommitteeEntry[];
  readonly dotted: readonly DottedEntry[];
  readonly focus: readonly FocusEntry[];
  readonly exceptions: readonly ExceptionEntry[];
  /** A file that is included could not be read: what points into it leads nowhere, and is not to blame. */
  readonly isIncomplete: boolean;
}

/** A name or id of something else, as written, and where. */
export interface Reference {
  readonly text: string;
  readonly origin: Origin;
}

/** What every entry has. */
export interface Entry {
  readonly origin: Origin;
  /** Place in file order over all entries; solid lines are added in this order. */
  readonly order: number;
  /** The id as written; absent when the file gives none. */
  readonly id?: string;
}

/** ISO dates (YYYY-MM-DD), both inclusive: of a unit or dotted line itself, of a post who holds it. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/** Remarks that nothing is drawn from. */
export interface Remarks {
  readonly purpose?: string;
  readonly location?: string;
  readonly tags: readonly string[];
  /** 1, 2 or 3: the line of defence. */
  readonly line?: number;
  /** ISO date on which the entry was last confirmed. */
  readonly reviewed?: string;
  readonly links: readonly Link[];
}

/** A page about an entry; `url` starts with `https:`, `http:` or `mailto:`. */
export interface Link {
  readonly name: string;
  readonly url: string;
}

export type Status = "active" | "vacant" | "acting" | "interim" | "external" | "planned" | "ended";

export interface PostEntry extends Entry, Period, Remarks {
  /** Holders as written; several are a job share; none means not known (or vacant). */
  readonly names: readonly string[];
  readonly person?: string;
  readonly title?: string;
  readonly reportsTo?: Reference;
  readonly dotted: readonly Reference[];
  readonly assistantTo?: Reference;
  readonly deputy?: Reference;
  /** Only on top-level people. */
  readonly department?: Reference;
  readonly status: Status;
  /** Id or name of who does the work for the time being. */
  readonly acting?: Reference;
  /** What part of the company it is for, when several posts have the same role. */
  readonly scope?: string;
  readonly archetype?: Archetype;
}

/** How much of a manager's time goes into leading (McKinsey 2017). */
export type Archetype = "player-coach" | "coach" | "supervisor" | "facilitator" | "coordinator";

export interface OfficerEntry extends PostEntry {
  /** One at least; several are held by one post. */
  readonly roles: readonly Reference[];
  /** Id or name, as `acting`. */
  readonly overseenBy?: Reference;
  readonly designatedBy?: Reference;
}

export interface UnitEntry extends Entry, Period, Remarks {
  readonly name: string;
  readonly level: "department" | "team";
  /** Who answers for it, as written; absent when the unit does not say. */
  readonly officer?: OfficerStatement;
  readonly why?: string;
  readonly reportsTo?: Reference;
  /** Empty when the file names no head. */
  readonly heads: readonly HeadEntry[];
  /** `head: vacant`, or the unit is marked vacant. */
  readonly headVacant: boolean;
  readonly headcount?: number;
  readonly status: Status;
  readonly people: readonly PostEntry[];
  readonly units: readonly UnitEntry[];
  readonly responsible: readonly Reference[];
  readonly consulted: readonly Reference[];
  readonly informed: readonly Reference[];
  readonly kind?: string;
  /** Ids of focus areas it owns; known ones only. */
  readonly focus: readonly FocusAreaId[];
}

export type OfficerStatement =
  | { readonly kind: "none"; readonly origin: Origin }
  | { readonly kind: "named"; readonly officers: readonly Reference[]; readonly origin: Origin };

/** `reference` is an id or a name; the other form describes the head on the spot. */
export type HeadEntry =
  | { readonly kind: "reference"; readonly reference: Reference }
  | ({
      readonly kind: "described";
      readonly name?: string;
      readonly title?: string;
      readonly person?: string;
      readonly status: Status;
    } & Period);

export interface CommitteeEntry extends Entry {
  readonly name: string;
  /** `board`, `audit`, ... or the company's own word. */
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
  /** `functional`, `project`, `escalation` or the company's own word. */
  readonly kind?: string;
  readonly note?: string;
  readonly status: Status;
}

/** An id of the twelve focus areas of the technology officers, such as `cio.it-governance`. */
export type FocusAreaId = `${"cio" | "cto" | "ciso"}.${string}`;

/** Who owns a focus area, or why the company has none. */
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
  /** What it is about; empty: the whole company. */
  readonly on: readonly Reference[];
  readonly reason: string;
  /** ISO date, inclusive. */
  readonly until?: string;
  readonly owner?: string;
}
