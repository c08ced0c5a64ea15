import type { Head, Unit } from "../model/graph.js";

/** Returns a row for each head of a unit; for a unit that nobody leads, a row with the status `vacant`. */
export function describeHeads(unit: Unit) {
  const place = { entry: "head", in: unit.id };
  if (unit.headVacant) return unit.status === "vacant" ? [] : [{ ...place, status: "vacant" }];
  return unit.heads.map((head) => ({ ...place, ...describeHead(head) }));
}

/**
 * Describes a head by the id of a post, or by what the unit says. If the post was found by a name, the row has that
 * name, as the file does.
 */
function describeHead({ post, guessed, names, title, person, status, since, until }: Head) {
  if (post !== undefined) return { id: guessed ? names[0] : post };
  return { name: names[0], title, person, since, until, ...(status !== "active" && { status }) };
}
