import type { NearestFinder } from "../catalog/index.js";
import type { DottedEntry, PostEntry, Reference, UnitEntry } from "../model/company.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import { startPlace } from "../reading/index.js";
import type { Place } from "../reading/index.js";

/** What is gathered on the way through a company file and the files it includes. */
export interface Reading {
  readonly problems: Problem[];
  /** Reads the departments of the files that a reference asks for, as if they stood at its place. */
  readonly include: (reference: Reference, level: UnitEntry["level"], place: EntryPlace) => readonly UnitEntry[];
  /** Posts and dotted lines of included files; departments stay where they are included. */
  readonly people: PostEntry[];
  readonly dotted: DottedEntry[];
  /** The date the company file speaks of, as far as it is one. */
  readonly asOf: string | undefined;
  /** Asked at every entry. */
  readonly checkpoint: Checkpoint;
  /** Did-you-mean for each kind of entry, made when first needed. */
  readonly keyFinders: Map<string, NearestFinder>;
  /** Something that is included could not be read. */
  isIncomplete: boolean;
  /** The company file and what it includes hold more entries than are read. */
  isTooLarge: boolean;
  /** Entries met so far; the next one gets this number as its order. */
  entries: number;
}

/** Place in a company file or in a file that it includes. */
export interface EntryPlace extends Place {
  readonly reading: Reading;
}

export function createReading(options: Pick<Reading, "include" | "asOf" | "checkpoint">): Reading {
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
  reading.checkpoint();
  return reading.entries++;
}

/** Returns the place of a whole file. */
export function startFile(reading: Reading, file: string): EntryPlace {
  return { ...startPlace(file, reading.problems), reading };
}
