import type { HeadEntry } from "../model/company.js";
import type { Head, NodeId } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import { findMember } from "./members.js";
import { OFFICER_OR_POST } from "./wanted.js";
import type { OfficerDraft, PostDraft, UnitDraft } from "./register.js";
import type { Seats } from "./seats.js";

/** Heads of every unit. */
export type Heads = ReadonlyMap<NodeId, readonly Head[]>;

/**
 * Looks up every head, first as an id and then as a name among the posts of the unit; a head that is neither remains a
 * name.
 */
export function findHeads(context: BuildContext, seats: Seats): Heads {
  const byName = indexPostsByName(context.register.posts, seats);
  const heads = new Map<NodeId, readonly Head[]>();
  for (const unit of context.register.units)
    heads.set(
      unit.id,
      unit.entry.heads.map((head) => findHead(context, byName, unit, head)),
    );
  return heads;
}

const NOBODY: readonly NodeId[] = [];

/** Returns the heads of a unit that are posts or officers of this file. */
export function getHeadPosts(heads: Heads, unit: NodeId): readonly NodeId[] {
  const own = heads.get(unit) ?? [];
  // Many units have heads that are only names; no list is created for such a unit.
  return own.some(({ post }) => post !== undefined) ? own.flatMap(({ post }) => post ?? []) : NOBODY;
}

type PostsByName = ReadonlyMap<NodeId, ReadonlyMap<string, readonly PostDraft[]>>;

function findHead(context: BuildContext, byName: PostsByName, unit: UnitDraft, head: HeadEntry): Head {
  const { register, references } = context;
  if (head.kind === "described") {
    const { kind: _, name, ...facts } = head;
    return { guessed: false, names: name === undefined ? [] : [name], ...facts };
  }
  const { text } = head.reference;
  const byId = register.drafts.get(references.find(text, OFFICER_OR_POST) ?? "");
  if (byId?.kind === "officer" || byId?.kind === "post") return toHead(context, byId, false);
  if (register.absent.has(text)) {
    references.resolve(head.reference, OFFICER_OR_POST);
    return { guessed: false, names: [], status: "active" };
  }

  const [first, second] = byName.get(unit.id)?.get(text) ?? [];
  return first === undefined
    ? { guessed: false, names: [text], status: "active" }
    : toHead(context, first, second !== undefined);
}

function toHead(context: BuildContext, draft: OfficerDraft | PostDraft, guessed: boolean): Head {
  const { names, status, photo } = draft.entry;
  const acting = draft.entry.acting && findMember(context, draft.entry.acting);
  const title = draft.entry.title ?? (draft.kind === "officer" ? draft.role.title : undefined);
  const { since, until } = draft.entry;
  return {
    post: draft.id,
    guessed,
    names,
    ...(title !== undefined && { title }),
    ...(photo !== undefined && { photo }),
    status,
    ...(acting && { acting }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

function indexPostsByName(posts: readonly PostDraft[], seats: Seats): PostsByName {
  const index = new Map<NodeId, Map<string, PostDraft[]>>();
  for (const post of posts) {
    const seat = seats.get(post.id);
    if (seat === undefined) continue;
    const names = index.get(seat) ?? new Map<string, PostDraft[]>();
    index.set(seat, names);
    for (const name of new Set(post.entry.names)) {
      const sameName = names.get(name);
      if (sameName === undefined) names.set(name, [post]);
      else sameName.push(post);
    }
  }
  return index;
}
