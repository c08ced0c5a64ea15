import { tellPerson } from "./tell-person.js";
import type { RemarkKind, RemarkWeight, ReviewRemark, RowPlace } from "../model/review.js";
import { joinWithOr, listNames, quote } from "../wording/index.js";
import { isEmail, isNobody, isVacancy } from "./cell-words.js";
import { NameGuesser } from "./name-guesser.js";
import type { PeopleIndex } from "./people-index.js";
import { MANAGER } from "./records.js";
import type { PersonRecord } from "./records.js";

/** Lines between people, as indexes into the list of people. */
export interface MatchedLines {
  /** Manager of each person, if one was found. */
  readonly managers: readonly (number | undefined)[];
  readonly dotted: readonly (readonly number[])[];
  readonly assists: readonly (number | undefined)[];
  /** Comments on the managers of people: why one was guessed, or why there is none. */
  readonly comments: ReadonlyMap<number, string>;
  readonly remarks: readonly ReviewRemark[];
  readonly matched: number;
}

/** The result for the text of a cell; many rows may have the same text. */
interface CellResult {
  readonly to?: number;
  readonly comment?: string;
  readonly remark?: CellRemark;
}

interface CellRemark {
  readonly kind: RemarkKind;
  readonly weight: RemarkWeight;
  /** A sentence; if the cell leads to nobody, a clause about the missing line is added. */
  readonly message: string;
  readonly isMissing?: true;
}

/** Kinds of references, each with a clause that says which line is missing if the reference leads to nobody. */
const MISSING = {
  manager: "these people have no manager",
  dotted: "a dotted line is missing",
  assistant: "the line of an assistant is missing",
};

type ReferenceKind = keyof typeof MISSING;

/** Finds the managers, dotted lines and assistants of all people. */
export function matchManagers(people: readonly PersonRecord[], index: PeopleIndex): MatchedLines {
  const matcher = new CellMatcher(people, index);
  const comments = new Map<number, string>();
  const managers = people.map((person, at) => {
    const { to, comment } = matcher.matchFirst(person.managers, person.place, at);
    if (comment !== undefined) comments.set(at, comment);
    return to;
  });
  const dotted = people.map((person, at) => {
    const found = person.dotted.flatMap((cell) => matcher.match(cell, person.place, "dotted").to ?? []);
    return [...new Set(found)].filter((to) => to !== at && to !== managers[at]);
  });
  const assists = people.map(({ assistantTo, place }, at) => {
    if (assistantTo === undefined) return undefined;
    const to = assistantTo === MANAGER ? managers[at] : matcher.match(assistantTo, place, "assistant").to;
    return to === at ? undefined : to;
  });
  const matched = managers.filter((to) => to !== undefined).length;
  return { managers, dotted, assists, comments, remarks: matcher.listRemarks(), matched };
}

