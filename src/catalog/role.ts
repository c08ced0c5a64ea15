/** A role that orgwright knows, described by facts that do not depend on the company. */
export interface Role {
  /** Word to write in a file: `cio`, `chief-data`. */
  readonly id: string;
  readonly title: string;
  /** Usual abbreviation, or an empty string. Several roles can have the same abbreviation (`CDO`). */
  readonly abbreviation: string;
  readonly kind: RoleKind;
  /** Other full names, in lower case. In any title, each of these names means this role. */
  readonly otherNames: readonly string[];
  /** Titles, in lower case, that often but not always mean this role. Rules treat them only as hints. */
  readonly titlePatterns: readonly string[];
  /** Ids of roles that satisfy a demand for this role: a CISO counts as the security official that a law requires. */
  readonly satisfiedBy?: readonly string[];
}

/** Sort of a role. A `designation` is a duty that a law gives to one person, who often has another role as well. */
export type RoleKind =
  "executive" | "technology" | "technology-adjacent" | "oversight" | "governing-body" | "designation";
