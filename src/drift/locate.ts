import type { Difference, Drift, LocatedDifference, LocatedDrift } from "../model/drift.js";
import type { SourceDocument } from "../model/source.js";

/** Adds to each difference its place in the company's files. */
export function locateDrift(
  { counts, differences }: Drift,
  locator: Pick<SourceDocument, "locate"> | undefined,
): Pick<LocatedDrift, "counts" | "differences"> {
  const locate = ({ origin, fact: _, ...difference }: Difference): LocatedDifference => {
    if (origin === undefined || locator === undefined) return difference;
    const { line, column } = locator.locate(origin).start;
    return { ...difference, place: { file: origin.file, line, column } };
  };
  return { counts, differences: differences.map(locate) };
}
