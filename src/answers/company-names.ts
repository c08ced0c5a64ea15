import { FOCUS_AREAS, ROLES } from "../catalog/index.js";
import type { Committee, Graph, NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { ReplySubject } from "../model/reply.js";
import { listNameParts } from "./name-parts.js";

/** A subject that a question may mean, with the reason for thinking so. */
export type Hit = Omit<ReplySubject, "name">;

/** A text by which people may refer to a subject. */
export interface CompanyName {
  readonly text: string;
  /**
   * `whole`: a name or title, which leaves no doubt. `id`: an id, which may be an everyday word with another meaning.
   * `part`: one of several subjects in one name, such as `HR` in `HR and Payroll`.
   */
  readonly strength: "whole" | "id" | "part";
  readonly hit: Hit;
}

/** Yields the texts by which people may refer to the units, posts, committees and focus areas of a company. */
export function* listCompanyNames(graph: Graph): Generator<CompanyName> {
  for (const unit of graph.units) yield* listUnitNames(unit);
  for (const officer of graph.officers) yield* listOfficerNames(officer);
  for (const post of graph.posts) yield* listPostNames(post, "post");
  for (const committee of graph.committees) yield* listCommitteeNames(committee);
  for (const { id, name } of FOCUS_AREAS) {
    yield toName(name, "whole", { kind: "focus-area", id, because: "a focus area" });
    for (const part of listNameParts(name))
      yield toName(part, "part", { kind: "focus-area", id, because: "a part of a focus area's name" });
  }
}

function* listUnitNames({ id, name, tags, heads }: Unit): Generator<CompanyName> {
  const about = (because: string): Hit => ({ kind: "unit", id, because });
  yield toName(name, "whole", about("its name"));
  yield toName(id, "id", about("its id"));
  for (const tag of tags) yield toName(tag, "whole", about("one of its tags"));
  for (const part of listNameParts(name)) yield toName(part, "part", about("a part of its name"));
  for (const head of heads) {
    // If the head has an entry as a post, a search for the head's name finds that post.
    if (head.post !== undefined) continue;
    if (head.title !== undefined) yield toName(head.title, "whole", about("its head's title"));
    for (const person of head.names) yield toName(person, "whole", about("the name of its head"));
  }
}

function* listOfficerNames(officer: Officer): Generator<CompanyName> {
  yield* listPostNames(officer, "officer");
  const about: Hit = { kind: "officer", id: officer.id, because: "the role" };
  yield toName(officer.role.abbreviation, "whole", about);
  yield toName(officer.role.title, "whole", about);
  for (const { id, abbreviation, title, text } of officer.roles) {
    const known = ROLES.find((role) => role.id === id);
    for (const word of [abbreviation, title, text, ...(known?.otherNames ?? [])]) yield toName(word, "whole", about);
  }
}

function* listPostNames(post: Officer | Post, kind: "officer" | "post"): Generator<CompanyName> {
  const about = (because: string): Hit => ({ kind, id: post.id, because });
  if (post.title !== undefined) yield toName(post.title, "whole", about("its title"));
  yield toName(post.id, "id", about("its id"));
  for (const tag of post.tags) yield toName(tag, "whole", about("one of its tags"));
  for (const person of post.names) yield toName(person, "whole", about("the holder's name"));
}

function* listCommitteeNames({ id, name, chair, members }: Committee): Generator<CompanyName> {
  const about = (because: string): Hit => ({ kind: "committee", id, because });
  yield toName(name, "whole", about("its name"));
  yield toName(id, "id", about("its id"));
  // People with a post of their own are found by that post.
  if (chair !== undefined && chair.id === undefined) yield toName(chair.name, "whole", about("the name of its chair"));
  for (const member of members)
    if (member.id === undefined) yield toName(member.name, "whole", about("the name of a member"));
}

function toName(text: string, strength: CompanyName["strength"], hit: Hit): CompanyName {
  return { text, strength, hit };
}

/** Returns the hit for a node whose id was typed. */
export function hitById({ nodes }: Graph, id: NodeId): Hit | undefined {
  const node = nodes.get(id);
  return node && { kind: node.kind, id, because: "its id" };
}
