/** Kinds of changes that an import makes in a company file, in the order in which reports give them. */
export const UPDATE_KINDS = [
  "joined",
  "filled",
  "followed",
  "renamed",
  "left",
  "opened",
  "title",
  "moved",
  "manager",
  "head",
  "headcount",
  "by-hand",
] as const;

/** `by-hand`: the table and the file disagree, and somebody has to decide or to move an entry. */
export type UpdateKind = (typeof UPDATE_KINDS)[number];
