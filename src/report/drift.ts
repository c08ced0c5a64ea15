import { DRIFT_KINDS } from "../model/drift.js";
import type { FileAge, LocatedDifference, LocatedDrift } from "../model/drift.js";
import type { RuleCard } from "../model/rule.js";
import { countOf, countPeople, joinWithAnd, quote } from "../wording/index.js";

/** All differences of one kind, with the title and the remedy of that kind's card. */
export interface DriftSection {
  /** The card's title, a sentence that says what is wrong, without the full stop. */
  readonly title: string;
  readonly fix: string;
  readonly differences: readonly LocatedDifference[];
}

/** Groups differences by kind, in reading order. */
export function listDriftSections({ differences }: LocatedDrift, cards: readonly RuleCard[]): readonly DriftSection[] {
  return DRIFT_KINDS.flatMap((kind) => {
    const own = differences.filter((difference) => difference.kind === kind);
    const card = cards.find(({ id }) => id === `drift-${kind}`);
    if (own.length === 0 || card === undefined) return [];
    return [{ title: card.title.replace(/\.$/u, ""), fix: card.fix, differences: own }];
  });
}

/** Sums up a comparison in a few sentences. */
export function summariseDrift({ company, lists, counts, differences, ages }: LocatedDrift): readonly string[] {
  const { inCompany, inList, inBoth, unlisted, leftOut, inactive } = counts;
  const names = joinWithAnd(lists.map(quote));
  const found = differences.length === 0 ? "No differences" : countOf(differences.length, "difference");
  return [
    `${found} between ${quote(company)} and ${names}: the company file names ${countPeople(inCompany)}, the list ${countPeople(inList)}, and ${countPeople(inBoth)} ${inBoth === 1 ? "is" : "are"} in both.`,
    ...(unlisted === 0
      ? []
      : [
          `${countPeople(unlisted)} of the list ${unlisted === 1 ? "is" : "are"} in units of which the company file names only the head, and ${unlisted === 1 ? "was" : "were"} not compared.`,
        ]),
    ...(leftOut === 0 ? [] : [`${countOf(leftOut, "row")} could not be read: orgwright import says why.`]),
    ...(inactive === 0 ? [] : [`${countOf(inactive, "row")} about people who have left: counted as absent.`]),
    ...ages.map(tellAge),
  ];
}

function tellAge({ file, date, days }: FileAge): string {
  return `${quote(file)} was last changed on ${date}, ${days <= 0 ? "today" : `${countOf(days, "day")} ago`}.`;
}

/** Returns where a difference is: `company.yaml:12:5`, `people.csv:30`. */
export function tellDriftPlaces({ place, rows }: LocatedDifference): readonly string[] {
  return [
    ...(place === undefined ? [] : [`${place.file}:${place.line}:${place.column}`]),
    ...rows.slice(0, 5).map(({ file, sheet, line }) => {
      const where = sheet === undefined ? file : `${file} (${sheet})`;
      return line === undefined ? where : `${where}:${line}`;
    }),
  ];
}
