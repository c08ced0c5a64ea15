import type { NearestFinder } from "../catalog/index.js";
import type { DottedEntry, PostEntry, Reference, UnitEntry } from "../model/company.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import { startPlace } from "../reading/index.js";
import type { Place } from "../reading/index.js";

/** State that is collected while a company file and the files that it includes are read. */
export interface Reading {
  readonly problems: Problem[];
  /** Reads the departments of the files that a reference names, as if these departments were written in its place. */
  readonly include: (reference: Reference, level: UnitEntry["level"], place: EntryPlace) => readonly UnitEntry[];
  /**
   * Posts and dotted lines of included files. The departments of these files are not collected here, because `include`
   * returns them.
   */
  readonly people: PostEntry[];
  readonly dotted: DottedEntry[];
  /** Date of the company file, if it states a valid one. */
  readonly asOf: string | undefined;
  /** Called at every entry. */
  readonly checkpoint: Checkpoint;
  /** Finder for mistyped keys, by kind of entry; created when it is first needed. */
  readonly keyFinders: Map<string, NearestFinder>;
  /** Whether an included file could not be read. */
  isIncomplete: boolean;
  /** Whether the company file and its includes have more entries than orgwright reads. */
  isTooLarge: boolean;
  /** Number of entries so far; the next entry gets this number as its `order`. */
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

/** Returns the number of the entry that starts here, in file order. */
export function takeOrder(reading: Reading): number {
  reading.checkpoint();
  return reading.entries++;
}

/** Returns the place of a whole file. */
export function startFile(reading: Reading, file: string): EntryPlace {
  return { ...startPlace(file, reading.problems), reading };
}
