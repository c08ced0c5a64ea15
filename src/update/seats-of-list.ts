import type { CompanyPerson } from "../model/matched-people.js";
import type { Post } from "../model/graph.js";
import type { ListedPost } from "../model/people-list.js";
import type { UpdateDraft } from "./draft.js";
import type { UnitFinder } from "./find-unit.js";

/** Vacant posts with the same title and unit, in the company file and in the list. */
interface Vacancies {
  /** Posts of the company file that are vacant now. */
  readonly posts: Post[];
  /** Number of posts in the company file whose holders leave. */
  leaving: number;
  /** Indexes of the list's rows for vacant posts. */
  readonly rows: number[];
}

/** Vacant posts by unit and title. A post that is still vacant in the list is not given to somebody new. */
export class VacantSeats {
  readonly #draft: UpdateDraft;
  readonly #units: UnitFinder;
  readonly #bySeat = new Map<string, Vacancies>();

  constructor(draft: UpdateDraft, units: UnitFinder, leavers: ReadonlySet<CompanyPerson>) {
    this.#draft = draft;
    this.#units = units;
    const { context } = draft;
    for (const post of context.graph.posts)
      if (post.status === "vacant" && post.names.length === 0) this.#open(post.unit, post.title)?.posts.push(post);
    for (const one of leavers)
      for (const post of context.postsOf(one)) {
        const vacancies = post.kind === "post" ? this.#open(post.unit, post.title) : undefined;
        if (vacancies !== undefined) vacancies.leaving++;
      }
    for (const [at, row] of context.list.people.entries())
      if (row.state === "vacant" && row.names.length === 0 && !this.#isOfficer(row))
        this.#openOf(at, row)?.rows.push(at);
  }

  /** Takes a vacant post for somebody new, if the company file has more vacant posts than the list. */
  take(position: number, row: ListedPost): Post | undefined {
    const vacancies = this.#openOf(position, row);
    if (vacancies === undefined) return undefined;
    const { posts, leaving, rows } = vacancies;
    return posts.length > Math.max(0, rows.length - leaving) ? posts.shift() : undefined;
  }

  /** Lists the indexes of rows for vacant posts that match no vacant post of the company file. */
  listMissing(): readonly number[] {
    const missing = [...this.#bySeat.values()].flatMap(({ posts, leaving, rows }) =>
      rows.slice(posts.length + leaving),
    );
    return missing.toSorted((a, b) => a - b);
  }

  /** Tells whether a vacant post of the list is one of the officers of the company file. */
  #isOfficer(row: ListedPost): boolean {
    const { context } = this.#draft;
    return context.graph.officers.some((officer) => context.hasRole(officer, row));
  }

  #openOf(position: number, { title }: ListedPost): Vacancies | undefined {
    return this.#open(this.#units.findByRow(position)?.unit.id, title);
  }

  #open(unit: string | undefined, title: string | undefined): Vacancies | undefined {
    if (unit === undefined || title === undefined) return undefined;
    const key = `${unit}\n${this.#draft.context.foldName(title)}`;
    const known = this.#bySeat.get(key);
    if (known !== undefined) return known;
    const vacancies: Vacancies = { posts: [], leaving: 0, rows: [] };
    this.#bySeat.set(key, vacancies);
    return vacancies;
  }
}
