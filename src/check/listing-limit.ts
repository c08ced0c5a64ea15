import type { Finding, Problem } from "../model/finding.js";
import { createFingerprinter } from "./fingerprint.js";

/** Count of one rule's findings with one severity; only the first of them are listed. */
interface RuleCount {
  count: number;
  /** The first finding that is not listed. */
  first?: Found;
}

interface Found extends Pick<Finding, "rule" | "severity" | "file" | "range"> {
  readonly problem: Pick<Problem, "more">;
}

/**
 * Largest number of findings listed for one rule: if there are more, they usually have one cause, and nobody reads them
 * all.
 */
export const LISTED_AT_MOST = 1000;

/** Lists the first thousand findings of each rule and severity, and counts the others. */
export class ListingLimit {
  readonly #counts = new Map<string, RuleCount>();

  /** Tells whether this finding, the next in file order, is still listed; if not, counts it. */
  lists(found: Found): boolean {
    const kind = `${found.rule} ${found.severity}`;
    const ruleCount = this.#counts.get(kind) ?? { count: 0 };
    this.#counts.set(kind, ruleCount);
    const isListed = ruleCount.count < LISTED_AT_MOST;
    ruleCount.count += 1 + (found.problem.more ?? 0);
    if (!isListed) ruleCount.first ??= found;
    return isListed;
  }

  /**
   * Returns a finding for each rule and severity with unlisted findings. It says how many there are, and has the place
   * of the first of them.
   */
  describe(): readonly Finding[] {
    return [...this.#counts.values()].flatMap((ruleCount) => describeRest(ruleCount) ?? []);
  }
}

function describeRest({ count, first }: RuleCount): Finding | undefined {
  if (first === undefined) return undefined;
  const { rule, severity, file, range } = first;
  const left = count - LISTED_AT_MOST;
  const what = left === 1 ? "1 more finding" : `${left} more findings`;
  const message = `From here on, ${what} of the rule '${rule}' ${left === 1 ? "is" : "are"} not listed.`;
  const help = "Correct the findings above first; this many findings of one kind usually have one cause.";
  // The fingerprint contains the count, so that a baseline with this finding does not hide a larger count later.
  const fingerprint = createFingerprinter()({ rule, message, help, subjects: [String(count)] });
  return { rule, severity, message, help, file, range, subjects: [], related: [], fingerprint };
}
