/** The kinds of lists and maps that are told apart to count entries. */
export type EntryPlace =
  /** The map of a whole company file, or of one that another file includes. */
  | "company"
  | "part"
  /** Departments or teams; each has lists of its own. */
  | "units"
  | "unit"
  /** Officers, posts, committees or dotted lines: nothing is counted inside them. */
  | "entries"
  | "other";

/**
 * Keys whose lists hold entries; `company/` reads the same ones. An included file is one department or a list of them,
 * so it has only the keys that both have.
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

/** A department with this key stands for those of another file. */
const INCLUDE = "include";

/** A list or map that has been opened, in whatever style it is written. */
export interface EntryFrame {
  readonly isList: boolean;
  place: EntryPlace;
  /** The kind of the value of the key at hand. */
  value: EntryPlace;
  /** Entries counted before this one. */
  readonly before: number;
}

/** Counts the entries of a text while lists and maps are opened and keys are met. */
export class EntryTally {
  count = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.count > this.#most;
  }

  /** Opens an item of the list `parent`, or the value of its key at hand. */
  open(isList: boolean, parent: EntryFrame): EntryFrame {
    const before = this.count;
    const opened = { isList, value: "other" as const, before };
    if (isList) return { ...opened, place: isListPlace(parent.value) ? parent.value : "other" };
    if (!parent.isList || !isListPlace(parent.place)) return { ...opened, place: "other" };
    this.count++;
    return { ...opened, place: parent.place === "units" ? "unit" : "other" };
  }

  /** Takes the key that stands from `start` to `end`, whose value comes next. */
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
