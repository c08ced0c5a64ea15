import { recogniseUnits } from "../catalog/index.js";
import type { DepartmentMatch } from "../catalog/index.js";
import { answerersOf } from "../model/queries.js";
import type { Committee, Graph, NodeId, Officer, Post, Unit } from "../model/graph.js";

/** Committees of a board; a line to one of them is a line to the board. */
export const BOARD_KINDS: readonly string[] = ["board", "audit", "risk", "management-body"];

/**
 * Answers to questions about a graph that several rules ask. Each index is built once, on first use and in one walk:
 * with fifty rules and 20,000 units, one walk per rule would take too long.
 */
export class Structure {
  readonly #graph: Graph;
  readonly #ownWords: Readonly<Record<string, string>>;
  #departments: ReadonlyMap<NodeId, DepartmentMatch> | undefined;
  #unitsByAnswerer: ReadonlyMap<NodeId, readonly Unit[]> | undefined;
  #dottedFrom: ReadonlyMap<NodeId, readonly NodeId[]> | undefined;
  #reports: ReadonlyMap<NodeId, readonly (Officer | Post)[]> | undefined;
  #unitsByHead: ReadonlyMap<NodeId, readonly Unit[]> | undefined;

  /**
   * Takes the company's own words for departments, each with the id of the department kind or role that it stands for.
   */
  constructor(graph: Graph, ownWords: Readonly<Record<string, string>> = {}) {
    this.#graph = graph;
    this.#ownWords = ownWords;
  }

  /** Returns the kind of department that a unit is, by the kind that it states, else by its name. */
  departmentOf(unit: NodeId): DepartmentMatch | undefined {
    this.#departments ??= recogniseUnits(this.#graph, this.#ownWords);
    return this.#departments.get(unit);
  }

  /** Returns the officers that hold a role, alone or with other roles, in file order. */
  officersWithRole(role: string): readonly Officer[] {
    return this.#graph.officers.filter(({ roles }) => roles.some(({ id }) => id === role));
  }

  /** Returns the officers that hold a role for the whole company: those without a scope, or else the only holder. */
  chiefsWithRole(role: string): readonly Officer[] {
    const holders = this.officersWithRole(role);
    return holders.length === 1 ? holders : holders.filter(({ scope }) => scope === undefined);
  }

  /** Returns the units that name or inherit an officer or post; a contested unit counts for each one that it names. */
  unitsAnsweredBy(id: NodeId): readonly Unit[] {
    this.#unitsByAnswerer ??= groupUnits(this.#graph.units, answerersOf);
    return this.#unitsByAnswerer.get(id) ?? [];
  }

  /** Returns the units that a post or officer of this file heads. */
  unitsHeadedBy(id: NodeId): readonly Unit[] {
    this.#unitsByHead ??= groupUnits(this.#graph.units, ({ heads }) => heads.flatMap(({ post }) => post ?? []));
    return this.#unitsByHead.get(id) ?? [];
  }

  /** Returns the nodes that the dotted lines of a node lead to. */
  dottedLinesFrom(id: NodeId): readonly NodeId[] {
    this.#dottedFrom ??= groupLines(this.#graph);
    return this.#dottedFrom.get(id) ?? [];
  }

  /**
   * Tells whether a solid line, dotted line or seat of a post leads to one of these roles or kinds of committee;
   * `board` includes its committees.
   */
  hasLineTo(post: Officer | Post, wanted: readonly string[]): boolean {
    const ends = [post.manager?.to, ...this.dottedLinesFrom(post.id)].flatMap(
      (id) => this.#graph.nodes.get(id ?? "") ?? [],
    );
    const kinds = wanted.includes("board") ? [...wanted, ...BOARD_KINDS] : wanted;
    const isWanted = (committee: Committee) => kinds.includes(committee.committeeKind ?? "");
    return (
      ends.some((end) => {
        if (end.kind === "committee") return isWanted(end);
        return end.kind === "officer" && end.roles.some(({ id }) => id !== undefined && wanted.includes(id));
      }) ||
      this.#graph.committees.some(
        (committee) =>
          isWanted(committee) && [committee.chair, ...committee.members].some((seat) => seat?.id === post.id),
      )
    );
  }

  /** Returns the officers and posts with a solid line to a post; assistants beside it do not count. */
  directReportsOf(id: NodeId): readonly (Officer | Post)[] {
    this.#reports ??= groupReports(this.#graph);
    return this.#reports.get(id) ?? [];
  }

  /** Returns the officer or post with this id. */
  findPost(id: NodeId | undefined): Officer | Post | undefined {
    const node = id === undefined ? undefined : this.#graph.nodes.get(id);
    return node?.kind === "officer" || node?.kind === "post" ? node : undefined;
  }

  /**
   * Yields the managers above a post along solid lines, nearest first; ends where a line leads to a committee or the
   * company.
   */
  *managersOf(post: Officer | Post): Generator<Officer | Post> {
    let manager = this.findPost(post.manager?.to);
    while (manager !== undefined) {
      yield manager;
      manager = this.findPost(manager.manager?.to);
    }
  }
}

function groupUnits(
  units: readonly Unit[],
  keysOf: (unit: Unit) => readonly NodeId[],
): ReadonlyMap<NodeId, readonly Unit[]> {
  const groups = new Map<NodeId, Unit[]>();
  for (const unit of units) {
    const keys = keysOf(unit);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [unit]);
      else group.push(unit);
    }
  }
  return groups;
}

/**
 * A guessed line counts only within one unit. Between units, it is guessed merely because the file names no manager.
 */
function groupReports({ officers, posts, nodes }: Graph): ReadonlyMap<NodeId, readonly (Officer | Post)[]> {
  const reports = new Map<NodeId, (Officer | Post)[]>();
  for (const post of [...officers, ...posts]) {
    const { manager } = post;
    if (manager === undefined || post.assistantTo !== undefined) continue;
    const boss = nodes.get(manager.to);
    const isNear = post.kind === "post" && boss?.kind === "post" && boss.unit === post.unit;
    if (manager.guessed && !isNear) continue;
    const known = reports.get(manager.to);
    if (known === undefined) reports.set(manager.to, [post]);
    else known.push(post);
  }
  return reports;
}

function groupLines({ dottedLines }: Graph): ReadonlyMap<NodeId, readonly NodeId[]> {
  const ends = new Map<NodeId, NodeId[]>();
  for (const { from, to } of dottedLines) {
    const known = ends.get(from);
    if (known === undefined) ends.set(from, [to]);
    else known.push(to);
  }
  return ends;
}

/** Tells whether an officer holds one of these roles, alone or with others. */
export function hasRole({ roles }: Officer, wanted: readonly string[]): boolean {
  return roles.some(({ id }) => id !== undefined && wanted.includes(id));
}
