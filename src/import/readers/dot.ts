import { decodeText } from "../decode-text.js";
import { readDot } from "../dot-text.js";
import { Drawing } from "../drawing.js";
import { toRecords } from "../drawing-to-records.js";
import type { Reader } from "../reader.js";

/** Graphs in the DOT language of Graphviz. */
export const dotReader: Reader = {
  id: "dot",
  title: "DOT graph",
  accepts: ({ text }) => /^[ \t]*(?:strict[ \t]+)?(?:di)?graph\b[^{;,]{0,200}\{/imu.test(text),
  read: ({ path, bytes }, { checkpoint }) => {
    const drawing = new Drawing();
    readDot(decodeText(bytes).text, drawing, checkpoint);
    return toRecords(drawing, path);
  },
};
