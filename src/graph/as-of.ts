import type { DottedEntry, HeadEntry, Period, PostEntry, Status, UnitEntry } from "../model/company.js";
import type { LeftOut } from "../model/graph.js";
import type { Listed } from "./entries.js";

/*
 * Dates have two meanings. The dates of a department or a dotted line say when it exists. The dates of a post say when
 * its entry is right about the holder: the post itself exists before and after, but who holds it then is not known.
 * Only the statuses `planned` and `ended` are about the post itself. If the `until` of a vacancy or of an interim
 * holder has passed, the chart stays the same: the post is overdue, and rules report that.
 */

type Dated = Period & { readonly status: Status };

/**
 * Returns why an entry is not on the chart for a date; nothing if the entry is on the chart. Without a date, only ended
 * entries are left out.
 */
export function findAbsence(listed: Listed, date: string | undefined): LeftOut["because"] | undefined {
  return listed.kind === "committee" ? undefined : absenceOf(listed.entry, listed.kind === "unit", date);
}

export function isLineThere(line: DottedEntry, date: string | undefined): boolean {
  return absenceOf(line, true, date) === undefined;
}

function absenceOf(entry: Dated, isItsOwnPeriod: boolean, date: string | undefined): LeftOut["because"] | undefined {
  const { status } = entry;
  if (status === "ended" && (date === undefined || entry.until === undefined)) return "ended";
  if (!isItsOwnPeriod && status !== "ended" && status !== "planned") return undefined;
  if (isOver(entry, date)) return "ended";
  return status !== "planned" && isAhead(entry, date) ? "not-yet" : undefined;
}

/** Returns a unit as it is on a date on which it exists. */
export function toUnitOn(unit: UnitEntry, date: string | undefined): UnitEntry {
  const status = toOwnStatus(unit, date);
  // A head that refers to a post is the same on every date, so a unit with only such heads needs no copy.
  if (status === unit.status && unit.heads.every(({ kind }) => kind === "reference")) return unit;
  return { ...unit, status, heads: unit.heads.map((head) => toHeadOn(head, date)) };
}

/** Returns a post as it is held on a date on which it exists. */
export function toPostOn<P extends PostEntry>(post: P, date: string | undefined): P {
  return { ...post, ...holdOn(post, post.names, date) };
}

function toHeadOn(head: HeadEntry, date: string | undefined): HeadEntry {
  if (head.kind === "reference") return head;
  const { name, ...rest } = head;
  const { names, status } = holdOn(head, name === undefined ? [] : [name], date);
  return { ...rest, ...(names[0] !== undefined && { name: names[0] }), status };
}

function holdOn(post: Dated, names: readonly string[], date: string | undefined) {
  const unknown = { names: [], status: "active" as const };
  const status = toOwnStatus(post, date);
  if (post.status === "ended" && absenceOf(post, true, date) !== undefined) return unknown;
  if (isAhead(post, date)) return status === "vacant" ? unknown : { names, status: "planned" as const };
  const isPast = isOver(post, date) && (status === "active" || status === "external");
  return isPast ? unknown : { names, status };
}

/**
 * Returns the status on the date: a planned entry becomes active on its `since` date, and an ended entry was active
 * until its end.
 */
function toOwnStatus(entry: Dated, date: string | undefined): Status {
  const hasBegun = date !== undefined && entry.since !== undefined && entry.since <= date;
  if (entry.status === "planned") return hasBegun ? "active" : "planned";
  return entry.status === "ended" ? "active" : entry.status;
}

function isAhead({ since }: Period, date: string | undefined): boolean {
  return date !== undefined && since !== undefined && since > date;
}

function isOver({ until }: Period, date: string | undefined): boolean {
  return date !== undefined && until !== undefined && until < date;
}
