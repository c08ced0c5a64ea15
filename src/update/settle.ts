import type { Candidate, CompanyPerson, RowPerson } from "../model/matched-people.js";
import type { PlannedChange } from "../model/planned-change.js";
import { joinHolders, nameOfPost, quote } from "../wording/index.js";
import type { UpdateContext } from "./context.js";
import type { UpdateDraft } from "./draft.js";
import { renameSeats } from "./seat-edits.js";

/**
 * Plans new names for people with the same personnel number, for people who are probably the same, and for people whom
 * somebody in the table probably succeeded.
 */
export function settleNames(draft: UpdateDraft): void {
  const { matched } = draft.context;
  for (const { one, other } of matched.misnumbered) {
    const isGuess = !sharesWord(one.folded, other.folded);
    const message = `${quote(one.name)} is called ${quote(other.name)} in the table, under the same number.`;
    rename(draft, { one, other }, { kind: "renamed", isGuess, message });
  }
  const isNumbered = matched.pairs.some(({ by }) => by === "number");
  for (const candidate of matched.candidates) settleCandidate(draft, candidate, isNumbered);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.split(" "));
  return other.split(" ").some((word) => words.has(word));
}

function settleCandidate(draft: UpdateDraft, candidate: Candidate, isNumbered: boolean): void {
  const { one, other, because, likeness } = candidate;
  const isApart = isNumbered && one.person !== undefined && other.id !== undefined;
  if (likeness === "post") {
    const message = `${quote(other.name)} follows ${quote(one.name)} (${nameSeat(draft, one)}).`;
    rename(draft, candidate, { kind: "followed", isGuess: true, message });
  } else if ((likeness === "slip" || likeness === "short-form") && !isApart) {
    const message = `${quote(one.name)} is called ${quote(other.name)} in the table: ${because}.`;
    rename(draft, candidate, { kind: "renamed", isGuess: true, message });
  } else {
    const advice =
      "If they are one person, write the name or the number as the table has it; if not, change the post by hand.";
    const message = `${quote(one.name)} may be ${quote(other.name)} of the table: ${because}. ${advice}`;
    draft.add({ kind: "by-hand", message, origin: one.origin, rows: other.rows.map(({ place }) => place) });
  }
}

/** People in the company file whose successors are known, and those successors in the list. */
export interface Settled {
  readonly here: ReadonlySet<CompanyPerson>;
  readonly there: ReadonlySet<RowPerson>;
}

/**
 * Plans successors of officers and heads: people who are only in the list, and there either have a title that names the
 * role or lead the unit. The comparison of people does not find these successors, because entries of officers and heads
 * often have no title.
 */
export function settleSuccessors(draft: UpdateDraft): Settled {
  const { context } = draft;
  const here = new Set<CompanyPerson>();
  const there = new Set<RowPerson>();
  const free = new Set(context.matched.onlyThere);
  for (const one of context.matched.onlyHere) {
    if (here.has(one)) continue;
    const other = [...free].find((each) => succeeds(draft, one, each, free));
    if (other === undefined) continue;
    const sharing = listSharing(context, one);
    for (const each of sharing) here.add(each);
    const together = listTogether(context, other);
    for (const each of together) {
      free.delete(each);
      there.add(each);
      draft.settled.set(each, one);
    }
    const names = joinHolders(together.map(({ name }) => quote(name)));
    const before = joinHolders(sharing.map(({ name }) => quote(name)));
    const message = `${names} ${together.length === 1 ? "follows" : "follow"} ${before} (${nameSeat(draft, one)}).`;
    rename(draft, { one, other, together }, { kind: "followed", isGuess: true, message });
  }
  return { here, there };
}

/** Lists the people who share the post of a person, including that person. */
function listSharing(context: UpdateContext, one: CompanyPerson): readonly CompanyPerson[] {
  const [post] = context.postsOf(one);
  if (post === undefined || post.names.length < 2) return [one];
  return context.matched.onlyHere.filter((each) => each === one || each.subjects.includes(post.id));
}

/** Lists the people who share the row of a person, including that person. */
function listTogether(context: UpdateContext, other: RowPerson): readonly RowPerson[] {
  const [row] = context.rowsOf(other);
  return row === undefined ? [other] : context.peopleAt(context.positionOf(row));
}

function succeeds(draft: UpdateDraft, one: CompanyPerson, other: RowPerson, free: ReadonlySet<RowPerson>): boolean {
  const { context } = draft;
  const [row, another] = context.rowsOf(other);
  const together = listTogether(context, other);
  if (row === undefined || another !== undefined || together.length < row.names.length) return false;
  if (!together.every((each) => free.has(each))) return false;
  const posts = context.postsOf(one);
  const [officer] = posts;
  if (officer !== undefined && listSharing(context, one).length < officer.names.length) return false;
  if (officer?.kind === "officer" && posts.length === 1) return context.hasRole(officer, row);
  if (posts.length > 0 || row.names.length > 1) return false;
  const position = context.positionOf(row);
  const led = context.list.units
    .filter(({ head }) => head === position)
    .map(({ path }) => context.foldName(path.at(-1) ?? ""));
  return one.units.some((id) => led.includes(context.foldName(context.unit(id)?.name ?? "")));
}

function nameSeat({ context }: UpdateDraft, one: CompanyPerson): string {
  const [post] = context.postsOf(one);
  if (post !== undefined) return nameOfPost(context.graph, post);
  return `head of ${quote(context.unit(one.units[0])?.name ?? "")}`;
}

interface Settling {
  readonly one: CompanyPerson;
  readonly other: RowPerson;
  /** All people who share the row. */
  readonly together?: readonly RowPerson[];
}

/** Plans to replace one name by another; if a place needs a decision, the change is left to people. */
function rename(
  draft: UpdateDraft,
  { one, other, together }: Settling,
  change: Pick<PlannedChange, "kind" | "isGuess" | "message">,
): void {
  const { context } = draft;
  draft.settled.set(other, one);
  const rows = context.rowsOf(other);
  const [row] = rows;
  const names = together?.map(({ name }) => name) ?? [other.name];
  const replacesAll = together !== undefined;
  const holder = { names, replacesAll, person: row?.person, isAnother: change.kind === "followed", since: row?.since };
  const seats = renameSeats(context, one, holder);
  const places = { origin: one.origin, rows: rows.map(({ place }) => place) };
  if (seats === undefined) draft.add({ kind: "by-hand", message: `${change.message} Change it by hand.`, ...places });
  else draft.add({ ...change, ...seats, ...places });
}
