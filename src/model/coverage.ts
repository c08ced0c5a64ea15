import type { FocusAreaId } from "./company.js";
import type { NodeId } from "./graph.js";
import type { TechnologyOfficer } from "./queries.js";
import type { Origin } from "./source.js";

/** A matrix of focus areas against the officers and departments of a company: who has which part in which area. */
export interface Coverage {
  /** The twelve focus areas, four for each technology officer. */
  readonly areas: readonly CoveredArea[];
  /** All officers, then the units and posts that have a part in an area; each group in file order. */
  readonly columns: readonly CoverageColumn[];
  /** Parts, sorted by area and then by column; one node may have several parts in an area, `accountable` first. */
  readonly cells: readonly CoverageCell[];
}

export interface CoveredArea {
  readonly id: FocusAreaId;
  readonly name: string;
  /** Description of the work in the area, in a sentence. */
  readonly what: string;
  readonly duties: readonly [string, string];
  /** Officer who usually answers for the area. */
  readonly usual: TechnologyOfficer;
  readonly state: CoverageState;
  /** Officers and posts that answer for the area: one when it is owned, several when it is contested. */
  readonly accountable: readonly NodeId[];
  /** Owners that the file names: departments, officers or posts. */
  readonly owners: readonly NodeId[];
  /** Unit, officer or post that stands in for the owner. */
  readonly backup?: NodeId;
  /** Reason why the company does not need the area. */
  readonly notApplicable?: string;
  /** Place of the company's statement about the area; absent when the file does not mention it. */
  readonly origin?: Origin;
}

/**
 * The state of a focus area. `owned`: one post answers for it. `contested`: several do. `unanswered`: a department owns
 * it, and nobody answers for that department. `suggested`: the file does not mention it, but a department is of a kind
 * that usually does this work. `unowned`: none of these. `not-applicable`: the file says that the company does not need
 * it. Only `owned` and `contested` areas have an A (accountable) in the matrix.
 */
export type CoverageState = "owned" | "contested" | "unanswered" | "suggested" | "unowned" | "not-applicable";

export interface CoverageColumn {
  readonly node: NodeId;
  readonly kind: "officer" | "unit" | "post";
}

export interface CoverageCell {
  readonly area: FocusAreaId;
  readonly who: NodeId;
  readonly part: CoveragePart;
  /** Entry or key that states the part; for a suggestion, the department whose kind suggests it. */
  readonly origin: Origin;
}

/** The letters A, R, C and I of a responsibility matrix; a suggestion is a guess from names and never counts as A. */
export type CoveragePart = "accountable" | "responsible" | "consulted" | "informed" | "suggested";

/** The parts, most important first. */
export const COVERAGE_PARTS: readonly CoveragePart[] = [
  "accountable",
  "responsible",
  "consulted",
  "informed",
  "suggested",
];
