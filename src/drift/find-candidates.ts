import { countEdits } from "../catalog/index.js";
import type { FoldName } from "./fold-name.js";
import { groupBy } from "../model/group-by.js";
import type { Candidate, CompanyPerson, RowPerson } from "../model/matched-people.js";

export interface Unmatched {
  readonly company: readonly CompanyPerson[];
  readonly list: readonly RowPerson[];
  /** Names of the units that a person of the company file is in, folded for comparison. */
  readonly unitsOf: (one: CompanyPerson) => readonly string[];
}

/**
 * A way to find two entries that may be about the same person: they have a common text among those that `ofCompany` and
 * `ofList` return and, if there is a closer comparison `holds`, pass it.
 */
interface Comparison extends Pick<Candidate, "because" | "likeness"> {
  readonly ofCompany: (one: CompanyPerson) => readonly string[];
  readonly ofList: (other: RowPerson) => readonly string[];
  readonly holds?: (one: CompanyPerson, other: RowPerson) => boolean;
}

/**
 * Largest number of people who may share a text. A text that more people share is ignored: a family name that hundreds
 * have tells nothing.
 */
const MOST_ALIKE = 50;

/**
 * Finds pairs that may be the same person, the most likely first; nobody is in more than one pair. They are reported as
 * candidates: to call the two a leaver and a joiner would be a guess.
 */
export function findCandidates({ company, list, unitsOf }: Unmatched, foldName: FoldName): readonly Candidate[] {
  const leftInCompany = new Set(company);
  const leftInList = new Set(list);
  const found: Candidate[] = [];
  for (const { because, likeness, ofCompany, ofList, holds = () => true } of listComparisons(unitsOf, foldName)) {
    const byText = groupByAll(leftInList, ofList);
    const countInCompany = groupByAll(leftInCompany, ofCompany);
    for (const one of [...leftInCompany]) {
      const other = ofCompany(one)
        .filter((text) => (countInCompany.get(text)?.length ?? 0) <= MOST_ALIKE)
        .flatMap((text) => ofAtMost(byText.get(text)))
        .find((each) => leftInList.has(each) && holds(one, each));
      if (other === undefined) continue;
      found.push({ one, other, because, likeness });
      leftInCompany.delete(one);
      leftInList.delete(other);
    }
  }
  return found;
}

function listComparisons(
  unitsOf: (one: CompanyPerson) => readonly string[],
  foldName: FoldName,
): readonly Comparison[] {
  const unitsInList = ({ rows }: RowPerson) => rows.flatMap(({ unit }) => unit.map(foldName));
  const isInOneUnit = (one: CompanyPerson, other: RowPerson) => {
    const units = unitsInList(other);
    return unitsOf(one).some((unit) => units.includes(unit));
  };
  const familyNames = ({ folded }: { readonly folded: string }) => lastOf(folded);
  const firstNames = ({ folded }: { readonly folded: string }) => firstOf(folded);
  return [
    { likeness: "name", because: "they have the same name", ofCompany: wholeName, ofList: wholeName },
    {
      likeness: "slip",
      because: "their names differ by a typing error",
      ofCompany: familyNames,
      ofList: familyNames,
      holds: isSlip,
    },
    {
      likeness: "slip",
      because: "their names differ by a typing error",
      ofCompany: firstNames,
      ofList: firstNames,
      holds: isSlip,
    },
    {
      likeness: "short-form",
      because: "one name is a short form of the other",
      ofCompany: familyNames,
      ofList: familyNames,
      holds: isShortForm,
    },
    {
      likeness: "word",
      because: "they have the same family name and are in the same unit",
      ofCompany: familyNames,
      ofList: familyNames,
      holds: isInOneUnit,
    },
    {
      likeness: "word",
      because: "they have the same first name and are in the same unit",
      ofCompany: firstNames,
      ofList: firstNames,
      holds: isInOneUnit,
    },
    {
      likeness: "post",
      because: "they have the same title in the same unit, so one may be the successor of the other",
      ofCompany: ({ titles }) => titles.map(foldName),
      ofList: ({ rows }) => rows.flatMap(({ title }) => (title === undefined ? [] : [foldName(title)])),
      holds: isInOneUnit,
    },
  ];
}

function wholeName({ folded }: { readonly folded: string }): readonly string[] {
  return [folded];
}

function lastOf(folded: string): readonly string[] {
  return folded.includes(" ") ? folded.split(" ").slice(-1) : [];
}

function firstOf(folded: string): readonly string[] {
  return folded.includes(" ") ? folded.split(" ").slice(0, 1) : [];
}

/** Tells whether two names differ by at most two letters, or by one if they are short. */
function isSlip({ folded: one }: CompanyPerson, { folded: other }: RowPerson): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  return countEdits(one, other) <= (Math.min(one.length, other.length) < 10 ? 1 : 2);
}

/** Tells whether one first name begins with the other, as in `Rob Stone` and `Robert J. Stone`. */
function isShortForm({ folded: one }: CompanyPerson, { folded: other }: RowPerson): boolean {
  const [a = "", b = ""] = [firstOf(one)[0], firstOf(other)[0]];
  return a !== "" && b !== "" && (a.startsWith(b) || b.startsWith(a));
}

function ofAtMost<Item>(items: readonly Item[] = []): readonly Item[] {
  return items.length > MOST_ALIKE ? [] : items;
}

/** Groups items by their texts; an item with several texts is in several groups. */
function groupByAll<Item>(
  items: Iterable<Item>,
  textsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const entries = [...items].flatMap((item) => [...new Set(textsOf(item))].map((text) => ({ item, text })));
  const groups = groupBy(entries, ({ text }) => text);
  return new Map([...groups].map(([text, group]) => [text, group.map(({ item }) => item)]));
}
