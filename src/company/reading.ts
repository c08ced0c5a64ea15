import type { NearestFinder } from "../catalog/index.js";
import type { Problem } from "../model/finding.js";
import type { Origin } from "../model/source.js";

/** What is gathered on the way through one file. */
export interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  /** What this version knows and does not read, by message: first place and number of places. */
  readonly unread: Map<string, { readonly place: Place; readonly help: string; count: number }>;
  /** Did-you-mean for each kind of entry, made when first needed. */
  readonly keyFinders: Map<string, NearestFinder>;
  /** Entries met so far; the next one gets this number as its order. */
  entries: number;
}

/** Where a value stands, and whose it is. */
export interface Place {
  readonly reading: Reading;
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

export function createReading(file: string): Reading {
  return { file, problems: [], unread: new Map(), keyFinders: new Map(), entries: 0 };
}

/** The number of the entry that starts here, in file order. */
export function takeOrder(reading: Reading): number {
  return reading.entries++;
}

export function toOrigin({ reading, path }: Place, part?: "key" | "value"): Origin {
  return { file: reading.file, path, ...(part === undefined ? {} : { part }) };
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

/** Notes something known that is not read yet; reported once for the whole file. */
export function noteUnread(place: Place, { message, help }: { readonly message: string; readonly help: string }): void {
  const noted = place.reading.unread.get(message);
  if (noted === undefined) place.reading.unread.set(message, { place, help, count: 1 });
  else noted.count++;
}