/** Matches cells with people and remembers the results, since many rows name the same manager. */
class CellMatcher {
  readonly #people: readonly PersonRecord[];
  readonly #index: PeopleIndex;
  readonly #guesser: NameGuesser;
  readonly #results = new Map<string, CellResult>();
  readonly #places: Readonly<Record<ReferenceKind, Map<string, RowPlace[]>>> = {
    manager: new Map(),
    dotted: new Map(),
    assistant: new Map(),
  };
  readonly #own: RowPlace[] = [];

  constructor(people: readonly PersonRecord[], index: PeopleIndex) {
    this.#people = people;
    this.#index = index;
    this.#guesser = new NameGuesser(index);
  }

  /**
   * Returns the result of the first cell that leads to somebody or, if none does, the result of the first cell. Some
   * exports mark the top of the company by naming a person as their own manager; such a cell counts as empty.
   */
  matchFirst(cells: readonly string[], place: RowPlace, from: number): CellResult {
    const said = cells.filter((cell) => !isNobody(cell) && !isVacancy(cell));
    const results = said.map((cell) => [cell, this.#find(cell)] as const);
    const [cell, result] = results.find(([, { to }]) => to !== undefined) ?? results[0] ?? [];
    if (cell === undefined || result === undefined) return {};
    if (result.to === from) {
      this.#own.push(place);
      return {};
    }
    this.#note(cell, place, "manager");
    return result;
  }

  match(cell: string, place: RowPlace, kind: ReferenceKind): CellResult {
    this.#note(cell, place, kind);
    return this.#find(cell);
  }

  listRemarks(): readonly ReviewRemark[] {
    const remarks = [...this.#results].flatMap(([cell, { remark }]) =>
      remark === undefined ? [] : this.#tellRemark(cell, remark),
    );
    const own = describeOwn(this.#own);
    return own === undefined ? remarks : [...remarks, own];
  }

  /**
   * Returns one remark on a cell for all its rows or, if the cell leads to nobody, one for each kind of line that is
   * missing.
   */
  #tellRemark(cell: string, { kind, weight, message, isMissing }: CellRemark): readonly ReviewRemark[] {
    const kinds = Object.keys(MISSING) as ReferenceKind[];
    const placesOf = (each: ReferenceKind) => this.#places[each].get(cell) ?? [];
    if (isMissing !== true) return [{ kind, weight, message, places: kinds.flatMap(placesOf) }];
    return kinds
      .filter((each) => placesOf(each).length > 0)
      .map((each) => ({ kind, weight, message: `${message}, so ${MISSING[each]}.`, places: placesOf(each) }));
  }

  #note(cell: string, place: RowPlace, kind: ReferenceKind): void {
    const places = this.#places[kind].get(cell);
    if (places === undefined) this.#places[kind].set(cell, [place]);
    else places.push(place);
  }

  #find(cell: string): CellResult {
    const known = this.#results.get(cell);
    if (known !== undefined) return known;
    const result = this.#look(cell);
    this.#results.set(cell, result);
    return result;
  }

  #look(cell: string): CellResult {
    const match = this.#index.find(cell);
    const found = match?.found ?? this.#guesser.guess(cell);
    const [to, other] = found;
    if (to === undefined) return this.#explainUnknown(cell);
    if (other !== undefined) return this.#explainAmbiguous(cell, found);
    if (match !== undefined && match.by !== "number without zeros") return { to };
    const name = tellPerson(this.#people[to]);
    const comment = `guessed: the table says ${tellCell(cell)}`;
    const message = `The manager ${quote(cell)} was read as ${name}.`;
    return { to, comment, remark: { kind: "guessed-manager", weight: "guess", message } };
  }

  #explainUnknown(cell: string): CellResult {
    const message = `Nobody in the table is called ${quote(cell)}`;
    return {
      comment: `the table names ${tellCell(cell)}, who is not in it`,
      remark: { kind: "unknown-manager", weight: "error", message, isMissing: true },
    };
  }

  #explainAmbiguous(cell: string, found: readonly number[]): CellResult {
    const candidates = found.slice(0, 5).map((at) => tellPerson(this.#people[at]));
    const message = `The manager ${quote(cell)} may be ${joinWithOr(candidates)}`;
    return {
      comment: `the table says ${tellCell(cell)}, which may be ${listNames(candidates, { most: 3 })}`,
      remark: { kind: "ambiguous-manager", weight: "error", message, isMissing: true },
    };
  }
}

/**
 * Returns a cell as a comment in the result quotes it; such a comment must not contain an address or a distinguished
 * name.
 */
function tellCell(cell: string): string {
  if (isEmail(cell)) return "an e-mail address";
  return /^\w+=.*,.*=/u.test(cell) ? "an entry of the directory" : quote(cell);
}

function describeOwn(places: readonly RowPlace[]): ReviewRemark | undefined {
  if (places.length === 0) return undefined;
  const message = "People who are their own manager in the table count as having none.";
  return { kind: "guessed-manager", weight: "guess", message, places };
}
