/** A role that the tool knows. It holds general facts only, and no judgement about a company. */
export interface Role {
  /** Word to write in a file: `cio`, `chief-data`. */
  readonly id: string;
  readonly title: string;
  /** Usual abbreviation, which several roles may share (`CDO`); empty if there is none. */
  readonly abbreviation: string;
  readonly kind: RoleKind;
  /** Other full names, in lower case; in any title, each of them means this role. */
  readonly otherNames: readonly string[];
  /** Titles, in lower case, that often but not always mean this role. Rules treat them only as hints. */
  readonly titlePatterns: readonly string[];
  /** Ids of roles that satisfy a demand for this role: a CISO counts as the security official that a law requires. */
  readonly satisfiedBy?: readonly string[];
}

/** Sort of a role. A `designation` is a duty that a law gives to one person, who often has another role as well. */
export type RoleKind =
  "executive" | "technology" | "technology-adjacent" | "oversight" | "governing-body" | "designation";
