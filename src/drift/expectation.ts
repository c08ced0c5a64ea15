import type { RowPerson } from "../model/matched-people.js";
import type { Sides } from "./sides.js";

/**
 * Returns a function that tells whether the company file should name somebody: people of units that list posts, and
 * managers in units that it has. It names only the heads of other units, and does not claim more.
 */
export function createExpectation({ list, rows, units, foldName }: Sides): (person: RowPerson) => boolean {
  const managers = new Set(list.people.flatMap(({ manager }) => rows.byRow[manager ?? -1] ?? []));
  return (person) => {
    const paths = person.rows.map(({ unit }) => unit).filter((unit) => unit.length > 0);
    // Without units there is nothing that would excuse the company file, except that it names no posts at all.
    if (paths.length === 0) return units.withPosts.size > 0 || managers.has(person);
    if (paths.some((unit) => unit.some((name) => units.withPosts.has(foldName(name))))) return true;
    return managers.has(person) && paths.some((unit) => units.isKnown(unit.at(-1) ?? ""));
  };
}
