import type { CommitteeEntry, Company, OfficerEntry, PostEntry, UnitEntry } from "../model/company.js";
import type { RoleFact } from "../model/graph.js";
import { readRoles } from "./roles.js";

/** Entry of the company file, with the unit that contains it; no id has been assigned to the entry yet. */
export type Listed = ListedOfficer | ListedUnit | ListedPost | ListedCommittee;

export interface ListedOfficer {
  readonly kind: "officer";
  readonly entry: OfficerEntry;
  readonly role: RoleFact;
  readonly roles: readonly RoleFact[];
}

export interface ListedUnit {
  readonly kind: "unit";
  readonly entry: UnitEntry;
  readonly parent?: ListedUnit;
}

export interface ListedPost {
  readonly kind: "post";
  readonly entry: PostEntry;
  readonly parent?: ListedUnit;
}

export interface ListedCommittee {
  readonly kind: "committee";
  readonly entry: CommitteeEntry;
}

/** Lists every entry, each unit before its contents; otherwise not in file order. */
export function listEntries(company: Company): readonly Listed[] {
  return [
    ...company.officers.map((entry) => ({ kind: "officer" as const, entry, ...readRoles(entry.roles) })),
    ...company.committees.map((entry) => ({ kind: "committee" as const, entry })),
    ...company.people.map((entry) => ({ kind: "post" as const, entry })),
    ...listUnits(company.departments),
  ];
}

function listUnits(departments: readonly UnitEntry[]): readonly Listed[] {
  const listed: Listed[] = [];
  const open: ListedUnit[] = departments.toReversed().map((entry) => ({ kind: "unit", entry }));
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    listed.push(unit);
    for (const entry of unit.entry.people) listed.push({ kind: "post", entry, parent: unit });
    for (const entry of unit.entry.units.toReversed()) open.push({ kind: "unit", entry, parent: unit });
  }
  return listed;
}
