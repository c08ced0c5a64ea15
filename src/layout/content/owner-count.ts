import { countOf, countPeople } from "../../wording/index.js";

/** Units that one officer answers for, or that are in one state, and the people in them. */
export interface OwnerCount {
  readonly units: number;
  /** Number of units whose own people are known. */
  readonly counted: number;
  readonly people: number;
}

/** Adds two counts; a missing count is zero. */
export function addOwnerCounts(a: OwnerCount | undefined, b: OwnerCount): OwnerCount {
  if (a === undefined) return b;
  return { units: a.units + b.units, counted: a.counted + b.counted, people: a.people + b.people };
}

/** Writes "12 units, 304 people" for a legend. */
export function tellOwnerCount(count: OwnerCount): string {
  return [countOf(count.units, "unit"), ...tellPeople(count)].join(", ");
}

const NO_BREAK_SPACE = "\u00A0";

/** Writes "304 people, 12 units" for the card of an officer; a line may end after the comma only. */
export function tellTally(count: OwnerCount, remark = ""): string {
  const parts = [...tellPeople(count), `${countOf(count.units, "unit")}${remark}`];
  return parts.map((part) => part.replaceAll(" ", NO_BREAK_SPACE)).join(", ");
}

/**
 * Says "at least" if the number of people in some units is not known. Says nothing of people if the count is 0, because
 * no number is known or all people are in units counted elsewhere: "0 people" would contradict the headcount on the
 * card.
 */
function tellPeople({ units, counted, people }: OwnerCount): readonly string[] {
  if (people === 0) return [];
  return [counted === units ? countPeople(people) : `at least ${countPeople(people)}`];
}
