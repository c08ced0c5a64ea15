/**
 * Writes the chart as an outline in plain text: one line for each box and row, indented below its manager, in the
 * order of the drawing. It serves for reading aloud, for terminals and for differences in a review.
 */
import { disarmCommands } from "../model/build-server.js";
import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import { listOutlineLines, toPlainLine } from "./outline-lines.js";

/** Writes one file for all pages. */
export function writeTxt(drawing: Drawing): readonly ExportedFile[] {
  const head = [drawing.title, drawing.description];
  const pages = drawing.pages.flatMap((page, index) => [
    ...(drawing.pages.length > 1 ? ["", `Page ${index + 1} of ${drawing.pages.length}: ${page.title}`] : []),
    "",
    ...listOutlineLines(page),
  ]);
  const lines = [...head, ...pages].map((line) => disarmCommands(toPlainLine(line)));
  return [{ extension: ".txt", content: `${lines.join("\n")}\n` }];
}
