import type { NodeId } from "../model/graph.js";
import { findEntries } from "./find-entries.js";
import type { FoundEntry } from "./find-entries.js";

/** The entries that a search found, and the one that is looked at. */
export class HitWalk {
  #index: readonly FoundEntry[] = [];
  #hits: readonly FoundEntry[] = [];
  #question = "";
  /** Position of the hit that is looked at; -1 before the first. */
  at = -1;

  get count(): number {
    return this.#hits.length;
  }

  get nodes(): ReadonlySet<NodeId> {
    return new Set(this.#hits.map(({ node }) => node));
  }

  /** Searches another company from now on, with the same question. */
  search(index: readonly FoundEntry[]): void {
    this.#index = index;
    this.look(this.#question);
  }

  look(question: string): void {
    this.#question = question;
    this.#hits = findEntries(this.#index, question);
    this.at = -1;
  }

  /** Returns the next hit, or the one before; after the last one comes the first. */
  step(steps: 1 | -1): NodeId | undefined {
    if (this.count === 0) return undefined;
    this.at = (Math.max(this.at, steps === 1 ? -1 : 0) + steps + this.count) % this.count;
    return this.#hits[this.at]?.node;
  }
}
