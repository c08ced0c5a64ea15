import { withoutRemarks } from "./bridge.js";
import type { Bridge } from "./bridge.js";
import { drawDiagram } from "./diagram.js";
import type { DiagramBox, DiagramLine } from "./diagram.js";
import { BOX_COLOURS, DOTTED_COLOUR, LINE_COLOUR } from "./diagram-looks.js";

/** Diagrams for PlantUML. */
export const plantumlBridge: Bridge = {
  id: "plantuml",
  title: "PlantUML diagram",
  extension: ".puml",
  write: (graph, { checkpoint }) => {
    const { boxes, lines } = drawDiagram(graph);
    checkpoint();
    return withoutRemarks(
      [
        "@startuml",
        "skinparam shadowing false",
        `skinparam ArrowColor ${LINE_COLOUR}`,
        ...boxes.map(writeBox),
        ...lines.map(writeLine),
        "@enduml",
        "",
      ].join("\n"),
    );
  },
};

function writeBox({ key, texts, look }: DiagramBox): string {
  const { fill, edge, text, isDashed } = BOX_COLOURS[look];
  const colours = [fill, ...(isDashed ? ["line.dashed"] : []), `line:${edge.slice(1)}`, `text:${text.slice(1)}`];
  return `rectangle "${texts.map(escapeText).join("\\n")}" as ${key} ${colours.join(";")}`;
}

function writeLine({ from, to, isDotted, label }: DiagramLine): string {
  if (!isDotted) return `${from} -- ${to}`;
  return `${from} .[${DOTTED_COLOUR}].> ${to}${label === undefined ? "" : ` : ${escapeText(label)}`}`;
}

/**
 * Matches characters that have to be written as their numbers. PlantUML reads markup, HTML and function calls in text,
 * and has no other escape inside quotes.
 */
const UNSAFE = /[^\p{L}\p{M}\p{N} ,()\p{Extended_Pictographic}]/gu;

function escapeText(text: string): string {
  return text.replace(UNSAFE, (character) => `<U+${toHex(character)}>`);
}

function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
