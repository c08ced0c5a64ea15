import type { Graph, NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { CompanyPerson, MatchedLists, RowPerson } from "../model/matched-people.js";
import type { ListedPerson, ListedPost, PostList } from "../model/people-list.js";
import type { Origin, SourceNode } from "../model/source.js";

/** Everything that is needed to plan changes. */
export interface UpdateInput {
  readonly graph: Graph;
  readonly list: PostList;
  readonly matched: MatchedLists;
  readonly nodeAt: (origin: Origin) => SourceNode | undefined;
  /** Folds names and titles in the same way as the comparison of people. */
  readonly foldName: (name: string) => string;
}

/** The input, with answers to questions that several kinds of changes ask. */
export class UpdateContext {
  readonly graph: Graph;
  readonly list: PostList;
  readonly matched: MatchedLists;
  readonly foldName: (name: string) => string;
  readonly #nodeAt: UpdateInput["nodeAt"];
  readonly #rows: ReadonlyMap<ListedPerson, ListedPost>;
  readonly #positions: ReadonlyMap<ListedPerson, number>;
  readonly #peopleOf = new Map<ListedPerson, RowPerson[]>();
  readonly #postsOf = new Map<CompanyPerson, readonly (Officer | Post)[]>();

  readonly #units: ReadonlySet<string>;
  /** Folded names of units that list posts other than their heads, and of all units around those units. */
  readonly #withPosts: ReadonlySet<string>;

  constructor({ graph, list, matched, nodeAt, foldName }: UpdateInput) {
    this.graph = graph;
    this.list = list;
    this.matched = matched;
    this.foldName = foldName;
    this.#nodeAt = nodeAt;
    this.#rows = new Map(list.people.map((row) => [row, row]));
    this.#positions = new Map(list.people.map((row, at) => [row, at]));
    this.#withPosts = new Set(listUnitsWithPosts(graph).map(({ name }) => foldName(name)));
    this.#units = new Set(graph.units.map(({ name }) => foldName(name)));
    const { pairs, misnumbered, candidates, onlyThere } = matched;
    const people = [...[...pairs, ...misnumbered, ...candidates].map(({ other }) => other), ...onlyThere];
    for (const person of people)
      for (const row of person.rows) {
        const others = this.#peopleOf.get(row);
        if (others === undefined) this.#peopleOf.set(row, [person]);
        else others.push(person);
      }
  }

  /** Returns the rows of a person in the form in which the import lists them. */
  rowsOf({ rows }: RowPerson): readonly ListedPost[] {
    return rows.flatMap((row) => this.#rows.get(row) ?? []);
  }

  positionOf(row: ListedPerson): number {
    return this.#positions.get(row) ?? -1;
  }

  /** Tells whether a row is on a loop of managers, which a company file must not have. */
  isLooped(position: number): boolean {
    const seen = new Set<number>();
    const { people } = this.list;
    for (let at = people[position]?.manager; at !== undefined && !seen.has(at); at = people[at]?.manager) {
      if (at === position) return true;
      seen.add(at);
    }
    return false;
  }

  /** Returns the people whom a row names, if the company file names or should name them. */
  peopleAt(position: number | undefined): readonly RowPerson[] {
    const row = position === undefined ? undefined : this.list.people[position];
    return (row && this.#peopleOf.get(row)) ?? [];
  }

  /** Returns the value of a key or item of an entry. */
  nodeAt({ file, path }: Origin, ...steps: readonly (string | number)[]): SourceNode | undefined {
    return this.#nodeAt({ file, path: [...path, ...steps] });
  }

  /** Returns the value of a key or item as text; nothing for a list, a map or an empty value. */
  textAt(origin: Origin, ...steps: readonly (string | number)[]): string | undefined {
    const node = this.nodeAt(origin, ...steps);
    return node?.kind === "scalar" && node.value !== null ? node.text : undefined;
  }

  has(origin: Origin, key: string): boolean {
    return this.nodeAt(origin, key) !== undefined;
  }

  post(id: NodeId | undefined): Officer | Post | undefined {
    const node = this.graph.nodes.get(id ?? "");
    return node?.kind === "officer" || node?.kind === "post" ? node : undefined;
  }

  unit(id: NodeId | undefined): Unit | undefined {
    const node = this.graph.nodes.get(id ?? "");
    return node?.kind === "unit" ? node : undefined;
  }

  /** Tells whether the company file has a unit with a folded name. */
  isUnit(folded: string): boolean {
    return this.#units.has(folded);
  }

  /** Tells whether the company file lists posts in a unit besides its heads. */
  listsPosts({ name }: Unit): boolean {
    return this.#withPosts.has(this.foldName(name));
  }

  /** Tells whether an import would give a row one of an officer's roles. */
  hasRole({ roles }: Officer, row: ListedPost): boolean {
    return roles.some(({ id, text }) =>
      row.roles.some((role) => role === id || this.foldName(role) === this.foldName(text)),
    );
  }

  /** Tells whether the company file lists posts in the units of a row, and not only their heads. */
  claims({ unit }: ListedPost): boolean {
    if (unit.length === 0) return this.#withPosts.size > 0;
    return unit.some((name) => this.#withPosts.has(this.foldName(name)));
  }

  /** Returns the posts that a person holds. */
  postsOf(one: CompanyPerson): readonly (Officer | Post)[] {
    const known = this.#postsOf.get(one);
    if (known !== undefined) return known;
    const posts = [...new Set(one.subjects)].flatMap((id) => this.post(id) ?? []);
    this.#postsOf.set(one, posts);
    return posts;
  }
}

function listUnitsWithPosts({ units, posts, nodes }: Graph): readonly Unit[] {
  const heads = new Set(units.flatMap((unit) => unit.heads.map(({ post }) => post)));
  const open = posts
    .filter(({ id, assistantTo }) => !heads.has(id) && assistantTo === undefined)
    .map(({ unit }) => unit);
  const found = new Set<Unit>();
  for (let id = open.pop(); open.length > 0 || id !== undefined; id = open.pop()) {
    const unit = nodes.get(id ?? "");
    if (unit?.kind !== "unit" || found.has(unit)) continue;
    found.add(unit);
    open.push(unit.nestedIn);
  }
  return [...found];
}

/** Returns the origin of a key or item inside an entry. */
export function stepTo({ file, path }: Origin, ...steps: readonly (string | number)[]): Origin {
  return { file, path: [...path, ...steps] };
}
