import { groupBy } from "../model/group-by.js";
import type { ReviewRemark, RowPlace } from "../model/review.js";
import { countOf, countPeople, joinHolders, quote } from "../wording/index.js";
import { foldName } from "./person-names.js";
import type { PersonRecord } from "./records.js";

export interface MergedRows {
  readonly people: readonly PersonRecord[];
  readonly remarks: readonly ReviewRemark[];
}

/** Leaves out rows with neither a name nor a title: a box on a chart needs one of them. */
export function leaveOutNameless(people: readonly PersonRecord[]): MergedRows {
  const isNamed = ({ names, title }: PersonRecord) => names.length > 0 || title !== undefined;
  const places = people.filter((person) => !isNamed(person)).map(({ place }) => place);
  if (places.length === 0) return { people, remarks: [] };
  const message = `${countOf(places.length, "row")} with neither a name nor a title: left out.`;
  return {
    people: people.filter(isNamed),
    remarks: [{ kind: "left-out", weight: "error", message, places }],
  };
}

/**
 * Merges rows about the same thing: repeated rows, and rows about one post, whose holders share the job. Rows without
 * a name are never merged: a company may look for two engineers at once.
 */
export function mergeRows(people: readonly PersonRecord[]): MergedRows {
  const unlike = dropRepeated(people);
  const shared = joinShares(unlike.people);
  return {
    people: shared.people,
    remarks: [
      ...unlike.remarks,
      ...shared.remarks,
      ...findRepeatedNumbers(shared.people),
      ...findNamesakes(shared.people),
    ],
  };
}

function dropRepeated(people: readonly PersonRecord[]): MergedRows {
  const repeated = findRepeatedNames(people);
  const firsts = new Map<string, PersonRecord>();
  const remarks: ReviewRemark[] = [];
  const kept = people.filter((person) => {
    if (person.names.length === 0 || !repeated.has(person.names.join("\n"))) return true;
    const facts = listFacts(person);
    const first = firsts.get(facts);
    if (first === undefined) firsts.set(facts, person);
    else remarks.push(describeRepeatedRow(person, first));
    return first === undefined;
  });
  return { people: kept, remarks };
}

/** Finds the names that several rows have; only these rows can be repetitions. */
function findRepeatedNames(people: readonly PersonRecord[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { names } of people) {
    const key = names.join("\n");
    if (seen.has(key)) repeated.add(key);
    else seen.add(key);
  }
  return repeated;
}

/** Returns all facts of a row as one text; rows with the same facts, and only these, have the same text. */
function listFacts(person: PersonRecord): string {
  const { id, post, email, dn, title, assistantTo, location, since, until, state } = person;
  const lists = [person.names, person.managers, person.dotted, person.unit].map((list) => list.join("\n"));
  return [id, post, email, dn, title, assistantTo, location, since, until, state, ...lists].join("\n\n");
}

function describeRepeatedRow(person: PersonRecord, first: PersonRecord): ReviewRemark {
  const message = `The row of ${quote(nameOf(person))} is repeated, and was read once.`;
  return { kind: "duplicate", weight: "note", message, places: [first.place, person.place] };
}

function joinShares(people: readonly PersonRecord[]): MergedRows {
  if (people.every(({ post }) => post === undefined)) return { people, remarks: [] };
  const remarks: ReviewRemark[] = [];
  const merged: PersonRecord[] = [];
  for (const group of groupByPost(people)) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const names = [...new Map(group.flatMap((one) => one.names).map((name) => [foldName(name), name])).values()];
    if (others.length === 0 || names.length < 2) {
      for (const person of group) merged.push(person);
      continue;
    }
    const message = `The post ${quote(first.post ?? "")} is shared by ${joinHolders(names.map(quote))}.`;
    remarks.push({ kind: "job-share", weight: "note", message, places: group.map(({ place }) => place) });
    merged.push({ ...first, names });
  }
  return { people: merged, remarks };
}

/** Groups people by the number of their post, each group at the place of its first member. */
function groupByPost(people: readonly PersonRecord[]): Iterable<readonly PersonRecord[]> {
  const groups = new Map<string | PersonRecord, PersonRecord[]>();
  for (const person of people) {
    const key = person.post ?? person;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups.values();
}

/** Finds personnel numbers that several rows have: one person with several posts, or a number that was given twice. */
function findRepeatedNumbers(people: readonly PersonRecord[]): readonly ReviewRemark[] {
  const byNumber = new Map<string, PersonRecord[]>();
  for (const person of people) {
    if (person.id === undefined) continue;
    const group = byNumber.get(person.id);
    if (group === undefined) byNumber.set(person.id, [person]);
    else group.push(person);
  }
  return [...byNumber].filter(([, group]) => group.length > 1).map(([id, group]) => describeRepeated(id, group));
}

/**
 * Finds names that occur in several rows without an id, email address or other key: they may be one person or several.
 */
function findNamesakes(people: readonly PersonRecord[]): readonly ReviewRemark[] {
  const unnumbered = people.filter(
    ({ id, email, dn, names }) => (id ?? email ?? dn) === undefined && names.length === 1,
  );
  const groups = groupBy(unnumbered, ({ names }) => foldName(names[0] ?? ""));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const name = quote(group[0]?.names[0] ?? "");
      const message = `${name} is in ${countOf(group.length, "row")} and was read as ${countPeople(group.length)}: no number says whether it is one person.`;
      return { kind: "duplicate", weight: "guess", message, places: group.map(({ place }) => place) };
    });
}

function describeRepeated(id: string, group: readonly PersonRecord[]): ReviewRemark {
  const names = [...new Map(group.map((one) => [foldName(nameOf(one)), nameOf(one)])).values()];
  const places: readonly RowPlace[] = group.map(({ place }) => place);
  if (names.length === 1) {
    const message = `${quote(names[0] ?? "")} (${quote(id)}) has ${countOf(group.length, "post")}.`;
    return { kind: "duplicate", weight: "note", message, places };
  }
  const message = `The number ${quote(id)} is given to ${joinHolders(names.slice(0, 4).map(quote))}. All of them were read, with their names in place of the number.`;
  return { kind: "duplicate", weight: "error", message, places };
}

function nameOf({ names, title = "" }: PersonRecord): string {
  return names.length > 0 ? joinHolders(names) : title;
}
