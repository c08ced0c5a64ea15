import type { CommitteeEntry, PostEntry, UnitEntry } from "../model/company.js";
import type { RoleFact } from "../model/graph.js";
import { joinHolders } from "./lists.js";
import { quote } from "./quote.js";

/** The facts about an entry that its name is made of. The entry need not have an id. */
export type NamedEntry =
  | { readonly kind: "officer"; readonly role: Pick<RoleFact, "id" | "text" | "abbreviation"> }
  | { readonly kind: "unit"; readonly entry: Pick<UnitEntry, "level" | "name"> }
  | { readonly kind: "committee"; readonly entry: Pick<CommitteeEntry, "name"> }
  | { readonly kind: "post"; readonly entry: Pick<PostEntry, "title" | "names"> };

/** Returns the words by which a sentence names an entry: `the department 'Service Desk'`, `the officer 'CIO'`. */
export function describeEntry(named: NamedEntry): string {
  const label = labelEntry(named);
  return label === undefined ? `a ${nameKind(named)} without a name` : `the ${nameKind(named)} ${quote(label)}`;
}

/** Returns the word that the file uses for this kind of entry. */
export function nameKind(named: NamedEntry): string {
  return named.kind === "unit" ? named.entry.level : named.kind;
}

/**
 * Returns the text by which people know an entry, such as an officer's abbreviation, a unit's name or a post's title.
 * Returns `undefined` if the file gives no such text.
 */
export function labelEntry(named: NamedEntry): string | undefined {
  switch (named.kind) {
    case "officer":
      return named.role.id === undefined ? named.role.text : named.role.abbreviation;
    case "unit":
    case "committee":
      return named.entry.name;
    case "post":
      return named.entry.title ?? (named.entry.names.length > 0 ? joinHolders(named.entry.names) : undefined);
  }
}
