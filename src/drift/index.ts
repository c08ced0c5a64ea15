/**
 * Graph and a list of people -> Drift. In: a company, and the people that another program lists, such as an HR system.
 * Out: what the two disagree on. The surprise: two unmatched people who have something in common are candidates for
 * being the same person, and are not called a leaver and a joiner. People in units for which the company file lists no
 * posts are only counted, because the file does not claim to name them.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Drift } from "../model/drift.js";
import type { Graph } from "../model/graph.js";
import type { PeopleList } from "../model/people-list.js";
import { listCompanyPeople } from "./company-people.js";
import {
  describeCandidate,
  describeMisnumbered,
  describeMove,
  describeOnlyHere,
  describeOnlyThere,
} from "./describe.js";
import { findCandidates } from "./find-candidates.js";
import { findMoves } from "./find-moves.js";
import { ignoreApostrophes } from "./fold-name.js";
import type { FoldName } from "./fold-name.js";
import { groupBy } from "../model/group-by.js";
import type { CompanyPerson, MatchedLists } from "../model/matched-people.js";
import { listRowPeople } from "./list-people.js";
import { matchPeople } from "./match-people.js";
import type { MatchedPeople } from "./match-people.js";
import type { Sides } from "./sides.js";
import { createExpectation } from "./expectation.js";
import { listUnitDifferences } from "./unit-differences.js";
import { nameUnits } from "./unit-names.js";

export { DRIFT_CARDS } from "./cards.js";
export { ignoreApostrophes } from "./fold-name.js";
export { locateDrift } from "./locate.js";
export { toProblems } from "./problems.js";

export interface CompareOptions {
  /** Folds names in the same way as the reader of the list. */
  readonly foldName: FoldName;
  readonly checkpoint?: Checkpoint;
}

/** Compares a company with a list of people. */
export function compareWithList(graph: Graph, list: PeopleList, options: CompareOptions): Drift {
  const { counts, matched, sides } = matchSides(graph, list, options);
  const { misnumbered, moves, candidates, onlyThere, onlyHere } = matched;
  return {
    counts,
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

/**
 * Matches the people of a company with those of a list, so that changes can bring the company file up to date with the
 * list.
 */
export function matchWithList(graph: Graph, list: PeopleList, options: CompareOptions): MatchedLists {
  return matchSides(graph, list, options).matched;
}

function matchSides(graph: Graph, list: PeopleList, { checkpoint = NO_DEADLINE, ...reader }: CompareOptions) {
  const foldName = ignoreApostrophes(reader.foldName);
  const rows = listRowPeople(list, foldName);
  const byName = groupBy(rows.people, ({ folded }) => folded);
  const company = listCompanyPeople(graph, foldName, (folded) => (byName.get(folded)?.length ?? 0) > 1);
  const sides: Sides = { graph, list, rows, units: nameUnits(graph, foldName), foldName };
  checkpoint();
  const found = matchPeople(company, rows.people, foldName);
  checkpoint();
  const { pairs, misnumbered } = found;
  const moves = findMoves({ ...sides, pairs: [...pairs, ...misnumbered] });
  checkpoint();
  const matched: MatchedLists = { pairs, misnumbered, moves, ...sortUnmatched(found, sides) };
  checkpoint();
  const { leftOut, inactive } = list;
  const inBoth = pairs.length + misnumbered.length;
  const counted = { inCompany: company.length, inList: rows.people.length, inBoth, unlisted: matched.unlisted.length };
  return { counts: { ...counted, leftOut, inactive }, matched, sides };
}

/**
 * Sorts people without a counterpart into candidates for being the same person, people on one side only, and people
 * whom the company file need not name.
 */
function sortUnmatched({ onlyInCompany, onlyInList }: MatchedPeople, sides: Sides) {
  const { byId } = sides.units;
  const inside = onlyInCompany.filter(({ isOutside }) => !isOutside);
  const unitsOf = (one: CompanyPerson) => one.units.flatMap((id) => byId.get(id)?.all ?? []);
  const candidates = findCandidates({ company: inside, list: onlyInList, unitsOf }, sides.foldName);
  const here = new Set(candidates.map(({ one }) => one));
  const there = new Set(candidates.map(({ other }) => other));
  const isExpected = createExpectation(sides);
  const others = onlyInList.filter((other) => !there.has(other));
  const [onlyThere, unlisted] = [others.filter(isExpected), others.filter((other) => !isExpected(other))];
  const onlyHere = inside.filter((one) => !here.has(one));
  return { candidates, onlyThere, onlyHere, unlisted };
}
