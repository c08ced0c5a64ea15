import type { Finding } from "../model/finding.js";
import type { CombinedPolicy, PolicyPack } from "../model/policy.js";

/** Describes the requested packs: whom each is for, what was found, and what the pack does not cover. */
export function describePolicy({ packs, clashes }: CombinedPolicy, findings: readonly Finding[]): readonly string[] {
  if (packs.length === 0) return [];
  const ofPacks = packs.flatMap((pack) => [
    `Policy ${pack.id}: ${pack.title}. For: ${pack.audience}`,
    ...describeMatch(pack, findings),
    `Not covered: ${pack.notCovered}`,
  ]);
  return [...ofPacks, ...clashes, "A policy pack helps to read a law or a standard; it is not legal advice."];
}

/**
 * Says which clauses the findings concern. The sentences speak of the structure only, because a chart does not show how
 * people act.
 */
function describeMatch({ id, basis }: PolicyPack, findings: readonly Finding[]): readonly string[] {
  if (basis.length === 0) return [];
  const found = new Set(findings.map(({ rule }) => rule));
  const touched = basis.filter(({ rules }) => rules.some((rule) => found.has(rule)));
  if (touched.length === 0) return [`The structure matches the parts of ${id} that a chart can show.`];
  return [`Findings touch ${touched.map(({ clause }) => clause).join("; ")}.`];
}
