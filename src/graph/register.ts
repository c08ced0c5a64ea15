import type { Company } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { NodeId } from "../model/graph.js";
import { listEntries } from "./entries.js";
import type { ListedCommittee, ListedOfficer, ListedPost, ListedUnit } from "./entries.js";
import { giveIds } from "./ids.js";

/** An entry that has its id; becomes a node of the graph once its references are resolved. */
export type Draft = OfficerDraft | UnitDraft | PostDraft | CommitteeDraft;

export interface OfficerDraft extends ListedOfficer {
  readonly id: NodeId;
}

export interface UnitDraft extends ListedUnit {
  readonly id: NodeId;
  /** The unit it is nested in. */
  readonly within?: NodeId;
}

export interface PostDraft extends ListedPost {
  readonly id: NodeId;
  /** The unit it is listed in. */
  readonly within?: NodeId;
}

export interface CommitteeDraft extends ListedCommittee {
  readonly id: NodeId;
}

/** Everything the file names; lists in file order unless said otherwise. */
export interface Register {
  readonly drafts: ReadonlyMap<NodeId, Draft>;
  readonly officers: readonly OfficerDraft[];
  readonly units: readonly UnitDraft[];
  /** Every unit after the one it is nested in. */
  readonly unitsTopDown: readonly UnitDraft[];
  readonly posts: readonly PostDraft[];
  readonly committees: readonly CommitteeDraft[];
  /** What a reference may mean; more than one when a made id is shared. */
  readonly meanings: ReadonlyMap<string, readonly NodeId[]>;
  /** The top-level unit that is the company itself. */
  readonly mergedUnit?: NodeId;
}

/** Reads all entries of a company and gives each an id. */
export function registerEntries(company: Company, problems: Problem[]): Register {
  const listed = listEntries(company, problems);
  const inFileOrder = listed.toSorted((a, b) => a.entry.order - b.entry.order);
  const { idOf, meanings } = giveIds(inFileOrder, problems);

  const drafts = new Map<NodeId, Draft>();
  for (const one of inFileOrder) {
    const id = idOf.get(one);
    if (id === undefined) continue;
    const within = "parent" in one ? idOf.get(one.parent) : undefined;
    drafts.set(id, { ...one, id, ...(within !== undefined && { within }) });
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
    meanings: new Map([...meanings].map(([text, meant]) => [text, meant.flatMap((one) => idOf.get(one) ?? [])])),
    ...(merged && { mergedUnit: merged.id }),
  };
}

function isCompanyItself(unit: UnitDraft, company: Company): boolean {
  return (
    unit.within === undefined &&
    unit.entry.officer === undefined &&
    unit.entry.reportsTo === undefined &&
    unit.entry.name.trim().toLowerCase() === company.name.trim().toLowerCase()
  );
}
