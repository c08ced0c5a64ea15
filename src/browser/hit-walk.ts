import type { Graph, NodeId } from "../model/graph.js";
import type { Reply, ReplyResult } from "../model/reply.js";
import { askOpened } from "../pipeline.js";
import { findEntries, indexEntries } from "./find-entries.js";
import type { FoundEntry } from "./find-entries.js";

/**
 * The entries that a search found, the index of the current entry, and the reply that says who answers for the subject
 * of the search.
 */
export class HitWalk {
  #graph: Graph | undefined;
  #ownWords: Readonly<Record<string, string>> = {};
  #index: readonly FoundEntry[] = [];
  #nodes: readonly NodeId[] = [];
  #question = "";
  #reply: Reply | undefined;
  /** Index of the current hit; -1 if there is none yet. */
  at = -1;

  get count(): number {
    return this.#nodes.length;
  }

  /** Entries that the search found, the best matches first. */
  get nodes(): readonly NodeId[] {
    return this.#nodes;
  }

  /** The reply that says who answers for the subject of the search; undefined until `ask` has found it. */
  get reply(): Reply | undefined {
    return this.#reply;
  }

  /**
   * Searches another company from now on, with the same question.
   * @param ownWords the company's own words for kinds of departments
   */
  search(graph: Graph, ownWords: Readonly<Record<string, string>> = {}): void {
    this.#graph = graph;
    this.#ownWords = ownWords;
    this.#index = indexEntries(graph);
    this.look(this.#question);
  }

  /**
   * Finds the entries whose own texts contain the words of the question. `ask` adds entries that match only through the
   * words of the catalogue.
   */
  look(question: string): void {
    this.#question = question;
    this.#reply = undefined;
    this.#nodes = findEntries(this.#index, question).map(({ node }) => node);
    this.at = -1;
  }

  /**
   * Finds out who answers for the subject of the search, unless that is known already. Returns whether the reply is
   * new.
   */
  ask(): boolean {
    if (this.#question.trim() === "" || this.#graph === undefined || this.#reply !== undefined) return false;
    const reply = askOpened({ graph: this.#graph, locator: undefined }, this.#question, this.#ownWords);
    const meant = [...reply.results, ...reply.candidates].flatMap(boxesOf);
    this.#reply = reply;
    this.#nodes = [...new Set([...this.#nodes, ...meant])];
    return true;
  }

  /** Returns the next or the previous hit; after the last hit comes the first. */
  step(steps: 1 | -1): NodeId | undefined {
    if (this.count === 0) return undefined;
    return this.go((Math.max(this.at, steps === 1 ? -1 : 0) + steps + this.count) % this.count);
  }

  /** Goes to a hit, and returns its entry. */
  go(at: number): NodeId | undefined {
    this.at = at;
    return this.#nodes[at];
  }
}

/** Returns the entry that a result is about or, for a focus area, which has no box, the posts that answer for it. */
function boxesOf({ about, by }: ReplyResult): readonly NodeId[] {
  return about.kind === "focus-area" ? by.flatMap(({ id }) => id ?? []) : [about.id];
}
