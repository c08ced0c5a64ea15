/** Kinds of lists and maps that have to be told apart to count entries. */
export type EntryPlace =
  /** Map of a whole company file, or of a file that another one includes. */
  | "company"
  | "part"
  /** Departments or teams; each has lists of its own. */
  | "units"
  | "unit"
  /** Officers, posts, committees or dotted lines: nothing inside them is counted. */
  | "entries"
  | "other";

/**
 * Keys whose lists hold entries; `company/` reads entries from the same keys. An included file is one department or a
 * map of lists; for `part`, only the keys are listed that both forms may have.
 */
const LISTS: Readonly<Partial<Record<EntryPlace, ReadonlyMap<string, EntryPlace>>>> = {
  company: new Map([
    ["departments", "units"],
    ["officers", "entries"],
    ["people", "entries"],
    ["committees", "entries"],
    ["dotted", "entries"],
  ]),
  part: new Map([
    ["departments", "units"],
    ["people", "entries"],
  ]),
  unit: new Map([
    ["departments", "units"],
    ["teams", "units"],
    ["people", "entries"],
  ]),
};

/** Key by which a department is replaced by the departments of another file. */
const INCLUDE = "include";

/** List or map that has been opened, in block or flow style. */
export interface EntryFrame {
  readonly isList: boolean;
  place: EntryPlace;
  /** Kind of the value of the current key. */
  value: EntryPlace;
  /** Number of entries that were counted before this list or map was opened. */
  readonly before: number;
}

/** Counts the entries in text; whatever reads the text reports every list, map and key to this class. */
export class EntryTally {
  count = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.count > this.#most;
  }

  /** Opens an item of the list `parent`, or the value of its current key. */
  open(isList: boolean, parent: EntryFrame): EntryFrame {
    const before = this.count;
    const opened = { isList, value: "other" as const, before };
    if (isList) return { ...opened, place: isListPlace(parent.value) ? parent.value : "other" };
    if (!parent.isList || !isListPlace(parent.place)) return { ...opened, place: "other" };
    this.count++;
    return { ...opened, place: parent.place === "units" ? "unit" : "other" };
  }

  /** Notes the key from `start` to `end`, whose value comes next. */
  meetKey(frame: EntryFrame, text: string, start: number, end: number): void {
    const lists = LISTS[frame.place];
    if (lists === undefined) return;
    const key = text.slice(start, end);
    frame.value = lists.get(key) ?? "other";
    if (frame.place !== "unit" || key !== INCLUDE) return;
    this.count = frame.before;
    frame.place = "other";
    frame.value = "other";
  }
}

function isListPlace(place: EntryPlace): boolean {
  return place === "units" || place === "entries";
}
