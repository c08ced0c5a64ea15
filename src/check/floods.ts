import type { Finding } from "../model/finding.js";
import { createFingerprinter } from "./fingerprint.js";

/** Findings of one rule and severity, of which only the first are listed. */
interface Flood {
  count: number;
  /** The first that is not listed. */
  first?: Finding;
}

/** A file with more findings of one rule has one cause for them all, and nobody reads on. */
const LISTED_AT_MOST = 1000;

/** The first thousand findings of each rule and severity, and one that counts the others, where the first of them is. */
export function summariseFloods(findings: readonly Finding[]): readonly Finding[] {
  const floods = new Map<string, Flood>();
  const listed = findings.filter((finding) => {
    const kind = `${finding.rule} ${finding.severity}`;
    const flood = floods.get(kind) ?? { count: 0 };
    floods.set(kind, flood);
    if (++flood.count <= LISTED_AT_MOST) return true;
    flood.first ??= finding;
    return false;
  });
  return [...listed, ...[...floods.values()].flatMap((flood) => describeFlood(flood) ?? [])];
}

function describeFlood({ count, first }: Flood): Finding | undefined {
  if (first === undefined) return undefined;
  const { rule, severity, file, range } = first;
  const message = `There are ${count - LISTED_AT_MOST} more findings of the rule '${rule}' from here on; they are not listed.`;
  const help = "Correct those above first; so many of a kind mostly have one cause.";
  // With the count: a baseline that knows of these does not know of more.
  const fingerprint = createFingerprinter()({ rule, message, help, subjects: [String(count)] });
  return { rule, severity, message, help, file, range, subjects: [], related: [], fingerprint };
}
