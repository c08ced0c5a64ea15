import type { CompanyPerson, MatchedLists } from "../model/matched-people.js";
import { countOf, countPeople, listNames, nameOfPost, quote } from "../wording/index.js";
import type { UpdateDraft } from "./draft.js";
import { vacateSeats } from "./seat-edits.js";

/** Number of missing people that is always plausible, however few people the table has. */
const FEW = 3;

/**
 * Plans vacant posts for people who are not in the table. Nobody counts as having left if rows of the table could not
 * be read, or if most of the company would have left: such a table is probably about a part of the company.
 * @returns people whose posts become vacant
 */
export function planLeavers(draft: UpdateDraft, settled: ReadonlySet<CompanyPerson>): ReadonlySet<CompanyPerson> {
  const { context } = draft;
  const leavers = context.matched.onlyHere.filter((one) => !settled.has(one));
  const doubt = findDoubt(draft, leavers);
  if (doubt !== undefined) {
    const names = listNames(
      leavers.map(({ name }) => quote(name)),
      { most: 12 },
    );
    const message = `${countPeople(leavers.length)} of the company file ${leavers.length === 1 ? "is" : "are"} not in the table: ${names}. ${doubt}`;
    draft.add({ kind: "by-hand", message });
    return new Set();
  }
  const unclear = listUnclear(context.matched);
  const gone = new Set(leavers.map(({ folded }) => folded).filter((name) => !unclear.has(name)));
  const left = leavers.filter((one) =>
    unclear.has(one.folded) ? leaveOpen(draft, one) : planLeaver(draft, one, gone),
  );
  return new Set(left);
}

function findDoubt({ context }: UpdateDraft, leavers: readonly CompanyPerson[]): string | undefined {
  const { list, matched } = context;
  if (leavers.length === 0) return undefined;
  if (list.leftOut > 0)
    return `Nobody was treated as having left, since ${countOf(list.leftOut, "row")} of the table could not be read.`;
  // New people count as well, so that the result is the same after they have been added to the company file.
  const there = [matched.pairs, matched.misnumbered, matched.candidates, matched.onlyThere];
  if (leavers.length <= Math.max(FEW, there.flat().length)) return undefined;
  return "Nobody was treated as having left, since most people of the company file are not in the table: it may be about a part of the company.";
}

/**
 * Lists the folded names that may mean two people, one in the table and one in the company file: names of candidates,
 * and of people who are matched only by name and have more rows in the table than entries in the company file.
 */
function listUnclear({ candidates, pairs }: MatchedLists): ReadonlySet<string> {
  const halfMatched = pairs.filter(({ by, one, other }) => by !== "number" && other.rows.length > one.subjects.length);
  return new Set([...candidates, ...halfMatched].map(({ other }) => other.folded));
}

/**
 * Leaves it to people to decide whether a person left, if the table has somebody of the same name who may or may not be
 * that person.
 */
function leaveOpen(draft: UpdateDraft, { name, origin }: CompanyPerson): false {
  const message = `${quote(name)} may be one of the people of this name in the table. Change the entry by hand if the person left.`;
  draft.add({ kind: "by-hand", message, origin });
  return false;
}

function planLeaver(draft: UpdateDraft, one: CompanyPerson, gone: ReadonlySet<string>): boolean {
  const { context } = draft;
  const posts = context.postsOf(one).map((post) => nameOfPost(context.graph, post));
  const heads = one.units.map((id) => `head of ${quote(context.unit(id)?.name ?? "")}`);
  const what = listNames(posts.length > 0 ? posts : heads, { most: 3 });
  const message = `${quote(one.name)} (${what}) is not in the table`;
  const seats = vacateSeats(context, one, gone);
  if (seats === undefined) {
    draft.add({ kind: "by-hand", message: `${message}. Change the entry by hand.`, origin: one.origin });
    return false;
  }
  const isShared = seats.promises.some(
    (promise) => "fact" in promise && promise.fact === "names" && promise.value !== "",
  );
  const outcome = isShared ? "the others keep the post" : "the post becomes vacant";
  draft.add({ kind: "left", message: `${message}: ${outcome}.`, origin: one.origin, ...seats });
  return true;
}
