/**
 * The history of an organisation. In: its states from the oldest to the latest, each with its commit. Out: who answered
 * for each unit and who held each post, in periods without gaps (`HistoryRow`). The surprise: dates are those of
 * commits, and only the last commit of a day counts, so that a change that was undone on the same day does not appear.
 */
import type { Checkpoint } from "../model/deadline.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { HistoryCommit, HistoryRow } from "../model/history.js";
import { listHoldings } from "./list-holdings.js";
import type { HeldEntry } from "./list-holdings.js";
import { ABSENT, RowInProgress } from "./row-in-progress.js";
import type { StateBegin } from "./row-in-progress.js";
import { foldBelow } from "./select-rows.js";

export { selectChanged, selectDay, selectSubjects } from "./select-rows.js";

export interface TracerOptions {
  /** Whether names of people may appear in the rows. */
  readonly hasNames: boolean;
  /** Finds the entries that both states have. Returns the id in the new state for each id in the old state. */
  readonly matchIds: (before: Graph, after: Graph) => ReadonlyMap<NodeId, NodeId>;
  readonly checkpoint: Checkpoint;
}

/**
 * Collects the periods of all entries. States are added one by one, so that only the latest graph is kept in memory.
 */
export class Tracer {
  readonly #options: TracerOptions;
  #rows = new Map<NodeId, RowInProgress>();
  #gone: RowInProgress[] = [];
  #latest: Graph | undefined;
  #day = "";

  constructor(options: TracerOptions) {
    this.#options = options;
  }

  /** The latest state that could be read. */
  get latest(): Graph | undefined {
    return this.#latest;
  }

  /**
   * Adds a state.
   * @param graph the company; undefined if the commit deleted the file
   * @param isOlder whether the state may be older than its commit, because earlier commits are not known
   */
  add(commit: HistoryCommit, graph: Graph | undefined, isOlder: boolean): void {
    this.#options.checkpoint();
    // Clocks differ, so a commit may be dated before its parent. Such a commit counts for the day of its parent.
    this.#day = commit.day > this.#day ? commit.day : this.#day;
    const begin = { commit, day: this.#day, isOlder };
    if (graph !== undefined && this.#latest !== undefined) this.#renew(this.#options.matchIds(this.#latest, graph));
    const entries = graph === undefined ? [] : listHoldings(graph, this.#options);
    this.#addEntries(entries, begin);
    this.#latest = graph ?? this.#latest;
  }

  /** Returns every row: entries of the latest state in its order, then entries that no longer exist. */
  listRows(): readonly HistoryRow[] {
    const rows = [...this.#rows.values(), ...this.#gone].filter(({ periods }) => periods.length > 0);
    return foldBelow(rows);
  }

  #addEntries(entries: readonly HeldEntry[], begin: StateBegin): void {
    const before = this.#rows;
    this.#rows = new Map();
    for (const { subject, holding, above } of entries) {
      const row = before.get(subject.id) ?? new RowInProgress(subject);
      row.subject = subject;
      row.above = above;
      row.add(holding, begin);
      this.#rows.set(subject.id, row);
      before.delete(subject.id);
    }
    for (const [id, row] of before) {
      row.add(ABSENT, begin);
      this.#rows.set(id, row);
    }
  }

  /** Moves rows to the ids that their entries have in the next state. */
  #renew(toNew: ReadonlyMap<NodeId, NodeId>): void {
    const renewed = new Map<NodeId, RowInProgress>();
    const rest: (readonly [NodeId, RowInProgress])[] = [];
    for (const [id, row] of this.#rows) {
      const next = toNew.get(id);
      row.renew(toNew);
      if (next === undefined) rest.push([id, row]);
      else renewed.set(next, row);
    }
    for (const [id, row] of rest) {
      // Another entry has the id now, so nothing can be added to this row any more.
      if (renewed.has(id)) this.#gone.push(row);
      else renewed.set(id, row);
    }
    this.#rows = renewed;
  }
}
