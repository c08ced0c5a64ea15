import type { NodeId } from "../model/graph.js";
import { labelEntry } from "./entries.js";
import type { NamedEntry } from "./entries.js";
import { shorten } from "./quote.js";

/** Function that names a node in a message: `CIO`, `Service Desk`, `Head of Shared Services`. */
export type Labeller = (id: NodeId) => string;

interface LabelledEntries {
  readonly officers: readonly NamedEntry[];
  /** All entries by id, including the officers. */
  readonly drafts: ReadonlyMap<NodeId, NamedEntry>;
}

/** Returns a labeller. Officers with the same abbreviation also get their ids: `CEO (ceo)`, `CEO (ceo-2)`. */
export function createLabeller({ officers, drafts }: LabelledEntries): Labeller {
  const counts = new Map<string | undefined, number>();
  for (const officer of officers) {
    const label = labelEntry(officer);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (id) => {
    const draft = drafts.get(id);
    const label = draft && labelEntry(draft);
    if (label === undefined) return shorten(id);
    return draft?.kind === "officer" && counts.get(label) !== 1 ? `${shorten(label)} (${shorten(id)})` : shorten(label);
  };
}
