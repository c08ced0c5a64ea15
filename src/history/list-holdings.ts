import type { Graph, NodeId, Officer, Post, RoleFact, Unit } from "../model/graph.js";
import type { Answerer, Holding, HistorySubject } from "../model/history.js";
import { answerersOf } from "../model/queries.js";
import { displayName, holderOf, holderText, officerTitle, postName } from "../wording/index.js";

/** A post with its holders, or a unit with the officers who answer for it, in one graph. */
export interface HeldEntry {
  readonly subject: HistorySubject;
  readonly holding: Holding;
  /** Unit that this unit is nested in. */
  readonly above?: NodeId;
}

export interface HoldingOptions {
  /** Whether names of people may appear in the result. */
  readonly hasNames: boolean;
}

/**
 * Lists officers, then other posts, then units, each in file order. Officers and posts have their holders, and units
 * have the officers who answer for them.
 */
export function listHoldings(graph: Graph, { hasNames }: HoldingOptions): readonly HeldEntry[] {
  return [
    ...graph.officers.map((officer) => ({ subject: describeOfficer(officer), holding: findHolder(officer, hasNames) })),
    ...graph.posts.map((post) => ({ subject: describePost(post, hasNames), holding: findHolder(post, hasNames) })),
    ...graph.units.map((unit) => ({
      subject: { kind: "unit", id: unit.id, name: unit.name, roles: [] } as const,
      holding: findAnswer(graph, unit),
      ...(unit.nestedIn !== undefined && { above: unit.nestedIn }),
    })),
  ];
}

function describeOfficer(officer: Officer): HistorySubject {
  const title = officerTitle(officer);
  const name = officer.role.abbreviation === "" ? title : officer.role.abbreviation;
  return { kind: "officer", id: officer.id, name, ...(title !== name && { title }), roles: listRoles(officer) };
}

/** Describes a post. A post without a title is named after its holder, unless names are withheld. */
function describePost(post: Post, hasNames: boolean): HistorySubject {
  const name = hasNames || post.title !== undefined ? postName(post) : "Post without a title";
  return { kind: "post", id: post.id, name, roles: [] };
}

/** Lists the ids of an officer's roles, starting with the role that gives the colour. */
function listRoles({ role, roles }: Pick<Officer, "role" | "roles">): readonly string[] {
  const ids = [role, ...roles].flatMap(({ id }: RoleFact) => id ?? []);
  return [...new Set(ids)];
}

function findHolder(post: Officer | Post, hasNames: boolean): Holding {
  const text = holderText(holderOf(post));
  const by: readonly Answerer[] = hasNames && text !== undefined ? [{ name: text, roles: [] }] : [];
  if (post.acting !== undefined && post.names.length === 0) return { state: "acting", by };
  if (post.status === "vacant") return { state: "vacant", by: [] };
  return { state: text === undefined ? "unnamed" : "held", by };
}

function findAnswer(graph: Graph, unit: Unit): Holding {
  const by = answerersOf(unit).map((id) => describeAnswerer(graph, id));
  switch (unit.answer.kind) {
    case "own":
    case "inherited":
      return { state: "held", by };
    case "contested":
      return { state: "contested", by };
    case "none":
      return { state: "none", by };
    case "unowned":
      return { state: "nobody", by };
  }
}

function describeAnswerer(graph: Graph, id: NodeId): Answerer {
  const node = graph.nodes.get(id);
  const roles = node?.kind === "officer" ? listRoles(node) : [];
  const name = displayName(graph, id);
  return { id, name: name === "" && node?.kind === "officer" ? officerTitle(node) : name, roles };
}
