import type { DottedLine, Exception, FocusOwner, Graph, Member, Officer, Post } from "../model/graph.js";
import { describeHeads } from "./csv-heads.js";
import { describeRemarks } from "./csv-remarks.js";
import { describeUnit } from "./csv-units.js";

export type CsvValue = string | number | readonly string[];

/**
 * Values of a row by column. Most columns are keys of a company file. The other columns say what kind of entry the row
 * is and where the entry belongs.
 */
export type CsvRow = Readonly<Partial<Record<string, CsvValue>>>;

/** Lists the rows of a company. A unit's heads and posts follow the unit, as in the company file. */
export function listRows(graph: Graph): readonly CsvRow[] {
  const dotted = groupDotted(graph);
  const postsOf = new Map<string, Post[]>();
  for (const post of graph.posts) {
    const key = post.unit ?? "";
    const known = postsOf.get(key);
    if (known === undefined) postsOf.set(key, [post]);
    else known.push(post);
  }
  const toRow = (post: Post) => ({ entry: "post", in: post.unit, ...describePost(post, dotted) });
  return [
    describeCompany(graph),
    ...graph.officers.map((officer) => ({
      entry: "officer",
      ...describePost(officer, dotted),
      ...describeRoles(officer),
    })),
    ...(postsOf.get("") ?? []).map(toRow),
    ...graph.committees.map(({ id, name, committeeKind, chair, members, oversees }) => ({
      ...{ entry: "committee", id, name, kind: committeeKind, chair: tellMember(chair), oversees },
      members: members.flatMap((member) => tellMember(member) ?? []),
    })),
    ...graph.units.flatMap((unit) => [
      describeUnit(graph, unit, postsOf),
      ...describeHeads(unit),
      ...(postsOf.get(unit.id) ?? []).map(toRow),
    ]),
    ...graph.dottedLines.filter((line) => !isOfPost(graph, line)).map(describeDotted),
    ...graph.focus.map(describeArea),
    ...graph.exceptions.map(describeException),
  ].map(withoutEmpty);
}

function withoutEmpty(row: Readonly<Record<string, CsvValue | undefined>>): CsvRow {
  const said = Object.entries(row).filter(([, value]) => value !== undefined && (!isList(value) || value.length > 0));
  return Object.fromEntries(said);
}

function isList(value: CsvValue | undefined): value is readonly string[] {
  return typeof value === "object";
}

function describeCompany({ company }: Graph) {
  const { name, headcount, asOf, reviewed, lang, regimes } = company;
  return { entry: "company", name, headcount, asOf, reviewed, lang, regimes };
}

/** Ids of the entries to which dotted lines lead, by the post that states the lines. */
type DottedByPost = ReadonlyMap<string, readonly string[]>;

function groupDotted(graph: Graph): DottedByPost {
  const byPost = new Map<string, string[]>();
  for (const line of graph.dottedLines) {
    if (!isOfPost(graph, line)) continue;
    const known = byPost.get(line.from);
    if (known === undefined) byPost.set(line.from, [line.to]);
    else known.push(line.to);
  }
  return byPost;
}

/**
 * Tells whether the entry of a post can state a dotted line. A line to a unit, or a line with a kind or a note, needs
 * an entry of its own.
 */
function isOfPost({ nodes }: Graph, { from, to, kind, note }: DottedLine): boolean {
  const isPost = nodes.get(from)?.kind === "officer" || nodes.get(from)?.kind === "post";
  return isPost && nodes.get(to)?.kind !== "unit" && kind === undefined && note === undefined;
}

function describePost(post: Officer | Post, dotted: DottedByPost) {
  const { id, names, title, person, status, since, until, acting, manager, assistantTo, deputy, scope, archetype } =
    post;
  const [name, another] = names;
  return {
    id,
    ...(another === undefined ? { name } : { names }),
    ...{ title, person, since, until, assistantTo, deputy, scope, archetype },
    ...(status !== "active" && { status }),
    acting: tellMember(acting),
    ...(manager !== undefined && !manager.guessed && { reportsTo: manager.to }),
    dotted: dotted.get(id),
    ...describeRemarks(post),
  };
}

function describeRoles({ roles, overseenBy, designatedBy }: Officer) {
  return {
    role: roles.map(({ text }) => text),
    overseenBy: tellMember(overseenBy),
    designatedBy: tellMember(designatedBy),
  };
}

function tellMember(member: Member | undefined): string | undefined {
  return member?.id ?? (member?.name === "" ? undefined : member?.name);
}

function describeDotted({ from, to, kind, note }: DottedLine) {
  return { entry: "dotted line", from, to, kind, note };
}

function describeArea({ area, owner, backup, responsible, consulted, informed, notApplicable }: FocusOwner) {
  return { entry: "focus area", id: area, owner, backup, responsible, consulted, informed, notApplicable };
}

function describeException({ rule, on, reason, until, owner }: Exception) {
  return { entry: "exception", rule, on, reason, until, owner };
}
