import type { Officer, Post } from "../model/graph.js";
import { groupBy } from "../model/group-by.js";
import type { RowPerson } from "../model/matched-people.js";
import type { ListedPost } from "../model/people-list.js";
import { countPeople, quote } from "../wording/index.js";
import type { UpdateDraft } from "./draft.js";
import { UnitFinder } from "./find-unit.js";

/** Plans the titles of people who are both in the table and in the company file, and the headcounts of units. */
export function planFacts(draft: UpdateDraft): void {
  for (const [other, one] of draft.settled) {
    const rows = draft.context.rowsOf(other);
    const [row, another] = rows;
    const [post, second] = draft.context.postsOf(one);
    // If the person has several posts, nothing says which row is about which post. If the person is only the acting
    // holder of a post, the title in the row is that of the person's own post.
    const isHeld = post?.names.some((name) => draft.context.foldName(name) === one.folded) === true;
    if (row !== undefined && another === undefined && post !== undefined && second === undefined && isHeld)
      planTitle(draft, { other, row, post });
  }
  planHeadcounts(draft);
}

interface HeldPost {
  readonly other: RowPerson;
  readonly row: ListedPost;
  readonly post: Officer | Post;
}

/** Plans the title of a post. An officer without a title gets none, because the role already says what the post is. */
function planTitle(draft: UpdateDraft, { other, row, post }: HeldPost): void {
  const { context } = draft;
  const { title } = row;
  const { origin } = post;
  const before = context.textAt(origin, "title");
  if (title === undefined || (before === undefined && post.kind === "officer")) return;
  if (before !== undefined && context.foldName(before) === context.foldName(title)) return;
  draft.add({
    kind: "title",
    isGuess: !draft.certain.has(other),
    message:
      before === undefined
        ? `${quote(other.name)} gets the title ${quote(title)}.`
        : `${quote(other.name)} gets the title ${quote(title)} instead of ${quote(before)}.`,
    origin,
    rows: [row.place],
    edits: [{ kind: "set", at: origin, key: "title", value: title }],
    promises: [{ at: origin, fact: "title", value: title }],
  });
}

/**
 * Plans new head counts where the file states a whole number of people. A fraction is left alone, since it counts
 * full-time equivalents.
 */
function planHeadcounts(draft: UpdateDraft): void {
  const { context } = draft;
  const units = new UnitFinder(draft);
  const seen = new Set<string>();
  for (const { path, headcount } of context.list.units) {
    const found = units.findByPath(path);
    if (found === undefined || found.missing !== undefined || seen.has(found.unit.id)) continue;
    const { id, name, origin, headcount: before } = found.unit;
    seen.add(id);
    if (before === undefined || !Number.isInteger(before) || before === headcount || headcount === 0) continue;
    draft.add({
      kind: "headcount",
      message: `The headcount of ${quote(name)} changes from ${String(before)} to ${String(headcount)}.`,
      origin,
      edits: [{ kind: "set", at: origin, key: "headcount", value: headcount }],
      promises: [{ at: origin, fact: "headcount", value: String(headcount) }],
    });
  }
}

/** Reports units that only the table has. They are not added, because no table says who answers for a unit. */
export function tellUnknownUnits(draft: UpdateDraft): void {
  const { graph, list, foldName } = draft.context;
  const known = new Set([graph.company, ...graph.units].map(({ name }) => foldName(name)));
  const strange = list.people.filter(({ unit }) => unit.length > 0 && !unit.some((name) => known.has(foldName(name))));
  for (const [, people] of groupBy(strange, ({ unit }) => foldName(unit.at(-1) ?? ""))) {
    const name = quote(people[0]?.unit.at(-1) ?? "");
    const message = `The company file has no unit ${name}, where the table has ${countPeople(people.length)}. Add the unit, and import again.`;
    draft.add({ kind: "by-hand", message, rows: people.map(({ place }) => place) });
  }
}
