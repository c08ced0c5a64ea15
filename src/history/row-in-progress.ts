import type { NodeId } from "../model/graph.js";
import type { Holding, HistoryCommit, HistoryPeriod, HistorySubject } from "../model/history.js";

/**
 * The beginning of a state of the company: its commit, the day from which the state counts, and whether it may have
 * begun earlier.
 */
export interface StateBegin {
  readonly commit: HistoryCommit;
  readonly day: string;
  readonly isOlder: boolean;
}

export const ABSENT: Holding = { state: "absent", by: [] };

/** The periods of one entry while states are added to it. */
export class RowInProgress {
  subject: HistorySubject;
  above: NodeId | undefined;
  readonly periods: HistoryPeriod[] = [];

  constructor(subject: HistorySubject) {
    this.subject = subject;
  }

  /** Adds a state. Only the last commit of a day counts, so a period that began on the same day is replaced. */
  add(holding: Holding, { commit, day, isOlder }: StateBegin): void {
    const last = this.periods.at(-1);
    if (last !== undefined && isSame(last, holding)) {
      // If the same posts still answer, the period continues, with the latest names of these posts.
      this.periods.splice(-1, 1, { ...last, ...holding });
      return;
    }
    if (last?.from === day) {
      this.#replace(holding, { commit, day, isOlder: last.isOlder });
      return;
    }
    if (last !== undefined) this.periods.splice(-1, 1, { ...last, until: day });
    else if (holding.state === "absent") return;
    this.periods.push({ ...holding, ...toBegin({ commit, day, isOlder }) });
  }

  #replace(holding: Holding, begin: StateBegin): void {
    this.periods.pop();
    const before = this.periods.pop();
    if (before !== undefined) {
      this.periods.push(reopen(before));
      this.add(holding, begin);
    } else if (holding.state !== "absent") this.periods.push({ ...holding, ...toBegin(begin) });
  }

  /** Gives the posts of the latest period the ids that they have in the next state. */
  renew(toNew: ReadonlyMap<NodeId, NodeId>): void {
    const last = this.periods.at(-1);
    if (last === undefined || last.by.every(({ id }) => id === undefined || !toNew.has(id))) return;
    const by = last.by.map((each) => (each.id === undefined ? each : { ...each, id: toNew.get(each.id) ?? each.id }));
    this.periods.splice(-1, 1, { ...last, by });
  }
}

function toBegin({ commit, day, isOlder }: StateBegin) {
  return { from: day, isOlder, commit };
}

function reopen({ until: _, ...period }: HistoryPeriod): HistoryPeriod {
  return period;
}

/** Tells whether two states are the same: posts are compared by their ids, people by their names. */
function isSame(one: Holding, other: Holding): boolean {
  return one.state === other.state && keyOf(one) === keyOf(other);
}

function keyOf({ by }: Holding): string {
  return JSON.stringify(by.map(({ id, name }) => id ?? name).toSorted());
}
