/**
 * Writes the chart as an outline in plain text: one line for each box and row, indented below its manager, in the order
 * of the drawing. The outline can be read aloud, shown in a terminal, and compared in a review.
 */
import { disarmCommands } from "../model/build-server.js";
import type { DrawingPage } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { DrawingFrame } from "./exporter.js";
import { listOutlineLines, toPlainLine } from "./outline-lines.js";

/** Starts to write one file for all pages. */
export function startTxt({ title, description, pageTitles }: DrawingFrame) {
  const lines = [title, description];
  let number = 0;
  return {
    addPage: (page: DrawingPage) => {
      number++;
      if (pageTitles.length > 1) lines.push("", `Page ${number} of ${pageTitles.length}: ${page.title}`);
      lines.push("", ...listOutlineLines(page));
      return undefined;
    },
    finish: (): ExportedFile => {
      const written = lines.map((line) => disarmCommands(toPlainLine(line)));
      return { extension: ".txt", content: `${written.join("\n")}\n` };
    },
  };
}
