import { decodeText } from "../decode-text.js";
import { Drawing } from "../drawing.js";
import { toRecords } from "../drawing-to-records.js";
import { readFlowchart } from "../mermaid-text.js";
import type { Reader } from "../reader.js";

/** Mermaid flowcharts, as a file or as a block in a Markdown file. */
export const mermaidReader: Reader = {
  id: "mermaid",
  title: "Mermaid flowchart",
  accepts: ({ name, text }) =>
    /\.(?:mmd|mermaid)$/u.test(name) ||
    /^[ \t]*(?:flowchart|graph)[ \t]+(?:TB|TD|BT|LR|RL)[ \t]*(?:;|\r?$)/mu.test(text),
  read: ({ path, bytes }, { checkpoint }) => {
    const drawing = new Drawing();
    readFlowchart(decodeText(bytes).text, drawing, checkpoint);
    return toRecords(drawing, path);
  },
};
