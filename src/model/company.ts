import type { Origin } from "./source.js";

/** What one company file says, entry by entry; names of others are still as written. */
export interface Company {
  readonly origin: Origin;
  readonly name: string;
  readonly id?: string;
  readonly headcount?: number;
  /** ISO date (YYYY-MM-DD) the chart speaks of. */
  readonly asOf?: string;
  readonly officers: readonly OfficerEntry[];
  readonly departments: readonly UnitEntry[];
  /** Top-level people; those listed in a unit are in that unit. */
  readonly people: readonly PostEntry[];
  readonly committees: readonly CommitteeEntry[];
  readonly dotted: readonly DottedEntry[];
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

export type Status = "active" | "vacant" | "acting" | "interim" | "external" | "planned" | "ended";

export interface PostEntry extends Entry {
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
}

export interface OfficerEntry extends PostEntry {
  readonly role: Reference;
}

export interface UnitEntry extends Entry {
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
  readonly purpose?: string;
  readonly location?: string;
  readonly tags: readonly string[];
}

export type OfficerStatement =
  | { readonly kind: "none"; readonly origin: Origin }
  | { readonly kind: "named"; readonly officers: readonly Reference[]; readonly origin: Origin };

/** `reference` is an id or a name; the other form describes the head on the spot. */
export type HeadEntry =
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "described"; readonly name?: string; readonly title?: string; readonly status: Status };

export interface CommitteeEntry extends Entry {
  readonly name: string;
  /** `board`, `audit`, ... or the company's own word. */
  readonly kind?: string;
  readonly chair?: Reference;
  readonly members: readonly Reference[];
  readonly oversees: readonly Reference[];
}

export interface DottedEntry {
  readonly origin: Origin;
  readonly order: number;
  readonly from: Reference;
  readonly to: Reference;
  /** `functional`, `project`, `escalation` or the company's own word. */
  readonly kind?: string;
  readonly note?: string;
}
