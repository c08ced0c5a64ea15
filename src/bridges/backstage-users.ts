import type { Graph, NodeId } from "../model/graph.js";
import { EntityNames } from "./backstage-names.js";

/** A user entity of a Backstage catalogue. */
export interface CatalogueUser {
  /** Namespace of the entity; absent for the default namespace. */
  readonly namespace?: string;
  /** Name of the entity. */
  readonly entity: string;
  readonly name: string;
  /** Names of the groups in which the person has a post. */
  readonly memberOf: readonly string[];
}

interface GroupNames {
  /** Name of the company's own group. Its members are the people who are in no unit. */
  readonly company: string;
  readonly groups: ReadonlyMap<NodeId, string>;
}

/** A person in one seat. A seat is a post, or the seat of a head without a post. */
interface Seat {
  readonly person?: string;
  readonly name: string;
  readonly group: string;
}

/**
 * Lists the officers, then the holders of posts, then the heads without a post. Posts with the same `person` give one
 * user. A post without `person` gives a user of its own, because two people can have the same name.
 */
export function listUsers(graph: Graph, names: GroupNames): readonly CatalogueUser[] {
  const users = new Map<string, { readonly first: Seat; readonly memberOf: string[] }>();
  for (const [at, seat] of listSeats(graph, names).entries()) {
    // The line feed keeps this key from being equal to any `person`.
    const key = seat.person ?? `\n${at}`;
    const known = users.get(key);
    if (known === undefined) users.set(key, { first: seat, memberOf: [seat.group] });
    else if (!known.memberOf.includes(seat.group)) known.memberOf.push(seat.group);
  }
  const entities = new EntityNames();
  return [...users.values()].map(({ first, memberOf }, at) => ({ ...nameUser(first, at, entities), memberOf }));
}

function listSeats(graph: Graph, { company, groups }: GroupNames): readonly Seat[] {
  const posts = [...graph.officers, ...graph.posts].flatMap((post) => {
    const unit = post.kind === "post" ? post.unit : undefined;
    return toSeats(post, groups.get(unit ?? "") ?? company);
  });
  const heads = graph.units.flatMap((unit) =>
    unit.heads
      .filter(({ post }) => post === undefined)
      .flatMap((head) => toSeats(head, groups.get(unit.id) ?? company)),
  );
  return [...posts, ...heads];
}

function toSeats(
  { names, person }: { readonly names: readonly string[]; readonly person?: string },
  group: string,
): readonly Seat[] {
  // If a post has several holders, its `person` does not say which holder it identifies.
  return names.map((name) => ({ name, group, ...(person !== undefined && names.length === 1 && { person }) }));
}

/** An entity's name with its namespace, as an import writes it after `person:`. */
const REFERENCE = /^(?:(?<namespace>[a-z\d][a-z\d-]{0,62})\/)?(?<entity>[A-Za-z\d][\w.-]{0,62})$/u;

function nameUser({ person, name }: Seat, at: number, entities: EntityNames): Omit<CatalogueUser, "memberOf"> {
  const { namespace, entity } = REFERENCE.exec(person ?? "")?.groups ?? {};
  if (entity === undefined) return { entity: entities.take(person ?? name, `person-${at + 1}`), name };
  if (namespace !== undefined) return { namespace, entity, name };
  return { entity: entities.take(entity, entity), name };
}
