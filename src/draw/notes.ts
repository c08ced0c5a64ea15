import type { Shape } from "../model/drawing.js";
import type { Note } from "../model/layout.js";
import { drawMarks } from "./mark-squares.js";
import type { Pen } from "./pen.js";
import { makeText } from "./shapes.js";

export function drawNotes(notes: readonly Note[], pen: Pen): readonly Shape[] {
  return notes.flatMap(({ mark, lines }) => [
    ...(mark === undefined ? [] : drawMarks([mark], pen)),
    ...lines.map((line) => makeText(line, pen.palette.tones[line.tone])),
  ]);
}
