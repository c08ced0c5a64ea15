import type { NodeId } from "./graph.js";
import type { ListedPerson } from "./people-list.js";
import type { Origin } from "./source.js";

/** A person of the company file, with all posts and units that name the person. */
export interface CompanyPerson {
  /** Personnel number, from `person:`. */
  person: string | undefined;
  readonly name: string;
  readonly folded: string;
  /** Ids of the posts that the person holds, and of the units that name the person without a post. */
  readonly subjects: NodeId[];
  /** Units that the person is in or leads. */
  readonly units: NodeId[];
  readonly titles: string[];
  /** Managers that the file itself states for the posts. */
  readonly managers: NodeId[];
  readonly origin: Origin;
  /**
   * Whether all entries of the person are external or planned, so that an employer's list does not contain the person.
   */
  isOutside: boolean;
}

/** A person of the list, with all rows that name the person. */
export interface RowPerson {
  readonly id: string | undefined;
  readonly name: string;
  readonly folded: string;
  readonly rows: ListedPerson[];
}

/** A person of the company file and a person of the list. */
export interface Pair {
  readonly one: CompanyPerson;
  readonly other: RowPerson;
}

/** The fact by which a pair was matched; only a match by number is certain. */
export type MatchedBy = "number" | "name" | "name-and-title";

export interface MatchedPair extends Pair {
  readonly by: MatchedBy;
}

/**
 * The fact that two people share. `word`: one word of the name, in the same unit. `post`: the title, in the same unit.
 */
export type Likeness = "name" | "slip" | "short-form" | "word" | "post";

/** Two people who may be one, and why. */
export interface Candidate extends Pair {
  readonly because: string;
  readonly likeness: Likeness;
}

/** A person for whom the list gives another unit or manager than the company file. */
export interface Move extends Pair {
  readonly unit?: MovedFact;
  readonly manager?: MovedFact;
}

/** Names of the unit or manager in the list (`there`) and in the company file (`here`). */
export interface MovedFact {
  readonly there: string;
  readonly here: string;
}

/** The people of a company file and of a list, matched. */
export interface MatchedLists {
  readonly pairs: readonly MatchedPair[];
  /** Pairs with the same number but different names. */
  readonly misnumbered: readonly MatchedPair[];
  readonly moves: readonly Move[];
  readonly candidates: readonly Candidate[];
  /** People of the list whom the company file should name. */
  readonly onlyThere: readonly RowPerson[];
  /** People of the company file whom the list should name. */
  readonly onlyHere: readonly CompanyPerson[];
  /** People of the list in units whose posts the company file does not list. */
  readonly unlisted: readonly RowPerson[];
}
