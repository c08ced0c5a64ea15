import type { Checkpoint } from "../model/deadline.js";
import type { Graph } from "../model/graph.js";

/** A member of the family of bridges: it writes a company for another program. */
export interface Bridge {
  /** Word that users type after `--to`, and the name of the bridge's file. */
  readonly id: string;
  /** Name for help and documentation: `Mermaid flowchart`. */
  readonly title: string;
  /** Usual end of a file's name, by which `-o` tells the bridge; it may be the whole name. */
  readonly extension: string;
  /** Whether the format needs facts that a graph without names of people no longer has. */
  readonly needsNames?: true;
  readonly write: (graph: Graph, context: BridgeContext) => BridgedText;
}

export interface BridgeContext {
  readonly tool: { readonly name: string; readonly version: string };
  readonly checkpoint: Checkpoint;
}

/** Text for another program, and remarks about what that program cannot take. */
export interface BridgedText {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** Returns a text about which nothing has to be remarked. */
export function withoutRemarks(text: string): BridgedText {
  return { text, remarks: [] };
}
