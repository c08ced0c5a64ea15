import type { Change } from "../../model/diff.js";
import { escapeMermaid } from "./mermaid-text.js";
import type { Room } from "./room.js";

/** Number of changes that a drawing can show and still be read. */
const MOST_EDGES = 12;

/** Kinds of changes that have a place before and after. */
const DRAWN: ReadonlySet<string> = new Set(["answer", "unit-moved", "officer-line"]);

/**
 * Draws the neighbourhood of what changed as a Mermaid flowchart: the old line dashed, the new one solid. With nothing
 * to draw, or too much, there is no drawing.
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
