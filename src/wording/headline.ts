import { countOf, formatCount } from "./counts.js";
import { joinWithAnd } from "./lists.js";

/** Figures for a headline about who answers. They count units, never people. */
export interface HeadlineFigures {
  /** Officers with a colour and the number of units that each answers for, in the order of the legend. */
  readonly officers: readonly OfficerFigures[];
  readonly contested: number;
  /** Units that nobody answers for: their number, and the names of the first few. */
  readonly gaps: { readonly count: number; readonly names: readonly string[] };
}

export interface OfficerFigures {
  readonly letters: string;
  readonly units: number;
  /** Number of the officer's units on all pages, if some are on other pages. */
  readonly total?: number | undefined;
}

/**
 * Writes "CIO 29 units, CTO 38; 9 contested; nobody answers for Data and Analytics.", and shorter versions after it.
 * The first shorter version counts the units that nobody answers for instead of naming them; each later version drops
 * the last clause.
 */
export function listHeadlines({ officers, contested, gaps }: HeadlineFigures): readonly string[] {
  const start = [tellOfficers(officers), contested === 0 ? "" : `${formatCount(contested)} contested`].filter(Boolean);
  const endings = gaps.count === 0 ? [] : [tellNames(gaps), countOf(gaps.count, "unit")].filter(Boolean);
  const versions = [
    ...endings.map((ending) => [...start, `nobody answers for ${ending}`]),
    ...start.map((_, dropped) => start.slice(0, start.length - dropped)),
  ];
  return versions.map(toSentence);
}

/** Writes "CIO 29 units, CTO 38, CISO 22" or "CIO 9 of 10 units, CISO 1", with `units` only at the first officer. */
function tellOfficers(officers: readonly OfficerFigures[]): string {
  return officers
    .map(({ letters, units, total }, index) => {
      const last = total ?? units;
      const count = index === 0 ? countOf(last, "unit") : formatCount(last);
      return total === undefined ? `${letters} ${count}` : `${letters} ${formatCount(units)} of ${count}`;
    })
    .join(", ");
}

/** Names all units that nobody answers for. Returns an empty string if only some of their names are known. */
function tellNames({ count, names }: HeadlineFigures["gaps"]): string {
  return names.length < count ? "" : joinWithAnd(names);
}

/** Joins clauses into a sentence that starts with a capital letter, an officer's abbreviation or a number. */
function toSentence(clauses: readonly string[]): string {
  const text = clauses.join("; ");
  return `${text.replace(/^nobody/u, "Nobody")}.`;
}
