import type { Bridge } from "./bridge.js";
import { drawDiagram } from "./diagram.js";
import type { DiagramBox, DiagramLine } from "./diagram.js";
import { listLooks } from "./diagram-looks.js";
import type { BoxColours } from "./diagram-looks.js";

/** Mermaid's own limits on lines and characters, which nobody can raise on GitHub. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 50_000;

/** Flowcharts for Mermaid, as GitHub and GitLab draw them from a block of code. */
export const mermaidBridge: Bridge = {
  id: "mermaid",
  title: "Mermaid flowchart",
  extension: ".mmd",
  write: (graph, { checkpoint }) => {
    const { boxes, lines } = drawDiagram(graph);
    checkpoint();
    const looks = new Set(boxes.map(({ look }) => look));
    const classes = listLooks().filter(([look]) => looks.has(look));
    const text = [
      "flowchart TB",
      ...boxes.map(writeBox),
      ...lines.map(writeLine),
      ...classes.map(([look, colours]) => `  classDef ${look} ${writeColours(colours)}`),
      "",
    ].join("\n");
    return { text, remarks: remarkOnSize(lines.length, text.length) };
  },
};

function writeBox({ key, texts, look }: DiagramBox): string {
  return `  ${key}["${texts.map(escapeText).join("<br/>")}"]:::${look}`;
}

function writeLine({ from, to, isDotted, label }: DiagramLine): string {
  if (!isDotted) return `  ${from} --- ${to}`;
  return label === undefined ? `  ${from} -.-> ${to}` : `  ${from} -.->|"${escapeText(label)}"| ${to}`;
}

function writeColours({ fill, edge, text, isDashed }: BoxColours): string {
  return `fill:${fill},stroke:${edge},color:${text}${isDashed ? ",stroke-dasharray:4 3" : ""}`;
}

/**
 * Matches characters that have to be written as their numbers, because Mermaid gives them a meaning in Markdown, HTML,
 * icon names, settings or comments. A full stop or hyphen after a letter is safe; a full stop after a digit would start
 * a list.
 */
const UNSAFE = /(?!(?<=\p{L})[.-])[^\p{L}\p{M}\p{N} ,()/\p{Extended_Pictographic}]/gu;

function escapeText(text: string): string {
  return text.replace(UNSAFE, (character) => `#${character.codePointAt(0) ?? 0};`);
}

function remarkOnSize(lines: number, characters: number): readonly string[] {
  if (lines <= MOST_LINES && characters <= MOST_CHARACTERS) return [];
  return [
    `GitHub draws Mermaid charts of up to ${MOST_LINES} lines and ${MOST_CHARACTERS} characters; this one has ${lines} lines and ` +
      `${characters} characters. Draw a part of the company, or use 'render'.`,
  ];
}
