import type { ReviewCounts } from "../model/review.js";
import type { ReadFiles } from "./collected.js";
import type { PlannedCompany } from "./plan-company.js";
import type { ForeignFile } from "./reader.js";
import { listUnits } from "./unit-tree.js";

/** Counts what was read, guessed and left out. */
export function countAll(read: ReadFiles, { plan, remarks }: PlannedCompany): ReviewCounts {
  const all = [...read.remarks, ...remarks];
  const placesOf = (isMeant: (remark: (typeof all)[number]) => boolean) =>
    new Set(all.filter(isMeant).flatMap(({ places }) => places.map((place) => JSON.stringify(place)))).size;
  return {
    rows: read.rows,
    posts: plan.people.length,
    departments: listUnits(plan.tree.roots).length,
    officers: plan.officers.length,
    vacant: plan.people.filter(({ state }) => state === "vacant").length,
    managersMatched: plan.lines.matched,
    guessed: placesOf(({ weight }) => weight === "guess"),
    leftOut: placesOf(({ kind }) => kind === "left-out"),
    inactive: read.inactive,
  };
}

/** Returns the message for files that contain no people. */
export function explainEmpty(files: readonly ForeignFile[]): string {
  return `There is nobody in ${files.map(({ path }) => `'${nameOfFile(path)}'`).join(", ")}: no row has a name or a title.`;
}

/** Returns the name of a file without its folder. */
export function nameOfFile(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
