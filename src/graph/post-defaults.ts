import { COMPANY } from "../model/graph.js";
import type { NodeId } from "../model/graph.js";
import { findAnswerer } from "./accountability.js";
import type { BuildContext } from "./context.js";
import { getHeadPosts } from "./heads.js";
import type { PostDraft } from "./register.js";
import type { UnitFacts } from "./unit-places.js";

/** Gives every post without a line one: heads, the officer who answers, the top; the first that closes no loop. */
export function addDefaultManagers({ register }: BuildContext, facts: UnitFacts): void {
  const { people } = facts;
  for (const post of register.posts) {
    if (people.find(post.id) !== undefined) continue;
    const unit = register.drafts.get(facts.seats.get(post.id) ?? "");
    if (unit === undefined && people.findCut(post.id) === undefined) people.cut(post.id, "unknown");
    const above = unit?.kind === "unit" ? findManagersIn(post, unit.id, unit.within, facts) : [];
    const top = facts.root === undefined ? [] : [facts.root];
    // Nothing is above the company, so the last one never closes a loop.
    [...above, ...top, COMPANY].some((to) => people.tryGuess(post.id, to));
  }
}

function findManagersIn(
  { id }: PostDraft,
  unit: NodeId,
  unitAround: NodeId | undefined,
  { heads, answers }: UnitFacts,
): NodeId[] {
  const own = getHeadPosts(heads, unit);
  const around = unitAround === undefined ? [] : getHeadPosts(heads, unitAround);
  const answerer = findAnswerer(answers, unit);
  return [...(own.includes(id) ? [] : own), ...around, ...(answerer === undefined ? [] : [answerer])];
}
