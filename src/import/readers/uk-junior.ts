import type { ReviewRemark } from "../../model/review.js";
import { collapseSpace, quote } from "../../wording/index.js";
import { decodeText } from "../decode-text.js";
import { readDelimited } from "../delimited-text.js";
import { foldHeader } from "../fields.js";
import { findSeparator } from "../find-separator.js";
import { leaveOut } from "../leave-out.js";
import { LIMITS } from "../limits.js";
import type { Reader, SheetRow } from "../reader.js";
import type { UnitRecord } from "../records.js";
import { ImportRefusal } from "../refusal.js";

const POSTS = "numberofpostsinfte";
const NOT_COUNTED = "The posts of this row are not counted.";
/** Headers of units, the widest first. */
const UNITS = ["parentdepartment", "organisation", "unit"];

/**
 * Junior posts of a UK organogram: rows that count posts by grade and unit instead of listing people. The counts become
 * the headcounts of units; the senior posts are in another file, which is an ordinary table.
 */
export const ukJuniorReader: Reader = {
  id: "uk-junior",
  title: "UK organogram, junior posts",
  accepts: ({ text }) => {
    const folded = foldHeader(text.slice(0, 2000));
    return folded.includes("reportingseniorpost") && folded.includes(POSTS);
  },
  read: ({ path, bytes }, { checkpoint }) => {
    const { text } = decodeText(bytes);
    const { rows, unclosed } = readDelimited(text, findSeparator(text, checkpoint).separator, { checkpoint });
    const [header, ...counted] = rows;
    const columns = findColumns(header);
    const units: UnitRecord[] = [];
    const remarks: ReviewRemark[] = unclosed.map((line) =>
      leaveOut({ file: path, line }, `A quote is opened here and never closed. ${NOT_COUNTED}`),
    );
    for (const row of counted) {
      const problem = findProblem(row, columns);
      if (problem === undefined) units.push(toUnit(path, row, columns));
      else remarks.push(leaveOut({ file: path, line: row.line }, `${problem} ${NOT_COUNTED}`));
    }
    return { kind: "records", people: [], units, rows: units.length, remarks };
  },
};

interface Columns {
  readonly width: number;
  readonly posts: number;
  readonly units: readonly number[];
}

function findColumns(header: SheetRow | undefined): Columns {
  const folded = header?.cells.map(foldHeader) ?? [];
  const posts = folded.indexOf(POSTS);
  const units = UNITS.map((name) => folded.indexOf(name)).filter((at) => at >= 0);
  if (posts < 0 || !folded.includes("unit"))
    throw new ImportRefusal(
      `Its first row has to name the columns 'Unit' and 'Number of Posts in FTE'. Correct line ${header?.line ?? 1}.`,
    );
  return { width: folded.length, posts, units };
}

function findProblem({ cells }: SheetRow, { width, posts, units }: Columns): string | undefined {
  const cell = cells[posts] ?? "";
  if (cells.length !== width) return `It has ${cells.length} cells, but the header has ${width}.`;
  if (!/^\d{1,7}(?:\.\d{1,9})?$/u.test(cell)) return `${quote(cell)} is not a number of posts.`;
  return units.some((at) => cells[at] !== "") ? undefined : "It names no unit.";
}

function toUnit(file: string, { line, cells }: SheetRow, { posts, units }: Columns): UnitRecord {
  const names = units
    .map((at) => collapseSpace(cells[at] ?? "").slice(0, LIMITS.cellUnits))
    .filter((name) => name !== "");
  const path = names.filter((name, at) => name !== names[at - 1]);
  return { place: { file, line }, path, heads: [], unlisted: Number(cells[posts]) };
}
