import type { Finding, Problem } from "../model/finding.js";
import { createFingerprinter } from "./fingerprint.js";

/** What is found by one rule with one severity, of which only the first are listed. */
interface RuleCount {
  count: number;
  /** The first that is not listed. */
  first?: Found;
}

interface Found extends Pick<Finding, "rule" | "severity" | "file" | "range"> {
  readonly problem: Pick<Problem, "more">;
}

/** A file with more findings of one rule has one cause for them all, and nobody reads on. */
export const LISTED_AT_MOST = 1000;

/** Lists the first thousand findings of each rule and severity, and counts the others. */
export class ListingLimit {
  readonly #counts = new Map<string, RuleCount>();

  /** Whether this one, next in file order, is still listed; otherwise it is counted. */
  lists(found: Found): boolean {
    const kind = `${found.rule} ${found.severity}`;
    const ruleCount = this.#counts.get(kind) ?? { count: 0 };
    this.#counts.set(kind, ruleCount);
    const isListed = ruleCount.count < LISTED_AT_MOST;
    ruleCount.count += 1 + (found.problem.more ?? 0);
    if (!isListed) ruleCount.first ??= found;
    return isListed;
  }

  /** A finding that counts those that are not listed, for each rule and severity, where the first of them is. */
  describe(): readonly Finding[] {
    return [...this.#counts.values()].flatMap((ruleCount) => describeRest(ruleCount) ?? []);
  }
}

function describeRest({ count, first }: RuleCount): Finding | undefined {
  if (first === undefined) return undefined;
  const { rule, severity, file, range } = first;
  const message = `There are ${count - LISTED_AT_MOST} more findings of the rule '${rule}' from here on; they are not listed.`;
  const help = "Correct those above first; so many of a kind mostly have one cause.";
  // With the count: a baseline that knows of these does not know of more.
  const fingerprint = createFingerprinter()({ rule, message, help, subjects: [String(count)] });
  return { rule, severity, message, help, file, range, subjects: [], related: [], fingerprint };
}
