/** A role of the field as the tool knows it; facts only, no judgement about a company. */
export interface Role {
  /** Word to write in a file: `cio`, `chief-data`. */
  readonly id: string;
  readonly title: string;
  /** Letters that people use for it; several roles share `CDO` and the like; empty when there are none. */
  readonly abbreviation: string;
  readonly kind: RoleKind;
  /** Other full names, in lower case; each is read as this role wherever the title is read. */
  readonly otherNames: readonly string[];
  /** Titles that often, but not always, mean this role, in lower case; a hint, never a verdict. */
  readonly titlePatterns: readonly string[];
  /** Ids of roles whose holders count as holding this one: a CISO is what a law calls the security official. */
  readonly satisfiedBy?: readonly string[];
}

/** `designation`: a duty that some law gives to one person, often held together with another role. */
export type RoleKind =
  "executive" | "technology" | "technology-adjacent" | "oversight" | "governing-body" | "designation";
