import type { RowPerson } from "../model/matched-people.js";
import type { Sides } from "./sides.js";

/**
 * Returns a function that tells whether the company file should name a person of the list: in units for which the file
 * lists posts, everybody; in its other units, only managers, because the file names no more than the heads there.
 */
export function createExpectation({ list, rows, units, foldName }: Sides): (person: RowPerson) => boolean {
  const managers = new Set(list.people.flatMap(({ manager }) => rows.byRow[manager ?? -1] ?? []));
  return (person) => {
    const paths = person.rows.map(({ unit }) => unit).filter((unit) => unit.length > 0);
    // If the list names no unit for the person, the person is expected in any file that lists posts.
    if (paths.length === 0) return units.withPosts.size > 0 || managers.has(person);
    if (paths.some((unit) => unit.some((name) => units.withPosts.has(foldName(name))))) return true;
    return managers.has(person) && paths.some((unit) => units.isKnown(unit.at(-1) ?? ""));
  };
}
