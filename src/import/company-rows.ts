/** Rows of a table that holds a whole company -> the company file. */
import type { ReviewCounts, ReviewRemark } from "../model/review.js";
import type { WrittenEntry, WrittenMap, WrittenValue } from "../model/written.js";
import { quote } from "../wording/index.js";
import { LIST_COLUMNS, readCell, SINGLE_COLUMNS } from "./company-cells.js";
import { leaveOut } from "./leave-out.js";
import type { SheetRow } from "./reader.js";

/** The keys of an entry, and the heads, people and units inside it. */
interface Draft {
  readonly entries: WrittenEntry[];
  readonly heads: WrittenValue[];
  readonly people: WrittenMap[];
  readonly units: { readonly level: "departments" | "teams"; readonly draft: Draft }[];
  readonly depth: number;
}

/**
 * Limit on the levels of units: a company file allows only so many nested lists and maps, and each level of units needs
 * one list and one map.
 */
const MOST_LEVELS = 31;

/** Columns that say what a row is and where it belongs. */
const FRAME = ["entry", "in"];

/** Tells whether a column is read. */
export function isRowColumn(column: string): boolean {
  return FRAME.includes(column) || SINGLE_COLUMNS.has(column) || LIST_COLUMNS.has(column);
}

/** Lists of a company file, by the kind of row that fills them. */
const LISTS: Readonly<Record<string, string>> = {
  officer: "officers",
  committee: "committees",
  "dotted line": "dotted",
  exception: "exceptions",
};

export class CompanyRows {
  readonly remarks: ReviewRemark[] = [];
  readonly #file: string;
  readonly #columns: readonly string[];
  readonly #lists = new Map<string, WrittenMap[]>();
  readonly #units = new Map<string, Draft>();
  readonly #top: Draft = newDraft([], 0);
  readonly #focus: WrittenEntry[] = [];
  #company: readonly WrittenEntry[] = [];
  #rows = 0;
  #posts = 0;
  #vacant = 0;

  constructor(file: string, columns: readonly string[]) {
    this.#file = file;
    this.#columns = columns;
  }

  get counts(): ReviewCounts {
    const officers = this.#lists.get("officers")?.length ?? 0;
    const departments = this.#units.size;
    const counted = { rows: this.#rows, posts: this.#posts + officers, departments, officers, vacant: this.#vacant };
    const leftOut = this.remarks.length;
    return { ...counted, managersMatched: 0, guessed: 0, leftOut, inactive: 0 };
  }

  /** Adds a row. The row of a unit always comes before the rows of its contents. */
  add({ line, cells }: SheetRow): void {
    this.#rows++;
    const cellOf = (column: string) => (cells[this.#columns.indexOf(column)] ?? "").trim();
    const kind = cellOf("entry");
    const entries = this.#columns.flatMap((column, at) => readCell(column, cells[at] ?? ""));
    const home = cellOf("in");
    const draft = home === "" ? this.#top : this.#units.get(home);
    if (draft === undefined)
      this.#leaveOut(line, `No unit above it has the id ${quote(home)}, which column 'in' names.`);
    else this.#place(kind, entries, { line, draft });
  }

  #place(kind: string, entries: readonly WrittenEntry[], { line, draft }: { line: number; draft: Draft }): void {
    const list = LISTS[kind];
    if (list !== undefined) this.#addTo(list, entries);
    else if (kind === "company") this.#company = entries;
    else if (kind === "department" || kind === "team") this.#addUnit(kind, entries, { line, draft });
    else if (kind === "post") this.#addPost(entries, draft);
    else if (kind === "head") draft.heads.push(toHead(entries));
    else if (kind === "focus area") this.#addArea(entries);
    else this.#leaveOut(line, `Column 'entry' has ${quote(kind)}, which is not a kind of entry.`);
  }

  #addTo(list: string, entries: readonly WrittenEntry[]): void {
    if (list === "officers") this.#countVacancy(entries);
    const known = this.#lists.get(list);
    if (known === undefined) this.#lists.set(list, [{ entries }]);
    else known.push({ entries });
  }

  #addUnit(
    kind: "department" | "team",
    entries: readonly WrittenEntry[],
    { line, draft }: { readonly line: number; readonly draft: Draft },
  ): void {
    if (draft.depth >= MOST_LEVELS) {
      this.#leaveOut(line, `It is more than ${MOST_LEVELS} levels deep.`);
      return;
    }
    const unit = newDraft(entries, draft.depth + 1);
    const id = entries.find(({ key }) => key === "id")?.value;
    if (typeof id === "string") this.#units.set(id, unit);
    // A company file has no teams at its top.
    draft.units.push({ level: kind === "team" && draft !== this.#top ? "teams" : "departments", draft: unit });
  }

  #addPost(entries: readonly WrittenEntry[], draft: Draft): void {
    this.#posts++;
    this.#countVacancy(entries);
    draft.people.push({ entries });
  }

  #addArea(entries: readonly WrittenEntry[]): void {
    const [id] = entries.filter(({ key }) => key === "id");
    if (typeof id?.value !== "string") return;
    const facts = entries.filter(({ key }) => key !== "id");
    // A key without a value says that nobody owns the area; an empty map would say that a fact is missing.
    this.#focus.push({ key: id.value, value: facts.length === 0 ? "" : { entries: facts } });
  }

  #countVacancy(entries: readonly WrittenEntry[]): void {
    if (entries.some(({ key, value }) => key === "status" && value === "vacant")) this.#vacant++;
  }

  #leaveOut(line: number, reason: string): void {
    this.remarks.push(leaveOut({ file: this.#file, line }, `The row was left out. ${reason}`));
  }

  toMap(): WrittenMap {
    const [name, ...facts] = this.#company;
    const company = facts.length === 0 && name?.key === "name" ? name.value : { entries: this.#company };
    return {
      entries: [
        { key: "company", value: company },
        ...[...this.#lists].map(([key, value]) => ({ key, value })),
        ...writeInside(this.#top),
        ...(this.#focus.length === 0 ? [] : [{ key: "focus", value: { entries: this.#focus } }]),
      ],
    };
  }
}

function newDraft(entries: readonly WrittenEntry[], depth: number): Draft {
  return { entries: [...entries], heads: [], people: [], units: [], depth };
}

/** Writes a unit. The recursion is safe, since `MOST_LEVELS` limits the depth. */
function writeUnit(draft: Draft): WrittenMap {
  return { entries: [...draft.entries, ...writeInside(draft)] };
}

function writeInside({ heads, people, units }: Draft): readonly WrittenEntry[] {
  const [head, another] = heads;
  const listOf = (level: "departments" | "teams") => units.filter((unit) => unit.level === level);
  return [
    ...(head === undefined
      ? []
      : [another === undefined ? { key: "head", value: head } : { key: "heads", value: heads }]),
    ...(people.length === 0 ? [] : [{ key: "people", value: people }]),
    ...(["departments", "teams"] as const).flatMap((level) => {
      const inside = listOf(level);
      return inside.length === 0 ? [] : [{ key: level, value: inside.map(({ draft }) => writeUnit(draft)) }];
    }),
  ];
}

/** Returns the head as a company file writes it: the id of a post, `vacant`, or what the unit says about the person. */
function toHead(entries: readonly WrittenEntry[]): WrittenValue {
  const id = entries.find(({ key }) => key === "id");
  if (id !== undefined) return id.value;
  const isNamed = entries.some(({ key }) => key === "name" || key === "title");
  return isNamed ? { entries } : "vacant";
}
