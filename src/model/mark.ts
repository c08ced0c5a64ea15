import type { NodeId } from "./graph.js";

/**
 * A finding, or the reason why an officer answers for a unit. The chart shows it as a small numbered mark on each box
 * that it is about, and as a note.
 */
export interface Mark {
  readonly state: MarkState;
  /** Ids of the entries that the mark is about; empty when it is about the company. */
  readonly about: readonly NodeId[];
  /** Text of the note. */
  readonly text: string;
}

/** `accepted`: an exception of the company file accepts the finding. `reason`: why an officer answers for a unit. */
export type MarkState = "error" | "warn" | "accepted" | "reason";
