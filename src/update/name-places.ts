import type { Officer, Post, Unit } from "../model/graph.js";
import type { CompanyPerson } from "../model/matched-people.js";
import type { Origin } from "../model/source.js";
import { stepTo } from "./context.js";
import type { UpdateContext } from "./context.js";

/**
 * A place in the company file that names a person: the value of `key` in an entry, or an item of the list under `key`.
 */
export interface NamePlace {
  /** Entry of a post or unit, or the description of a head. */
  readonly entry: Origin;
  readonly key: "name" | "names" | "head" | "heads" | "acting";
  /** Index in the list under the key. */
  readonly item?: number;
  /** Officer or post that the entry is about. */
  readonly post?: Officer | Post;
  /** Unit whose head is named. */
  readonly unit?: Unit;
  /** Post that the unit's `head:` means, if it gives the name of the post's holder. */
  readonly meant?: Post;
}

/** Finds all places that name a person. */
export function findNamePlaces(context: UpdateContext, one: CompanyPerson): readonly NamePlace[] {
  const inPosts = context.postsOf(one).flatMap((post) => findInPost(context, post, one.folded));
  const units = [...new Set([...one.units, ...one.subjects])].flatMap((id) => context.unit(id) ?? []);
  return [...inPosts, ...units.flatMap((unit) => findInUnit(context, unit, one.folded))];
}

function findInPost(context: UpdateContext, post: Officer | Post, folded: string): readonly NamePlace[] {
  const { origin: entry } = post;
  const key = context.has(entry, "names") ? "names" : "name";
  const found = findUnderKey(context, { entry, key, post }, folded);
  return found.length > 0 ? found : findUnderKey(context, { entry, key: "acting", post }, folded);
}

function findInUnit(context: UpdateContext, unit: Unit, folded: string): readonly NamePlace[] {
  const { origin: entry } = unit;
  const key = context.has(entry, "head") ? "head" : "heads";
  const meant = unit.heads.flatMap(({ post }) => context.post(post) ?? []).filter((post) => post.kind === "post");
  return findUnderKey(context, { entry, key, unit }, folded).map((place) => {
    const post = meant.find(({ names }) => names.some((name) => context.foldName(name) === folded));
    return place.key === "name" || post === undefined ? place : { ...place, meant: post };
  });
}

function findUnderKey(context: UpdateContext, place: NamePlace, folded: string): readonly NamePlace[] {
  const { entry, key, unit } = place;
  const node = context.nodeAt(entry, key);
  const names = (text: string | undefined) =>
    text !== undefined && context.foldName(text) === folded && !(unit !== undefined && context.graph.nodes.has(text));
  if (node?.kind === "list")
    return node.items.flatMap((_, item): readonly NamePlace[] => {
      if (names(context.textAt(entry, key, item))) return [{ ...place, item }];
      return names(context.textAt(entry, key, item, "name")) ? [describedAt(stepTo(entry, key, item), place)] : [];
    });
  if (names(context.textAt(entry, key))) return [place];
  return names(context.textAt(entry, key, "name")) ? [describedAt(stepTo(entry, key), place)] : [];
}

/** Returns the place of a name in the map that describes a head; this map counts as an entry of its own. */
function describedAt(entry: Origin, { unit }: NamePlace): NamePlace {
  return { entry, key: "name", ...(unit !== undefined && { unit }) };
}
