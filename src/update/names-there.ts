import type { Unit } from "../model/graph.js";
import type { ListedPost } from "../model/people-list.js";
import type { UpdateContext } from "./context.js";

/** Names that are already in a company file, so that rows with these names get no second entry. */
export class NamesThere {
  readonly #context: UpdateContext;
  /** Folded names in entries that are not in the graph, or are in it without their holders, because of their dates. */
  readonly #hidden: ReadonlySet<string>;
  /** Keys of people who hold posts, each made of unit, name and title. */
  readonly #seated: ReadonlySet<string>;

  constructor(context: UpdateContext) {
    this.#context = context;
    const { posts, officers, leftOut } = context.graph;
    const held = [...officers, ...posts].filter(({ names }) => names.length === 0);
    const names = held.flatMap(({ origin }) => context.textAt(origin, "name") ?? []);
    this.#hidden = new Set([...names, ...leftOut.map(({ name }) => name)].map((name) => context.foldName(name)));
    this.#seated = new Set(
      posts.flatMap((post) => post.names.map((name) => this.#seatOf(post.unit, name, post.title))),
    );
  }

  /** Tells whether a name of a row is in an entry that is not in force on the date of the company. */
  isHidden({ names }: ListedPost): boolean {
    return names.some((name) => this.#hidden.has(this.#context.foldName(name)));
  }

  /** Tells whether a unit has somebody with one of the names and the title of a row. */
  isSeated({ names, title }: ListedPost, unit: Unit | undefined): boolean {
    return names.some((name) => this.#seated.has(this.#seatOf(unit?.id, name, title)));
  }

  #seatOf(unit = "", name = "", title = ""): string {
    const { foldName } = this.#context;
    return [unit, foldName(name), foldName(title)].join("\n");
  }
}
