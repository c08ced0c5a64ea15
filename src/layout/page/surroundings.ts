import type { NodeId } from "../../model/graph.js";
import type { TextMeasure } from "../../model/text.js";
import type { ContentContext } from "../content/card-content.js";
import { describeLines, listDottedLines, numberLines } from "./dotted-lines.js";
import type { BoxedDottedLine } from "./dotted-lines.js";
import type { Surroundings } from "./frame.js";
import { setHeading } from "./heading.js";
import { listLegend } from "./legend.js";
import { setNotes } from "./notes.js";
import { describeMarks, numberMarks } from "./number-marks.js";
import type { BoxedMark } from "./number-marks.js";
import type { PageSubject } from "./paged-view.js";

/** Everything that the pages of one chart share. */
export interface PagesContext extends ContentContext {
  readonly marks: readonly BoxedMark[];
  readonly measure: TextMeasure;
  /** Whether pages show their title. */
  readonly hasTitle: boolean;
}

/** Writes the texts around the boxes of a page. Without `undrawn`, keeps room for notes on all dotted lines. */
export function surroundPage(
  context: PagesContext,
  { kind, title, subtitle, drawn, counts, legend = [] }: PageSubject,
  widthPx: number,
  undrawn?: readonly BoxedDottedLine[],
): Surroundings {
  context.checkpoint();
  const lines = listDottedLines(context, drawn, kind);
  // The numbers of other pages are not known yet, so notes keep room for three digits.
  const { marks, notes } = numberAndNote(context, undrawn ?? lines, { drawn, homeOf: () => 999, widthPx });
  return {
    heading: setHeading(context.hasTitle ? title : undefined, subtitle, context.measure),
    legend: [
      ...legend,
      ...listLegend({ counts, dottedCount: lines.length, marks: marks.all, coloured: context.coloured }),
    ],
    notesWidthPx: notes.widthPx,
    notesHeightPx: notes.heightPx,
  };
}

/** Width for notes, and the boxes on their page. */
export interface NoteRoom {
  readonly drawn: ReadonlySet<NodeId>;
  /** Returns the page of a box that is not on this one. */
  readonly homeOf: (box: NodeId) => number | undefined;
  readonly widthPx: number;
}

/** Numbers dotted lines that are not drawn, and then marks, and sets a note for each. */
export function numberAndNote(context: PagesContext, undrawn: readonly BoxedDottedLine[], room: NoteRoom) {
  const { drawn, homeOf, widthPx } = room;
  const dotted = numberLines(undrawn);
  const marks = numberMarks(context.marks, drawn, dotted.length);
  const onLines = describeLines(context.graph, dotted, (box) => (drawn.has(box) ? undefined : homeOf(box)));
  return { dotted, marks, notes: setNotes([...onLines, ...describeMarks(marks)], widthPx, context.measure) };
}
