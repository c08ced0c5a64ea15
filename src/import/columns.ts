import type { ColumnReason } from "../model/review.js";
import { findKnownHeader, foldHeader, isPersonalHeader, JOINT_FIELDS } from "./fields.js";
import type { Field } from "./fields.js";
import type { Profile } from "./profiles.js";

/** A column of a table, and the field that it fills; a column without a field is not read. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly field?: Field;
  readonly because: ColumnReason;
}

export interface ColumnOptions {
  /** Fields that the user asked for, by folded header; `ignored` columns are not read. */
  readonly asked: ReadonlyMap<string, Field | "ignored">;
  readonly profile: Profile | undefined;
}

interface Claim extends Column {
  /** Rank among the columns that claim the field; a smaller number is better. */
  readonly rank: number;
}

/**
 * Ranks of claims by their reason, the smallest first: the user's request comes before the profile, and the profile
 * before the known headers.
 */
const ASKED = -2000;
const PROFILE = -1000;

/**
 * Decides which column fills which field. If several columns claim a field that takes only one, the column with the
 * best claim fills it. The columns of a joint field are sorted from the best claim to the worst.
 */
export function recogniseColumns(headers: readonly string[], options: ColumnOptions): readonly Column[] {
  const claims = headers.map((header, index) => claim(header, index, options));
  const best = new Map<Field, Claim>();
  for (const one of claims) {
    const { field, rank } = one;
    if (field === undefined || JOINT_FIELDS.has(field)) continue;
    if (rank < (best.get(field)?.rank ?? Infinity)) best.set(field, one);
  }
  const columns = claims.map((one): Column => {
    const { index, header, field, because } = one;
    if (field === undefined) return { index, header, because };
    const isBeaten = !JOINT_FIELDS.has(field) && best.get(field) !== one;
    return isBeaten ? { index, header, because: "taken" } : { index, header, field, because };
  });
  const rankOf = (column: Column) => claims[column.index]?.rank ?? 0;
  return columns.sort((a, b) => rankOf(a) - rankOf(b) || a.index - b.index);
}

function claim(header: string, index: number, { asked, profile }: ColumnOptions): Claim {
  const column = { index, header };
  const folded = foldHeader(header);
  if (isPersonalHeader(header)) return { ...column, because: "personal", rank: Infinity };
  const known = findKnownHeader(header) ?? findKnownHeader(firstWording(header));
  const wanted = asked.get(folded);
  if (wanted !== undefined) return { ...column, ...toField(wanted), because: "asked", rank: ASKED + index };
  const meant = profile?.columns[folded];
  if (meant !== undefined) return { ...column, ...toField(meant), because: "profile", rank: PROFILE + index };
  if (known === undefined) return { ...column, because: "unknown", rank: Infinity };
  return { ...column, field: known.field, because: "alias", rank: known.rank };
}

/**
 * Returns the first of several wordings in a header: `Job Title` of `Job Title / Role`, `Name` of `Name (Last, First)`.
 */
function firstWording(header: string): string {
  return header.split(/[/|([:]/u)[0] ?? "";
}

function toField(field: Field | "ignored"): { readonly field?: Field } {
  return field === "ignored" ? {} : { field };
}
