import type { CoverageState } from "./coverage.js";
import type { NodeId } from "./graph.js";

/** Everything known about a role: what it usually does and, for a company, who has it there. */
export interface RoleProfile {
  /** Id of the role: `cio`, `chief-data`. */
  readonly role: string;
  /** Letters of the role, or its title where the letters stand for several roles or do not exist. */
  readonly letters: string;
  readonly title: string;
  /** Side of the company that it serves, in a word: `inward`. */
  readonly orientation?: string;
  readonly orientationNote?: string;
  /** Parts of the company that it looks at, in a sentence. */
  readonly faces?: string;
  /** Rank among the officers of a company, in a sentence. */
  readonly standing?: string;
  readonly headline?: string;
  readonly mission?: string;
  /** First appearance of such a post, in a few words and in a sentence, and what United States law requires. */
  readonly origin?: { readonly short: string; readonly detail?: string; readonly usLaw?: string };
  readonly keyAreas: readonly ProfileArea[];
  /** Measures that the role is judged by. */
  readonly figures: readonly string[];
  /** Names of departments that it usually leads, and of those that others lead as often. */
  readonly departments: readonly string[];
  readonly contestedDepartments: readonly string[];
  /** Letters of roles that it usually reports to, the most common first. */
  readonly usualReportsTo: readonly string[];
  readonly reportingLineNote?: string;
  /** The question that tells a technology officer from the other two. */
  readonly question?: string;
  readonly confusedWith: readonly { readonly role: string; readonly letters: string; readonly tell: string }[];
  readonly note?: string;
  readonly sources: readonly string[];
  /** The role in this company; absent without a company. */
  readonly here?: RoleHere;
}

export interface ProfileArea {
  readonly id: string;
  readonly name: string;
  readonly what?: string;
  /** Two duties; empty for roles whose card only names the area. */
  readonly duties: readonly string[];
  /** Owner in this company, for the areas of the three technology officers. */
  readonly here?: AreaHere;
}

export interface AreaHere {
  readonly state: CoverageState;
  /** Officers and posts that answer for it; with `suggested`, those who probably do. */
  readonly by: readonly NodeId[];
  /** Departments that own it; with `suggested`, those whose kind suggests it. */
  readonly through: readonly NodeId[];
}

/** A role in one company. */
export interface RoleHere {
  /** Officers with this role, in file order; none when nobody holds it. */
  readonly holders: readonly NodeId[];
  /** Units that its holders alone answer for, in file order. */
  readonly units: readonly NodeId[];
  /** The units among them that do not lie inside another one of them. */
  readonly topUnits: readonly NodeId[];
  /** Units that a holder and others answer for. */
  readonly contestedUnits: readonly NodeId[];
  /**
   * Number of people in the units without those in other officers' units inside them; absent if no unit states a
   * headcount.
   */
  readonly people?: number;
  /** Ends of the holders' solid lines; empty for a top. */
  readonly reportsTo: readonly NodeId[];
  /** Ends of the holders' dotted lines. */
  readonly dottedTo: readonly NodeId[];
}
