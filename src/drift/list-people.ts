import type { RowPerson } from "../model/matched-people.js";
import type { PeopleList } from "../model/people-list.js";
import type { RowPlace } from "../model/review.js";
import type { FoldName } from "./fold-name.js";

/** People of a list, and the people of each row. */
export interface RowPeople {
  readonly people: readonly RowPerson[];
  /** People by the index of their row. */
  readonly byRow: readonly (readonly RowPerson[])[];
}

/** Lists the people of all rows. Rows with the same personnel number and name are the same person. */
export function listRowPeople({ people: rows }: PeopleList, foldName: FoldName): RowPeople {
  const people: RowPerson[] = [];
  const byNumber = new Map<string, RowPerson>();
  const byRow = rows.map((row) =>
    row.names.map((name) => {
      const folded = foldName(name);
      const key = row.id === undefined ? undefined : `${row.id}\n${folded}`;
      const known = key === undefined ? undefined : byNumber.get(key);
      if (known !== undefined) {
        known.rows.push(row);
        return known;
      }
      const person: RowPerson = { id: row.id, name, folded, rows: [row] };
      people.push(person);
      if (key !== undefined) byNumber.set(key, person);
      return person;
    }),
  );
  return { people, byRow };
}

/** Returns the places of all rows of a person. */
export function placesOf({ rows }: RowPerson): readonly RowPlace[] {
  return rows.map(({ place }) => place);
}
