/**
 * Graph and a list of people -> Drift. In: a company, and the people that another program lists, such as an HR system.
 * Out: what the two disagree on. The surprise: people on both sides that do not match are candidates for being one
 * person where something speaks for it, and are never called a leaver and a joiner; and people whose units list no posts
 * in the company file are only counted, because the file does not claim to name them.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Drift } from "../model/drift.js";
import type { Graph } from "../model/graph.js";
import type { PeopleList } from "../model/people-list.js";
import { listCompanyPeople } from "./company-people.js";
import type { CompanyPerson } from "./company-people.js";
import {
  describeCandidate,
  describeMisnumbered,
  describeMove,
  describeOnlyHere,
  describeOnlyThere,
} from "./describe.js";
import { findCandidates } from "./find-candidates.js";
import { findMoves } from "./find-moves.js";
import type { FoldName } from "./fold-name.js";
import { groupBy } from "../model/group-by.js";
import { listRowPeople } from "./list-people.js";
import { matchPeople } from "./match-people.js";
import type { MatchedPeople } from "./match-people.js";
import type { Sides } from "./sides.js";
import { createExpectation } from "./expectation.js";
import { listUnitDifferences } from "./unit-differences.js";
import { nameUnits } from "./unit-names.js";

export { DRIFT_CARDS } from "./cards.js";
export { locateDrift } from "./locate.js";
export { toProblems } from "./problems.js";

export interface CompareOptions {
  /** Folds names and numbers as the reader of the list does. */
  readonly foldName: FoldName;
  readonly checkpoint?: Checkpoint;
}

/** Compares a company with a list of people. */
export function compareWithList(
  graph: Graph,
  list: PeopleList,
  { checkpoint = NO_DEADLINE, ...reader }: CompareOptions,
): Drift {
  // `O'Neill` is also written `ONeill`.
  const foldName = (name: string) => reader.foldName(name.replace(/['’`]/gu, ""));
  const rows = listRowPeople(list, foldName);
  const byName = groupBy(rows.people, ({ folded }) => folded);
  const company = listCompanyPeople(graph, foldName, (folded) => (byName.get(folded)?.length ?? 0) > 1);
  const sides = { graph, list, rows, units: nameUnits(graph, foldName), foldName };
  checkpoint();
  const matched = matchPeople(company, rows.people, foldName);
  const { pairs, misnumbered } = matched;
  checkpoint();
  const moves = findMoves({ ...sides, pairs: [...pairs, ...misnumbered] });
  checkpoint();
  const { candidates, onlyThere, onlyHere, unlisted } = sortUnmatched(matched, sides);
  const inBoth = pairs.length + misnumbered.length;
  const { leftOut, inactive } = list;
  return {
    counts: { inCompany: company.length, inList: rows.people.length, inBoth, unlisted, leftOut, inactive },
    differences: [
      ...misnumbered.map(describeMisnumbered),
      ...moves.map(describeMove),
      ...candidates.map(describeCandidate),
      ...onlyThere.map(describeOnlyThere),
      ...onlyHere.map((one) => describeOnlyHere(graph, one)),
      ...listUnitDifferences(sides),
    ],
  };
}

/** Sorts people without a counterpart: candidates for being one person, people on one side only, and those not expected. */
function sortUnmatched({ onlyInCompany, onlyInList }: MatchedPeople, sides: Sides) {
  const { byId } = sides.units;
  const inside = onlyInCompany.filter(({ isOutside }) => !isOutside);
  const unitsOf = (one: CompanyPerson) => one.units.flatMap((id) => byId.get(id)?.all ?? []);
  const candidates = findCandidates({ company: inside, list: onlyInList, unitsOf }, sides.foldName);
  const here = new Set(candidates.map(({ one }) => one));
  const there = new Set(candidates.map(({ other }) => other));
  const isExpected = createExpectation(sides);
  const others = onlyInList.filter((other) => !there.has(other));
  const onlyThere = others.filter(isExpected);
  const onlyHere = inside.filter((one) => !here.has(one));
  return { candidates, onlyThere, onlyHere, unlisted: others.length - onlyThere.length };
}
