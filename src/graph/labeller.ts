import type { NodeId } from "../model/graph.js";
import { shorten } from "../model/quote.js";
import { labelEntry } from "./labels.js";
import type { Register } from "./register.js";

/** Names a node in a message: `CIO`, `Service Desk`, `Head of Shared Services`. */
export type Labeller = (id: NodeId) => string;

/** Officers whose letters are the same are told apart by their ids: `CEO (ceo)`, `CEO (ceo-2)`. */
export function createLabeller(register: Register): Labeller {
  const counts = new Map<string | undefined, number>();
  for (const officer of register.officers) {
    const label = labelEntry(officer);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (id) => {
    const draft = register.drafts.get(id);
    const label = draft && labelEntry(draft);
    if (label === undefined) return shorten(id);
    return draft?.kind === "officer" && counts.get(label) !== 1 ? `${shorten(label)} (${shorten(id)})` : shorten(label);
  };
}
