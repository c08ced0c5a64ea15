import { joinHolders, quote, shorten } from "../wording/index.js";
import type { PersonRecord } from "./records.js";

/** Returns who somebody is and where the file says so: `'Mei Lin' (Engineer, row 12)`. */
export function tellPerson(person: PersonRecord | undefined): string {
  const line = person?.place.line;
  return tell(person, line === undefined ? [] : [`row ${line}`]);
}

/** Returns who somebody is, for a remark that gives the row itself: `'Mei Lin' (Engineer)`. */
export function tellPost(person: PersonRecord | undefined): string {
  return tell(person, []);
}

function tell(person: PersonRecord | undefined, places: readonly string[]): string {
  if (person === undefined) return "somebody";
  const { names, title } = person;
  if (names.length === 0) return withFacts(`the post ${quote(title ?? "without a title")}`, places);
  return withFacts(joinHolders(names.map(quote)), title === undefined ? places : [shorten(title), ...places]);
}

function withFacts(name: string, facts: readonly string[]): string {
  return facts.length === 0 ? name : `${name} (${facts.join(", ")})`;
}
