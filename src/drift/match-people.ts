import type { FoldName } from "./fold-name.js";
import { groupBy } from "../model/group-by.js";
import type { CompanyPerson, MatchedBy, MatchedPair, RowPerson } from "../model/matched-people.js";

export interface MatchedPeople {
  readonly pairs: readonly MatchedPair[];
  /** Pairs with the same personnel number and different names. */
  readonly misnumbered: readonly MatchedPair[];
  readonly onlyInCompany: readonly CompanyPerson[];
  readonly onlyInList: readonly RowPerson[];
}

/**
 * Matches people by personnel number, and those without a common number by a name, or a name and title, that nobody
 * else has. People with different numbers are not matched by name: two people may have the same name.
 */
export function matchPeople(
  company: readonly CompanyPerson[],
  list: readonly RowPerson[],
  foldName: FoldName,
): MatchedPeople {
  const matching = new Matching(company, list);
  const numberOf = createNumbering(company, list, foldName);
  matching.matchNumbers(numberOf);
  const canBeOne = (one: CompanyPerson, other: RowPerson) => areAlike(numberOf(one), other.id);
  matching.matchTexts({ by: "name", ofCompany: ({ folded }) => folded, ofList: ({ folded }) => folded, canBeOne });
  // If several people have the same name, match them by name and title together.
  const withTitle = (folded: string, title = "") => `${folded}\n${foldName(title)}`;
  matching.matchTexts({
    by: "name-and-title",
    ofCompany: ({ folded, titles }) => withTitle(folded, titles[0]),
    ofList: ({ folded, rows }) => withTitle(folded, rows[0]?.title),
    canBeOne,
  });
  const { pairs, misnumbered, leftInCompany, leftInList } = matching;
  return { pairs, misnumbered, onlyInCompany: [...leftInCompany], onlyInList: [...leftInList] };
}

/**
 * A text by which a person of the company file and a person of the list are matched, if nobody else on either side has
 * it.
 */
interface CommonText {
  readonly by: MatchedBy;
  readonly ofCompany: (one: CompanyPerson) => string;
  readonly ofList: (other: RowPerson) => string;
  readonly canBeOne: (one: CompanyPerson, other: RowPerson) => boolean;
}

/** People on both sides who are not matched yet, and the pairs that were found. */
class Matching {
  readonly pairs: MatchedPair[] = [];
  readonly misnumbered: MatchedPair[] = [];
  readonly leftInCompany: Set<CompanyPerson>;
  readonly leftInList: Set<RowPerson>;

  constructor(company: readonly CompanyPerson[], list: readonly RowPerson[]) {
    this.leftInCompany = new Set(company);
    this.leftInList = new Set(list);
  }

  matchNumbers(numberOf: (one: CompanyPerson) => string | undefined): void {
    const byNumber = groupBy(this.leftInList, ({ id }) => id && foldNumber(id));
    for (const one of [...this.leftInCompany]) {
      const found = byNumber.get(foldNumber(numberOf(one) ?? "")) ?? [];
      const other = found.find(({ folded }) => folded === one.folded) ?? found[0];
      if (other === undefined || !this.leftInList.has(other)) continue;
      this.#take({ one, other, by: "number" }, other.folded === one.folded ? this.pairs : this.misnumbered);
    }
  }

  matchTexts({ by, ofCompany, ofList, canBeOne }: CommonText): void {
    const byText = groupBy(this.leftInList, ofList);
    for (const [text, ones] of groupBy(this.leftInCompany, ofCompany)) {
      const [one, ...more] = ones;
      const [other, ...others] = byText.get(text) ?? [];
      if (one === undefined || other === undefined || more.length + others.length > 0) continue;
      if (canBeOne(one, other)) this.#take({ one, other, by }, this.pairs);
    }
  }

  #take(pair: MatchedPair, into: MatchedPair[]): void {
    this.leftInCompany.delete(pair.one);
    this.leftInList.delete(pair.other);
    into.push(pair);
  }
}

/**
 * Returns a function that gives the personnel number of a person in the company file. `person:` may also contain a form
 * of the name, or a number from a system whose numbers are not in the list; such texts are not compared.
 */
function createNumbering(
  company: readonly CompanyPerson[],
  list: readonly RowPerson[],
  foldName: FoldName,
): (one: CompanyPerson) => string | undefined {
  const known = new Set(list.flatMap(({ id }) => (id === undefined ? [] : [foldNumber(id)])));
  const isNumbered = company.some(({ person }) => person !== undefined && known.has(foldNumber(person)));
  if (!isNumbered) return () => undefined;
  return ({ person, folded }) => (person === undefined || foldName(person) === folded ? undefined : person);
}

/** Tells whether two numbers can belong to the same person: spreadsheets remove leading zeros of numbers. */
function areAlike(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || bareNumber(one) === bareNumber(other);
}

function foldNumber(number: string): string {
  return number.normalize("NFKC").trim().toLowerCase();
}

function bareNumber(number: string): string {
  return foldNumber(number).replace(/^0+(?=.)/u, "");
}
