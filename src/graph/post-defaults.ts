import { COMPANY } from "../model/graph.js";
import type { NodeId } from "../model/graph.js";
import { findAnswerer } from "./accountability.js";
import type { BuildContext } from "./context.js";
import { getHeadPosts } from "./heads.js";
import type { UnitDraft } from "./register.js";
import type { UnitFacts } from "./unit-places.js";

/**
 * Gives every post that has no manager the first of these managers whose line closes no loop: the unit's heads, the
 * officer who answers for the unit, and the top of the chart.
 */
export function addDefaultManagers({ register }: BuildContext, facts: UnitFacts): void {
  const { people } = facts;
  if (register.posts.length === 0) return;
  const heads = new Map(register.units.map(({ id }) => [id, new Set(getHeadPosts(facts.heads, id))]));
  for (const post of register.posts) {
    if (people.find(post.id) !== undefined) continue;
    const unit = register.drafts.get(facts.seats.get(post.id) ?? "");
    if (unit === undefined && people.findCut(post.id) === undefined) people.cut(post.id, "unknown");
    for (const to of listManagers(post.id, unit?.kind === "unit" ? unit : undefined, heads, facts)) {
      if (people.tryGuess(post.id, to)) break;
    }
  }
}

/**
 * Yields possible managers one at a time, since a unit may have thousands of heads; the best comes first. The last is
 * the company, which never closes a loop because nothing is above it.
 */
function* listManagers(
  id: NodeId,
  unit: UnitDraft | undefined,
  heads: ReadonlyMap<NodeId, ReadonlySet<NodeId>>,
  { answers, root }: UnitFacts,
): Generator<NodeId> {
  if (unit !== undefined) {
    const own = heads.get(unit.id);
    if (own?.has(id) === false) yield* own;
    yield* heads.get(unit.within ?? "") ?? [];
    const answerer = findAnswerer(answers, unit.id);
    if (answerer !== undefined) yield answerer;
  }
  if (root !== undefined) yield root;
  yield COMPANY;
}
