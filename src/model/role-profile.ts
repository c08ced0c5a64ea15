import type { CoverageState } from "./coverage.js";
import type { NodeId } from "./graph.js";

/** Everything known about a role: what it usually does and, in a given company, who has it. */
export interface RoleProfile {
  /** Id of the role: `cio`, `chief-data`. */
  readonly role: string;
  /** Letters of the role, or its title if it has no letters or shares them with other roles. */
  readonly letters: string;
  readonly title: string;
  /** Direction that the work of the role faces, in a word: `inward`. */
  readonly orientation?: string;
  readonly orientationNote?: string;
  /** Parts of the company that the role deals with, in a sentence. */
  readonly faces?: string;
  /** Rank of the role among the officers of a company, in a sentence. */
  readonly standing?: string;
  readonly headline?: string;
  readonly mission?: string;
  /**
   * First appearance of such a post, in a few words (`short`) and in a sentence (`detail`); and the demands of United
   * States law (`usLaw`).
   */
  readonly origin?: { readonly short: string; readonly detail?: string; readonly usLaw?: string };
  readonly keyAreas: readonly ProfileArea[];
  /** Measures that the role is judged by. */
  readonly figures: readonly string[];
  /**
   * Names of departments that the role usually leads; other roles lead those in `contestedDepartments` just as often.
   */
  readonly departments: readonly string[];
  readonly contestedDepartments: readonly string[];
  /** Letters of the roles that the role usually reports to, the most common first. */
  readonly usualReportsTo: readonly string[];
  readonly reportingLineNote?: string;
  /** Question that distinguishes one technology officer from the other two. */
  readonly question?: string;
  readonly confusedWith: readonly { readonly role: string; readonly letters: string; readonly tell: string }[];
  readonly note?: string;
  readonly sources: readonly string[];
  /** Facts about the role in a given company; absent if no company is given. */
  readonly here?: RoleHere;
}

export interface ProfileArea {
  readonly id: string;
  readonly name: string;
  readonly what?: string;
  /** Two duties; empty for roles whose card only names the area. */
  readonly duties: readonly string[];
  /** Owner of the area in this company; only for the areas of the three technology officers. */
  readonly here?: AreaHere;
}

export interface AreaHere {
  readonly state: CoverageState;
  /** Officers and posts that answer for the area; if its state is `suggested`, those who probably answer for it. */
  readonly by: readonly NodeId[];
  /** Departments that own the area; if its state is `suggested`, those whose kind suggests it. */
  readonly through: readonly NodeId[];
}

/** A role in one company. */
export interface RoleHere {
  /** Officers with this role, in file order; none when nobody holds it. */
  readonly holders: readonly NodeId[];
  /** Units that the holders alone answer for, in file order. */
  readonly units: readonly NodeId[];
  /** Units of `units` that are not inside another one of them. */
  readonly topUnits: readonly NodeId[];
  /** Units that both a holder and other officers answer for. */
  readonly contestedUnits: readonly NodeId[];
  /**
   * Number of people in `units`, not counting units of other officers inside them; absent if no unit states a
   * headcount.
   */
  readonly people?: number;
  /** Managers at the ends of the holders' solid lines; empty for a holder at the top. */
  readonly reportsTo: readonly NodeId[];
  /** Ends of the holders' dotted lines. */
  readonly dottedTo: readonly NodeId[];
}
