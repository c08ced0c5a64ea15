import type { ListedPost } from "../model/people-list.js";
import { joinHolders, quote } from "../wording/index.js";

/** Returns the names in a row or, for a vacant post, its title. */
export function tellNames({ names, title = "somebody" }: ListedPost): string {
  return names.length === 0 ? quote(title) : joinHolders(names.map(quote));
}

/** Returns the names in a row, followed by the title: `'Mei Lin' ('Engineer')`. */
export function tellRow(row: ListedPost): string {
  return row.names.length === 0 || row.title === undefined ? tellNames(row) : `${tellNames(row)} (${quote(row.title)})`;
}
