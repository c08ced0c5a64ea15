import { displayName } from "../wording/index.js";
import { COMPANY } from "../model/graph.js";
import { withoutRemarks } from "./bridge.js";
import type { Bridge } from "./bridge.js";
import { drawDiagram } from "./diagram.js";
import type { DiagramBox, DiagramLine } from "./diagram.js";
import { BOX_COLOURS, DOTTED_COLOUR, LINE_COLOUR } from "./diagram-looks.js";

/** Graphs for Graphviz. */
export const dotBridge: Bridge = {
  id: "dot",
  title: "DOT graph for Graphviz",
  extension: ".dot",
  write: (graph, { checkpoint }) => {
    const { boxes, lines } = drawDiagram(graph);
    checkpoint();
    return withoutRemarks(
      [
        `digraph ${quoteText(displayName(graph, COMPANY))} {`,
        '  graph [charset="UTF-8", rankdir=TB];',
        '  node [shape=box, style=filled, fontname="Helvetica,Arial,sans-serif", fontsize=11];',
        `  edge [color="${LINE_COLOUR}", dir=none, fontname="Helvetica,Arial,sans-serif", fontsize=9];`,
        ...boxes.map(writeBox),
        ...lines.map(writeLine),
        "}",
        "",
      ].join("\n"),
    );
  },
};

function writeBox({ key, texts, look }: DiagramBox): string {
  const { fill, edge, text, isDashed } = BOX_COLOURS[look];
  const dashes = isDashed ? ', style="filled,dashed"' : "";
  return `  ${key} [label=${quoteText(...texts)}, fillcolor="${fill}", color="${edge}", fontcolor="${text}"${dashes}];`;
}

function writeLine({ from, to, isDotted, label }: DiagramLine): string {
  if (!isDotted) return `  ${from} -> ${to};`;
  const words = label === undefined ? "" : `, label=${quoteText(label)}`;
  return `  ${from} -> ${to} [style=dashed, color="${DOTTED_COLOUR}", dir=forward, constraint=false${words}];`;
}

/** Matches characters that Graphviz refuses, and characters that would make XML parsers refuse its SVG. */
const REFUSED = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Returns lines as one quoted text. Graphviz reads HTML entities in every label, so `&` is written as an entity. A
 * backslash is doubled, because it would start a Graphviz escape.
 */
function quoteText(...lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line
      .replace(REFUSED, "\u{FFFD}")
      .replace(/[\\"]/gu, (character) => `\\${character}`)
      .replace(/&/gu, "&amp;"),
  );
  return `"${escaped.join("\\n")}"`;
}
