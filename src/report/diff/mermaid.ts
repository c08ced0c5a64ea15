import type { Change } from "../../model/diff.js";
import { escapeMermaid } from "./mermaid-text.js";
import type { Room } from "./room.js";

/** Largest number of changes at which a drawing is still easy to read. */
const MOST_EDGES = 12;

/** Kinds of changes that replace one line by another. */
const DRAWN: ReadonlySet<string> = new Set(["answer", "unit-moved", "officer-line"]);

/**
 * Draws changes that replace one line by another as a Mermaid flowchart, with the old line dashed and the new line
 * solid. Returns nothing if there is no such change, or if there are too many.
 */
export function drawMermaid(changes: readonly Change[], room: Room): readonly string[] {
  const drawn = changes.filter(({ kind }) => DRAWN.has(kind));
  if (drawn.length === 0 || drawn.length > MOST_EDGES) return [];
  const nodes = new Map<string, string>();
  const nodeOf = (name: string) => {
    const known = nodes.get(name) ?? `n${nodes.size + 1}`;
    nodes.set(name, known);
    return known;
  };
  const edges = drawn.flatMap(({ subject, before, after }) => [
    ...(before === undefined ? [] : [`  ${nodeOf(before.text)} -. was .-> ${nodeOf(subject.name)}`]),
    ...(after === undefined ? [] : [`  ${nodeOf(after.text)} ==> ${nodeOf(subject.name)}`]),
  ]);
  const names = [...nodes].map(([name, id]) => `  ${id}["${escapeMermaid(name)}"]`);
  const drawing = ["```mermaid", "flowchart TD", ...names, ...edges, "```"].join("\n");
  return room.take(drawing) ? [drawing] : [];
}
