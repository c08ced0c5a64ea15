import type { EntryEdit } from "../model/entry-edit.js";
import type { NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { CompanyPerson, RowPerson } from "../model/matched-people.js";
import type { PlannedChange } from "../model/planned-change.js";
import type { UpdateContext } from "./context.js";
import { giveId } from "./seat-edits.js";

/** A post to which other posts can be made to report. */
export interface ManagerEntry {
  readonly id: NodeId;
  readonly name: string;
  /** Edits that give the post an id, if it has none. */
  readonly edits: readonly EntryEdit[];
  /** Ids of new entries that have to be added for this post to exist. */
  readonly needs: readonly NodeId[];
}

type NewChange = Pick<PlannedChange, "kind" | "message"> & Partial<PlannedChange>;

/** Changes that are planned so far, and what will be true after them: who holds which post, and where posts are. */
export class UpdateDraft {
  readonly context: UpdateContext;
  readonly changes: PlannedChange[] = [];
  /**
   * For a person of the list: the same person in the company file, or the person in the company file whom this one
   * succeeds.
   */
  readonly settled = new Map<RowPerson, CompanyPerson>();
  /** People of the list who were matched by personnel number, so that the match is certain. */
  readonly certain = new Set<RowPerson>();
  /** Posts of the company file that rows of the list fill, by the row's index in the list. */
  readonly filled = new Map<number, Officer | Post>();
  /** Units to which posts move, by the id of the post. */
  readonly moved = new Map<NodeId, Unit>();
  /** Ids of new posts that lead units, by the id of the unit. */
  readonly newHeads = new Map<NodeId, NodeId>();
  /** Ids of new entries, by the index of the row from which each is made. */
  readonly added = new Map<number, NodeId>();
  readonly #taken: Set<NodeId>;

  constructor(context: UpdateContext) {
    this.context = context;
    const { pairs, misnumbered } = context.matched;
    for (const { one, other, by } of [...pairs, ...misnumbered]) {
      this.settled.set(other, one);
      if (by === "number") this.certain.add(other);
    }
    this.#taken = new Set([...context.graph.nodes.keys(), "none", "vacant"]);
  }

  add(change: NewChange): void {
    this.changes.push({ isGuess: false, rows: [], edits: [], promises: [], needs: [], ...change });
  }

  /** Gives a new entry an id that no other entry has. */
  giveNewId(position: number, word: string): NodeId {
    const wanted = word === "" ? "post" : word;
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${count}`;
    this.#taken.add(id);
    this.added.set(position, id);
    return id;
  }

  /** Finds the entry of the post that a row of the list describes. */
  findEntry(position: number | undefined): ManagerEntry | undefined {
    if (position === undefined) return undefined;
    const name = this.context.list.people[position]?.names[0] ?? "";
    const id = this.added.get(position);
    if (id !== undefined) return { id, name, edits: [], needs: [id] };
    const post = this.filled.get(position) ?? this.#findHeld(position);
    return post && { id: post.id, name, edits: giveId(post), needs: [] };
  }

  /** Finds the post that leads a unit after the changes, unless several do. */
  findHead({ id, heads }: Unit): NodeId | undefined {
    const [head, another] = heads;
    return another === undefined ? (head?.post ?? this.newHeads.get(id)) : undefined;
  }

  /** Finds a post of the person in a row of the table: as an officer, else as the head of a unit, else the person's first post. */
  #findHeld(position: number): Officer | Post | undefined {
    const one = this.context.peopleAt(position).flatMap((person) => this.settled.get(person) ?? [])[0];
    if (one === undefined) return undefined;
    const posts = this.context.postsOf(one);
    const heads = new Set(one.units.flatMap((id) => this.context.unit(id)?.heads ?? []).map(({ post }) => post));
    return posts.find(({ kind }) => kind === "officer") ?? posts.find(({ id }) => heads.has(id)) ?? posts[0];
  }
}
