import type { FiguresChange, OfficerFigures } from "../../model/diff.js";
import { formatCount } from "../../wording/index.js";

/**
 * A row of the table of figures: the name of an officer, then the numbers of units, people, boxes directly below and
 * levels below.
 */
export type FiguresRow = readonly [name: string, units: string, people: string, span: string, layers: string];

export const FIGURES_HEAD: FiguresRow = ["answers for", "units", "people", "directly below", "levels below"];

/** Returns the rows whose figures changed. */
export function listFigures(figures: readonly FiguresChange[]): readonly FiguresRow[] {
  return figures
    .filter(isChanged)
    .map(({ name, before, after }) => [
      name,
      tellFigure(before?.units, after?.units),
      tellFigure(before?.people, after?.people),
      tellFigure(before?.span, after?.span),
      tellFigure(before?.layers, after?.layers),
    ]);
}

function isChanged({ before, after }: FiguresChange): boolean {
  const fields: readonly (keyof OfficerFigures)[] = ["units", "people", "span", "layers"];
  return fields.some((field) => before?.[field] !== after?.[field]);
}

/** Returns `12 (+2)`, or the figure alone if it is the same in both states. */
function tellFigure(before: number | undefined, after: number | undefined): string {
  if (before === undefined && after === undefined) return "";
  const [was, is] = [before ?? 0, after ?? 0];
  if (was === is) return formatCount(is);
  return `${formatCount(is)} (${is > was ? "+" : "-"}${formatCount(Math.abs(is - was))})`;
}
