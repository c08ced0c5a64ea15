import type { Reference } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { NodeId } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import type { Forest } from "./forest.js";
import { findField } from "./reference-problems.js";

const STEPS_SHOWN_AT_MOST = 12;

/** Line that the file asks for. */
export interface WrittenLine {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly reference: Reference;
}

/**
 * Reports a line that would close a loop, with all entries in the loop; `forest` contains the other lines of the loop.
 */
export function reportLoop(context: BuildContext, forest: Forest, { from, to, reference }: WrittenLine): void {
  const path = [from, ...forest.climb(to)];
  context.problems.push({
    rule: "reporting-cycle",
    message:
      from === to
        ? `'${context.label(from)}' reports to itself. Name another manager, or leave ${findField(reference.origin)} out.`
        : `Reporting lines form a loop: ${describePath(path.map(context.label))}. Break it at the line that is wrong.`,
    help: "Correct one of the lines, remove it, or turn it into a dotted line.",
    origin: reference.origin,
    subjects: from === to ? [from] : path.slice(0, -1),
    related: findOtherLines(context, path.slice(1, -1)),
  });
}

function describePath(labels: readonly string[]): string {
  const hidden = labels.length - STEPS_SHOWN_AT_MOST;
  const shown =
    hidden > 1 ? [...labels.slice(0, STEPS_SHOWN_AT_MOST - 2), `... ${hidden} more ...`, ...labels.slice(-2)] : labels;
  return shown.join(" -> ");
}

function findOtherLines({ register, label }: BuildContext, ids: readonly NodeId[]): NonNullable<Problem["related"]> {
  return ids.slice(0, STEPS_SHOWN_AT_MOST).flatMap((id) => {
    const draft = register.drafts.get(id);
    const line = draft !== undefined && "reportsTo" in draft.entry ? draft.entry.reportsTo : undefined;
    return line === undefined ? [] : [{ message: `the line of ${label(id)}`, origin: line.origin }];
  });
}
