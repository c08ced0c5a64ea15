import { countEdits } from "../catalog/index.js";
import type { ReviewRemark, RowPlace } from "../model/review.js";
import { quote } from "../wording/index.js";
import { foldName } from "./person-names.js";
import type { PersonRecord } from "./records.js";

/** A name in at most `RARE_ROWS` rows may be a typing error for a name in at least `USUAL_ROWS` rows. */
const RARE_ROWS = 2;
const USUAL_ROWS = 5;
/**
 * Smallest number of letters in a word for one changed letter, and for two, to count as a typing error. `East` and
 * `West` are shorter, so they are two names.
 */
const WORD = 5;
const LONG_WORD = 9;
/** Limit on the rare names: if there are more, they are not compared with the usual names. */
const COMPARED_AT_MOST = 500;

/** Name of a unit, followed by a person in brackets. */
const WITH_LEADER = /^(?<unit>.*\S)\s+\((?<leader>[^()]+)\)$/u;

/** Word after the name of a unit that has no leader of its own. */
const INHERITED = /\s+\(inherited\)$/iu;

/** Removes the leader that Workday writes after the name of a unit: `Engineering (Mei Lin) (Inherited)`. */
export function leaveOutLeaders(people: readonly PersonRecord[]): readonly PersonRecord[] {
  const names = new Set(people.flatMap((person) => person.names.map(foldName)));
  const leaveOut = (written: string): string => {
    const unit = written.replace(INHERITED, "");
    const { unit: bare, leader = "" } = WITH_LEADER.exec(unit)?.groups ?? {};
    return bare !== undefined && names.has(foldName(leader)) ? bare : unit;
  };
  return people.map((person) =>
    person.unit.some((unit) => unit.endsWith(")")) ? { ...person, unit: person.unit.map(leaveOut) } : person,
  );
}

export interface CorrectedUnits {
  readonly people: readonly PersonRecord[];
  readonly remarks: readonly ReviewRemark[];
}

/** Corrects names of units that are typing errors for other names: `Enginering` in one row, `Engineering` in thirty. */
export function correctUnits(people: readonly PersonRecord[]): CorrectedUnits {
  const rows = countRows(people);
  const usual = [...rows].filter(([, { places }]) => places.length >= USUAL_ROWS);
  const rare = [...rows].filter(([, { places }]) => places.length <= RARE_ROWS);
  if (rare.length > COMPARED_AT_MOST) return { people, remarks: [] };
  const meant = new Map<string, string>();
  const remarks: ReviewRemark[] = [];
  for (const [key, { name, places }] of rare) {
    const [near, another] = usual.filter(([other]) => isTypingError(key, other));
    if (near === undefined || another !== undefined) continue;
    meant.set(key, near[1].name);
    const message = `The unit ${quote(name)} was read as ${quote(near[1].name)}.`;
    remarks.push({ kind: "department", weight: "guess", message, places });
  }
  if (meant.size === 0) return { people, remarks };
  const correct = (person: PersonRecord): PersonRecord => ({
    ...person,
    unit: person.unit.map((name) => meant.get(foldName(name)) ?? name),
  });
  return { people: people.map(correct), remarks };
}

interface RowsOfName {
  /** Name as the first row writes it. */
  readonly name: string;
  readonly places: RowPlace[];
}

function countRows(people: readonly PersonRecord[]): ReadonlyMap<string, RowsOfName> {
  const rows = new Map<string, RowsOfName>();
  for (const { unit, place } of people)
    for (const name of unit) {
      const key = foldName(name);
      const known = rows.get(key);
      if (known === undefined) rows.set(key, { name, places: [place] });
      else known.places.push(place);
    }
  return rows;
}

/** Tells whether two names differ in one word only, and by one or two letters. */
function isTypingError(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  const [words, others] = [one.split(" "), other.split(" ")];
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at] ?? ""] as const]));
  const [pair, another] = differing;
  if (pair === undefined || another !== undefined) return false;
  const length = Math.min(...pair.map((word) => word.length));
  if (length < WORD || pair.some((word) => /\d/u.test(word))) return false;
  return countEdits(...pair) <= (length < LONG_WORD ? 1 : 2);
}
