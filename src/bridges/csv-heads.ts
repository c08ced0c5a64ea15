import type { Head, Unit } from "../model/graph.js";

/**
 * Returns a row for each head of a unit. If nobody leads the unit, returns one row with the status `vacant`, or no row
 * if the unit's own row has that status.
 */
export function describeHeads(unit: Unit) {
  const place = { entry: "head", in: unit.id };
  if (unit.headVacant) return unit.status === "vacant" ? [] : [{ ...place, status: "vacant" }];
  return unit.heads.map((head) => ({ ...place, ...describeHead(head) }));
}

/**
 * Describes a head by the id of the head's post or, if the head has no post, by the facts under the unit's `head:`. If
 * `head:` names the post's holder instead of the post, the row contains that name and not the id.
 */
function describeHead({ post, guessed, names, title, person, status, since, until }: Head) {
  if (post !== undefined) return { id: guessed ? names[0] : post };
  return { name: names[0], title, person, since, until, ...(status !== "active" && { status }) };
}
