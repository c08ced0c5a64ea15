import type { Company } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { LeftOut, NodeId } from "../model/graph.js";
import { labelEntry, nameKind } from "../wording/index.js";
import { findAbsence, toPostOn, toUnitOn } from "./as-of.js";
import { listEntries } from "./entries.js";
import type { Listed, ListedCommittee, ListedOfficer, ListedPost, ListedUnit } from "./entries.js";
import { giveIds } from "./ids.js";
import { createRoleFinder, findRoleProblems } from "./roles.js";

/** Entry with its id; it becomes a node of the graph once its references are resolved. */
export type Draft = OfficerDraft | UnitDraft | PostDraft | CommitteeDraft;

export interface OfficerDraft extends ListedOfficer {
  readonly id: NodeId;
}

export interface UnitDraft extends ListedUnit {
  readonly id: NodeId;
  /** Unit that the unit is nested in. */
  readonly within?: NodeId;
}

export interface PostDraft extends ListedPost {
  readonly id: NodeId;
  /** Unit that lists the post. */
  readonly within?: NodeId;
}

export interface CommitteeDraft extends ListedCommittee {
  readonly id: NodeId;
}

/** All entries of the file; lists are in file order unless stated otherwise. */
export interface Register {
  readonly drafts: ReadonlyMap<NodeId, Draft>;
  readonly officers: readonly OfficerDraft[];
  readonly units: readonly UnitDraft[];
  /** Every unit, each after the unit that it is nested in. */
  readonly unitsTopDown: readonly UnitDraft[];
  readonly posts: readonly PostDraft[];
  readonly committees: readonly CommitteeDraft[];
  /**
   * Entries that the text of a reference, which is the key, may mean; more than one if entries share a generated id.
   */
  readonly meanings: ReadonlyMap<string, readonly NodeId[]>;
  /** Entries of the file that do not exist on the date; the key is the text with which references name the entry. */
  readonly absent: ReadonlyMap<string, LeftOut>;
  readonly leftOut: readonly LeftOut[];
  /** Whether a file of the company could not be read. */
  readonly isIncomplete: boolean;
  /** Date of the chart. */
  readonly date?: string;
  /** Top-level unit that stands for the company itself, so that it gets no box of its own. */
  readonly mergedUnit?: NodeId;
}

/** Reads all entries of a company, gives each an id, and keeps those that exist on a date. */
export function registerEntries(company: Company, date: string | undefined, problems: Problem[]): Register {
  const listed = listEntries(company);
  const inFileOrder = listed.toSorted((a, b) => a.entry.order - b.entry.order);
  // Ids come first, because an id must not change with the date.
  const { idOf, meanings } = giveIds(inFileOrder, problems);
  const findNearestRole = createRoleFinder();
  for (const one of listed) {
    const id = idOf.get(one);
    if (one.kind === "officer" && id !== undefined)
      problems.push(...findRoleProblems(one.entry.roles, id, findNearestRole));
  }
  const absences = findAbsences(listed, date);

  const drafts = new Map<NodeId, Draft>();
  for (const one of inFileOrder) {
    const id = idOf.get(one);
    if (id === undefined || absences.has(one)) continue;
    drafts.set(id, toDraft(one, id, "parent" in one ? idOf.get(one.parent) : undefined, date));
  }
  const all = [...drafts.values()];
  const units = all.filter((draft) => draft.kind === "unit");
  const merged = units.find((unit) => isCompanyItself(unit, company));
  return {
    drafts,
    officers: all.filter((draft) => draft.kind === "officer"),
    units,
    unitsTopDown: listed.flatMap((one) => {
      const draft = drafts.get(idOf.get(one) ?? "");
      return draft?.kind === "unit" ? [draft] : [];
    }),
    posts: all.filter((draft) => draft.kind === "post"),
    committees: all.filter((draft) => draft.kind === "committee"),
    ...sortMeanings(meanings, idOf, absences),
    leftOut: inFileOrder.flatMap((one) => absences.get(one) ?? []),
    isIncomplete: company.isIncomplete,
    ...(date !== undefined && { date }),
    ...(merged && { mergedUnit: merged.id }),
  };
}

/**
 * Finds the entries that do not exist on the date, including all entries inside a unit that does not exist; `listed`
 * has each unit before its contents.
 */
function findAbsences(listed: readonly Listed[], date: string | undefined): ReadonlyMap<Listed, LeftOut> {
  const absences = new Map<Listed, LeftOut>();
  for (const one of listed) {
    const around = "parent" in one ? absences.get(one.parent) : undefined;
    const because = around?.because ?? findAbsence(one, date);
    if (because === undefined) continue;
    const name = labelEntry(one) ?? one.entry.id ?? `a ${nameKind(one)} without a name`;
    absences.set(one, { kind: one.kind, name, because });
  }
  return absences;
}

function toDraft(one: Listed, id: NodeId, within: NodeId | undefined, date: string | undefined): Draft {
  switch (one.kind) {
    case "officer":
      return { id, ...one, entry: toPostOn(one.entry, date) };
    case "post": {
      const entry = toPostOn(one.entry, date);
      return within === undefined ? { id, ...one, entry } : { id, within, ...one, entry };
    }
    case "unit": {
      const entry = toUnitOn(one.entry, date);
      return within === undefined ? { id, ...one, entry } : { id, within, ...one, entry };
    }
    case "committee":
      return { id, ...one };
  }
}

/** Separates the meanings of references into entries that exist on the date and entries that do not. */
function sortMeanings(
  meanings: ReadonlyMap<string, readonly Listed[]>,
  idOf: ReadonlyMap<Listed, NodeId>,
  absences: ReadonlyMap<Listed, LeftOut>,
): Pick<Register, "meanings" | "absent"> {
  const there = new Map<string, readonly NodeId[]>();
  const absent = new Map<string, LeftOut>();
  for (const [text, meant] of meanings) {
    const present = absences.size === 0 ? meant : meant.filter((one) => !absences.has(one));
    if (present.length > 0) there.set(text, listIds(present, idOf));
    if (present.length === meant.length) continue;
    const [absence] = meant.flatMap((one) => absences.get(one) ?? []);
    if (present.length === 0 && absence !== undefined) absent.set(text, absence);
  }
  return { meanings: there, absent };
}

function listIds(entries: readonly Listed[], idOf: ReadonlyMap<Listed, NodeId>): readonly NodeId[] {
  const ids: NodeId[] = [];
  for (const one of entries) {
    const id = idOf.get(one);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

function isCompanyItself(unit: UnitDraft, company: Company): boolean {
  return (
    unit.within === undefined &&
    unit.entry.officer === undefined &&
    unit.entry.reportsTo === undefined &&
    unit.entry.name.trim().toLowerCase() === company.name.trim().toLowerCase()
  );
}
