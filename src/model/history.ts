import type { GraphNode, NodeId } from "./graph.js";

/** The facts about a commit that a history shows. */
export interface HistoryCommit {
  readonly id: string;
  /** Day (UTC, year-month-day) of the commit. */
  readonly day: string;
  /** First line of the message. For a merge, the next line with text if there is one: the title of the pull request. */
  readonly subject: string;
  /** Name of the author; absent if the names of people are withheld. */
  readonly author?: string;
}

/** A unit, or a post that somebody holds. */
export interface HistorySubject {
  readonly kind: Exclude<GraphNode["kind"], "committee">;
  /** Id in the last state that has the entry. */
  readonly id: NodeId;
  readonly name: string;
  /** Title of a post, if its name is an abbreviation such as `CIO`. */
  readonly title?: string;
  /** Ids of the roles of an officer. The first one decides the colour. */
  readonly roles: readonly string[];
}

/**
 * The state of a unit or post on a day. `held`: a post answers for the unit, or somebody holds the post. `acting`:
 * somebody does the work of a post that nobody holds. `contested`: several posts answer. `none`: nobody answers, by
 * decision. `nobody`: the file does not say who answers. `absent`: the company does not have the entry.
 */
export type HoldingState = "held" | "acting" | "vacant" | "unnamed" | "contested" | "none" | "nobody" | "absent";

/** A post that answers for a unit, or the holders of a post in one text. */
export interface Answerer {
  /** Id of the post; absent for people. */
  readonly id?: NodeId;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface Holding {
  readonly state: HoldingState;
  /** Posts or people; none if the names of people are withheld. */
  readonly by: readonly Answerer[];
}

/**
 * A time during which the state stayed the same. Days start and end at midnight UTC; `until` is the first day after
 * that time.
 */
export interface HistoryPeriod extends Holding {
  readonly from: string;
  /** Whether the state may be older than `from`, because earlier commits were not read. */
  readonly isOlder: boolean;
  /** First day after the period; absent for the period that the last state belongs to. */
  readonly until?: string;
  /** Commit that began the period. */
  readonly commit: HistoryCommit;
}

export interface HistoryRow {
  readonly subject: HistorySubject;
  /** Periods from the oldest to the latest, without gaps; the last one has no end. */
  readonly periods: readonly HistoryPeriod[];
  /** Units below this one in the company that had the same changes at the same times; they need no rows of their own. */
  readonly below: readonly HistorySubject[];
  /** Whether another row lists the unit in its `below`. */
  readonly isBelow: boolean;
}

/** A commit that could not be read, and why. */
export interface UnreadCommit {
  readonly commit: HistoryCommit;
  readonly reason: string;
}

/** The reason why a history does not reach back to the first commit. */
export type HistoryLimit = { readonly kind: "most"; readonly most: number } | { readonly kind: "shallow" };

export interface History {
  readonly company: string;
  /** Name of the company file, as the user asked for it. */
  readonly file: string;
  readonly rows: readonly HistoryRow[];
  /** Number of commits that were read, and the days of the first and the last of them. */
  readonly commits: number;
  readonly first: string;
  readonly last: string;
  readonly unread: readonly UnreadCommit[];
  readonly limit?: HistoryLimit;
  /** The day that the user asked for; if it is set, each row holds only the period that this day belongs to. */
  readonly at?: string;
}
