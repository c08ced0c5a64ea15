import type { Graph, Head, Unit } from "../model/graph.js";
import { nameSubject } from "./jsonld-names.js";

/** A person, with the posts that this person holds and the units that this person leads. */
interface PersonFacts {
  readonly name: string;
  readonly holds: string[];
  readonly leads: string[];
}

/** Describes an additional post for each head without a post, so that every head holds a post. */
export function describeHeadPosts({ units }: Graph) {
  return units.flatMap((unit) =>
    listOwnHeads(unit).map(({ head, at }) => ({
      "@id": nameSubject("post", headId(unit, at)),
      "@type": "org:Post",
      ...(head.title !== undefined && { "skos:prefLabel": head.title }),
      "org:postIn": nameSubject("unit", unit.id),
    })),
  );
}

function listOwnHeads({ heads }: Unit) {
  return heads.map((head, at) => ({ head, at })).filter(({ head }) => head.post === undefined);
}

/** Returns an id for the seat of a head. */
function headId({ id }: Unit, at: number): string {
  return `${id}~head${at + 1}`;
}

/**
 * Describes people. Posts with the same `person` have one holder; posts without `person` have different holders, even
 * if the holders have the same name.
 */
export function describePeople(graph: Graph) {
  const people = new Map<string, PersonFacts>();
  for (const { seat, id } of listSeats(graph)) for (const each of listHolders(seat, id)) addHolder(people, each, id);
  for (const unit of graph.units)
    for (const [at, head] of unit.heads.entries()) {
      const id = head.post ?? headId(unit, at);
      for (const { key } of listHolders(seatOf(graph, head), id)) people.get(key)?.leads.push(unit.id);
    }
  return [...people].map(([key, { name, holds, leads }]) => ({
    "@id": nameSubject("person", key),
    "@type": "foaf:Person",
    "foaf:name": name,
    "org:holds": holds.map((id) => nameSubject("post", id)),
    ...(leads.length > 0 && { "org:headOf": leads.map((id) => nameSubject("unit", id)) }),
  }));
}

type Seat = Pick<Head, "names" | "person">;

function listSeats({ officers, posts, units }: Graph): readonly { readonly seat: Seat; readonly id: string }[] {
  const listed = [...officers, ...posts].map((post) => ({ seat: post, id: post.id }));
  const heads = units.flatMap((unit) =>
    listOwnHeads(unit).map(({ head, at }) => ({ seat: head, id: headId(unit, at) })),
  );
  return [...listed, ...heads];
}

/** Returns the post of a head, because only the post states `person`. If the head has no post, returns the head. */
function seatOf({ nodes }: Graph, head: Head): Seat {
  const node = nodes.get(head.post ?? "");
  return node?.kind === "officer" || node?.kind === "post" ? node : head;
}

function listHolders({ names, person }: Seat, id: string) {
  return names.map((name, at) => ({
    name,
    key: person !== undefined && names.length === 1 ? person : at === 0 ? id : `${id}~${at + 1}`,
  }));
}

function addHolder(
  people: Map<string, PersonFacts>,
  { name, key }: { readonly name: string; readonly key: string },
  id: string,
): void {
  const known = people.get(key);
  if (known === undefined) people.set(key, { name, holds: [id], leads: [] });
  else if (!known.holds.includes(id)) known.holds.push(id);
}
