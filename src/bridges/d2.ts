import { withoutRemarks } from "./bridge.js";
import type { Bridge } from "./bridge.js";
import { drawDiagram } from "./diagram.js";
import type { DiagramBox, DiagramLine } from "./diagram.js";
import { DOTTED_COLOUR, LINE_COLOUR, listLooks } from "./diagram-looks.js";
import type { BoxColours } from "./diagram-looks.js";

/** Diagrams for D2. */
export const d2Bridge: Bridge = {
  id: "d2",
  title: "D2 diagram",
  extension: ".d2",
  write: (graph, { checkpoint }) => {
    const { boxes, lines } = drawDiagram(graph);
    checkpoint();
    const looks = new Set(boxes.map(({ look }) => look));
    const classes = listLooks().filter(([look]) => looks.has(look));
    return withoutRemarks(
      [
        "direction: down",
        "classes: {",
        ...classes.flatMap(([look, colours]) => writeClass(look, colours)),
        ...[`  solid: { style.stroke: "${LINE_COLOUR}" }`],
        ...[`  dotted: { style.stroke: "${DOTTED_COLOUR}"; style.stroke-dash: 4 }`],
        "}",
        ...boxes.map(writeBox),
        ...lines.map(writeLine),
        "",
      ].join("\n"),
    );
  },
};

function writeClass(look: string, { fill, edge, text, isDashed }: BoxColours): readonly string[] {
  const dash = isDashed ? "; style.stroke-dash: 3" : "";
  return [`  ${look}: { style.fill: "${fill}"; style.stroke: "${edge}"; style.font-color: "${text}"${dash} }`];
}

function writeBox({ key, texts, look }: DiagramBox): string {
  return `${key}: ${quoteText(...texts)} { class: ${look} }`;
}

function writeLine({ from, to, isDotted, label }: DiagramLine): string {
  if (!isDotted) return `${from} -- ${to}: { class: solid }`;
  return `${from} -> ${to}: ${label === undefined ? "" : `${quoteText(label)} `}{ class: dotted }`;
}

/** Returns lines as one quoted text. `$` is escaped, because it would start a substitution even between quotes. */
function quoteText(...lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replace(/[\p{Cc}\p{Cs}]/gu, "\u{FFFD}").replace(/[\\"$]/gu, (character) => `\\${character}`),
  );
  return `"${escaped.join("\\n")}"`;
}
