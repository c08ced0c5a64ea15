import type { NearestFinder } from "../catalog/index.js";
import type { DottedEntry, PostEntry, Reference, UnitEntry } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { Origin } from "../model/source.js";

/** What is gathered on the way through a company file and the files it includes. */
export interface Reading {
  readonly problems: Problem[];
  /** Reads the departments of the files that a reference asks for, as if they stood at its place. */
  readonly include: (reference: Reference, level: UnitEntry["level"], place: Place) => readonly UnitEntry[];
  /** Posts and dotted lines of included files; departments stay where they are included. */
  readonly people: PostEntry[];
  readonly dotted: DottedEntry[];
  /** The date the company file speaks of, as far as it is one. */
  readonly asOf: string | undefined;
  /** Did-you-mean for each kind of entry, made when first needed. */
  readonly keyFinders: Map<string, NearestFinder>;
  /** Something that is included could not be read. */
  isIncomplete: boolean;
  /** The company file and what it includes hold more entries than are read. */
  isTooLarge: boolean;
  /** Entries met so far; the next one gets this number as its order. */
  entries: number;
}

/** Where a value stands, and whose it is. */
export interface Place {
  readonly reading: Reading;
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** The entry the value belongs to. */
  readonly owner: Owner;
}

export interface Owner {
  /** As messages name it: `'Service Desk'`, `entry 2 of 'officers'`; empty for the file itself. */
  readonly label: string;
  /** Its id, else its name; empty when it has neither. */
  readonly subjects: readonly string[];
}

/** A problem without what every problem of this stage takes from its place. */
export type PlacedProblem = Omit<Problem, "origin" | "range" | "subjects">;

export function createReading(options: Pick<Reading, "include" | "asOf">): Reading {
  return {
    ...options,
    problems: [],
    people: [],
    dotted: [],
    keyFinders: new Map(),
    isIncomplete: false,
    isTooLarge: false,
    entries: 0,
  };
}

/** The number of the entry that starts here, in file order. */
export function takeOrder(reading: Reading): number {
  return reading.entries++;
}

export function toOrigin({ file, path }: Place, part?: "key" | "value"): Origin {
  return { file, path, ...(part === undefined ? {} : { part }) };
}

export function stepInto(place: Place, step: string | number): Place {
  return { ...place, path: [...place.path, step] };
}

export function report(place: Place, problem: PlacedProblem, part?: "key" | "value"): void {
  const { subjects } = place.owner;
  place.reading.problems.push({
    ...problem,
    origin: toOrigin(place, part),
    ...(subjects.length === 0 ? {} : { subjects }),
  });
}
