import type { Problem } from "./finding.js";

/** Most officers, posts, departments, committees and dotted lines that a company may have, included files and all. */
export const MOST_ENTRIES = 100_000;

/** The finding that two stages share: one counts before it reads, the other knows every entry. */
export const TOO_MANY_ENTRIES: Pick<Problem, "rule" | "message" | "help"> = {
  rule: "input-limit",
  message: "The company has more than 100,000 departments, posts and other entries, the most that are read.",
  help: "Check that it is the right file; an organisation as large as this has to be drawn in parts.",
};
