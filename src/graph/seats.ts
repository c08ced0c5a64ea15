import type { NodeId } from "../model/graph.js";
import { joinHolders, quote } from "../wording/index.js";
import type { BuildContext } from "./context.js";
import type { PeopleLines } from "./people-lines.js";
import { DEPARTMENT } from "./wanted.js";
import type { PostDraft } from "./register.js";

/**
 * Seat of each post, which is the box that the post belongs to. This is the unit that lists the post or that the post
 * names, or else the unit of the post's manager. If neither the post nor any manager above it has a unit, the seat is
 * the officer or committee at the end of the chain of managers. A post with neither a unit nor a manager has no seat.
 */
export type Seats = ReadonlyMap<NodeId, NodeId>;

/** Finds the seat of every post, and reports posts that name neither a department nor a manager. */
export function seatPosts(context: BuildContext, people: PeopleLines): Seats {
  const { register, references } = context;
  const seats = new Map<NodeId, NodeId>();
  for (const post of register.posts) {
    const { department } = post.entry;
    const unit = post.within ?? (department && references.resolve(department, DEPARTMENT));
    if (unit !== undefined) seats.set(post.id, unit);
    else if (!namesAnyPlace(post)) reportUnconnected(context, post);
  }
  const homeless = new Set<NodeId>();
  for (const { id } of register.posts) {
    const passed: NodeId[] = [];
    let at: NodeId | undefined = id;
    while (at !== undefined && isOpenPost(at)) {
      passed.push(at);
      at = people.find(at)?.to;
    }
    const seat = at === undefined || homeless.has(at) ? undefined : (seats.get(at) ?? at);
    for (const post of passed) {
      if (seat === undefined) homeless.add(post);
      else seats.set(post, seat);
    }
  }
  return seats;

  function isOpenPost(at: NodeId): boolean {
    return register.drafts.get(at)?.kind === "post" && !seats.has(at) && !homeless.has(at);
  }
}

function namesAnyPlace({ entry }: PostDraft): boolean {
  return entry.department !== undefined || entry.reportsTo !== undefined || entry.assistantTo !== undefined;
}

function reportUnconnected({ problems }: BuildContext, { id, entry }: PostDraft): void {
  const name = entry.names.length > 0 ? joinHolders(entry.names) : (entry.title ?? entry.id);
  const dotted = entry.dotted[0];
  const whatItHas =
    dotted === undefined
      ? ""
      : ` The entry has a dotted line to ${quote(dotted.text)} but no department and no manager.`;
  problems.push({
    rule: "unreachable-unit",
    message: `${name === undefined ? "A post without a name" : quote(name)} is not connected to the company.${whatItHas} Add a department or a manager.`,
    help: "Write 'department:', 'reportsTo:' or 'assistantTo:' with the id it belongs to.",
    origin: entry.origin,
    subjects: [id],
  });
}
