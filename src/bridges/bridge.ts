import type { Checkpoint } from "../model/deadline.js";
import type { Graph } from "../model/graph.js";

/** A bridge, which writes a company as text for another program. */
export interface Bridge {
  /** Word that users type after `--to`; the source file of the bridge has the same name. */
  readonly id: string;
  /** Name for help and documentation: `Mermaid flowchart`. */
  readonly title: string;
  /** Usual ending of the file's name, by which `-o` selects the bridge. The ending can be the whole name. */
  readonly extension: string;
  /** Whether the format needs facts, such as links, that a graph without people's names does not have. */
  readonly needsNames?: true;
  readonly write: (graph: Graph, context: BridgeContext) => BridgedText;
}

export interface BridgeContext {
  readonly tool: { readonly name: string; readonly version: string };
  readonly checkpoint: Checkpoint;
}

/** Text for another program, and remarks about facts that its format cannot contain. */
export interface BridgedText {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** Returns text for another program together with an empty list of remarks. */
export function withoutRemarks(text: string): BridgedText {
  return { text, remarks: [] };
}
