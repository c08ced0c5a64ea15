import { quote } from "../model/quote.js";
import type { Listed } from "./entries.js";

/** An entry in a sentence: `the department 'Service Desk'`, `the officer 'CIO'`. */
export function describeEntry(listed: Listed): string {
  const label = labelEntry(listed);
  return label === undefined ? `a ${nameKind(listed)} without a name` : `the ${nameKind(listed)} ${quote(label)}`;
}

/** The word the file has for this kind of entry. */
export function nameKind(listed: Listed): string {
  return listed.kind === "unit" ? listed.entry.level : listed.kind;
}

/** What people call it: letters of an officer, name of a unit, title of a post; absent when the file gives none. */
export function labelEntry(listed: Listed): string | undefined {
  switch (listed.kind) {
    case "officer":
      return listed.role.id === undefined ? listed.role.text : listed.role.abbreviation;
    case "unit":
    case "committee":
      return listed.entry.name;
    case "post":
      return listed.entry.title ?? (listed.entry.names.length > 0 ? listed.entry.names.join(" and ") : undefined);
  }
}
