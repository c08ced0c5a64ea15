import type { NodeId } from "./graph.js";

/** A result of a check about boxes of a chart: a small numbered mark on each of them, and a note. */
export interface Mark {
  readonly state: MarkState;
  /** Ids of the entries it is about; empty: the company. */
  readonly about: readonly NodeId[];
  /** Text of the note. */
  readonly text: string;
}

/** `accepted`: an exception of the company file says why the finding is all right. */
export type MarkState = "error" | "warn" | "accepted";
