import type { Problem } from "./finding.js";

/**
 * Limit on the officers, posts, departments, committees and dotted lines of a company, including those of included
 * files.
 */
export const MOST_ENTRIES = 100_000;

/**
 * The finding that two stages share: one stage counts entries before it reads them, the other counts them when all are
 * known.
 */
export const TOO_MANY_ENTRIES: Pick<Problem, "rule" | "message" | "help"> = {
  rule: "input-limit",
  message: "The company has more departments, posts and other entries than the limit of 100,000.",
  help: "Check that it is the right file; an organisation this large has to be drawn in parts.",
};
