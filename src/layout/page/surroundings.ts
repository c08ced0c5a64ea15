import type { NodeId } from "../../model/graph.js";
import type { TextMeasure } from "../../model/text.js";
import type { ContentContext } from "../content/card-content.js";
import { describeDrawnGroups, describeGroups } from "./describe-lines.js";
import { countLooks, groupDottedLines, numberGroups } from "./dotted-lines.js";
import type { LineGroup, NumberedGroup } from "./dotted-lines.js";
import type { Surroundings } from "./frame.js";
import { setHeading } from "./heading.js";
import { listLegend, widthOfLegendColumn } from "./legend.js";
import type { LegendRow } from "./legend.js";
import { setNotes } from "./notes.js";
import type { NoteEntry } from "./notes.js";
import { describeMarks, numberMarks } from "./number-marks.js";
import type { BoxedMark, PageMarks } from "./number-marks.js";
import type { PageSubject } from "./paged-view.js";
import { PAGE, STYLE } from "./page-sizes.js";

/** Largest number of notes below a chart. More notes get a page of their own, if the chart may have another page. */
const MOST_NOTES_BELOW = 12;
/** Least width of a heading; if paper is too narrow for it and a legend, the legend is set below the heading. */
const LEAST_HEADING_PX = 240;

/** Everything that the pages of one chart share. */
export interface PagesContext extends ContentContext {
  readonly marks: readonly BoxedMark[];
  readonly measure: TextMeasure;
  /** Whether pages show their title. */
  readonly hasTitle: boolean;
  /** Whether pages show a headline if their view has one for them. */
  readonly hasHeadline: boolean;
  /** Place and size of the notes if there are more than twelve. */
  readonly manyNotes: ManyNotes;
}

/**
 * `below`: in columns below the chart. `small`: in columns below the chart, in small type. `apart`: on a page of their
 * own.
 */
export type ManyNotes = "below" | "small" | "apart";

/** Dotted lines of a page by the way they are shown: all drawn, or all numbered. */
export interface ShownLines {
  readonly drawn: readonly LineGroup[];
  readonly numbered: readonly LineGroup[];
}

/**
 * Writes the texts around the boxes of a page. A page whose size follows from its boxes has room for any heading; for
 * such a page, the caller passes the dotted lines as `shown`. On paper, the heading leaves the corner to the legend,
 * and the room kept for the notes is enough both if dotted lines are drawn and if they are numbered: many notes are set
 * in several columns, so a few notes can need more height than many.
 */
export function surroundPage(
  context: PagesContext,
  subject: PageSubject,
  widthPx: number,
  shown?: ShownLines,
): Surroundings {
  context.checkpoint();
  const { drawn } = subject;
  const groups = groupDottedLines(context, subject);
  const setNotes = (lines: ShownLines) => {
    const texts = noteLines(context, lines, { drawn, homeOf: guessPage });
    return { texts, notes: setPageNotes(context, texts, widthPx, guessPage) };
  };
  const { texts, notes } = setNotes(shown ?? { drawn: [], numbered: groups });
  const legend = listEntries(context, subject, groups, texts.marks);
  const headingPx = shown === undefined ? widthPx - widthBesideHeading(legend, context.measure) : widthPx;
  const leastNotes = shown === undefined && groups.length > 0 ? setNotes({ drawn: groups, numbered: [] }).notes : notes;
  return {
    heading: headPage(context, subject, Math.max(headingPx, LEAST_HEADING_PX)),
    legend,
    notesWidthPx: notes.widthPx,
    notesHeightPx: Math.max(notes.heightPx, leastNotes.heightPx),
  };
}

function headPage(context: PagesContext, { title, subtitle, headlines = [] }: PageSubject, roomPx: number) {
  const texts = {
    title: context.hasTitle ? title : undefined,
    headlines: context.hasHeadline ? headlines : [],
    subtitle,
  };
  return setHeading(texts, context.measure, roomPx);
}

function listEntries(
  { coloured }: PagesContext,
  { counts, countedIn, legend = [] }: PageSubject,
  groups: readonly LineGroup[],
  marks: PageMarks,
): readonly LegendRow[] {
  return [...legend, ...listLegend({ counts, countedIn, dotted: countLooks(groups), marks: marks.all, coloured })];
}

/** Returns the width that a legend in the corner takes from the heading, with the gap between the two. */
function widthBesideHeading(legend: readonly LegendRow[], measure: TextMeasure): number {
  const widthPx = widthOfLegendColumn(legend, measure);
  return widthPx === 0 ? 0 : widthPx + PAGE.clearancePx;
}

/** The boxes on a page with notes, and the pages of all other boxes. */
export interface NotePlaces {
  readonly drawn: ReadonlySet<NodeId>;
  /** Returns the page of a box that is not on this one. */
  readonly homeOf: (box: NodeId) => number | undefined;
}

/** Notes of a page before they have places. */
export interface PageNotes {
  readonly dotted: readonly NumberedGroup[];
  readonly marks: PageMarks;
  readonly entries: readonly NoteEntry[];
}

/** Numbers dotted lines that are not drawn, and then marks, and writes a note for each. */
export function noteLines(context: PagesContext, shown: ShownLines, { drawn, homeOf }: NotePlaces): PageNotes {
  const { graph } = context;
  const dotted = numberGroups(shown.numbered);
  const marks = numberMarks(context.marks, drawn, dotted.length);
  const onNumbers = describeGroups(graph, dotted, (box) => (drawn.has(box) ? undefined : homeOf(box)));
  return {
    dotted,
    marks,
    entries: [...describeDrawnGroups(graph, shown.drawn), ...onNumbers, ...describeMarks(marks)],
  };
}

/** Tells whether the notes of a page are on a page of their own. */
export function areNotesApart({ manyNotes }: PagesContext, { entries }: Pick<PageNotes, "entries">): boolean {
  return manyNotes === "apart" && entries.length > MOST_NOTES_BELOW;
}

/**
 * Sets the notes of a page in the room that was kept for them. Page numbers shorter than the guessed ones can lead to
 * fewer columns, and so to more height than was kept; the notes then get the number of columns that the guess led to.
 */
export function setNotesWithin(
  context: PagesContext,
  texts: PageNotes,
  room: { readonly widthPx: number; readonly heightPx: number; readonly pageOfNotes: () => number },
  { shown, drawn }: { readonly shown: ShownLines; readonly drawn: ReadonlySet<NodeId> },
) {
  const notes = setPageNotes(context, texts, room.widthPx, room.pageOfNotes);
  if (notes.heightPx <= room.heightPx) return notes;
  const guessed = noteLines(context, shown, { drawn, homeOf: guessPage }).entries;
  return setPageNotes(context, { ...texts, columnsFor: guessed }, room.widthPx, room.pageOfNotes);
}

/** Sets the notes below a chart or, if they have a page of their own, a line that names this page. */
export function setPageNotes(
  context: PagesContext,
  { entries, columnsFor = entries }: Pick<PageNotes, "entries"> & { readonly columnsFor?: readonly NoteEntry[] },
  widthPx: number,
  pageOfNotes: () => number,
) {
  const { measure, manyNotes } = context;
  if (!areNotesApart(context, { entries })) {
    const isSmall = manyNotes === "small" && entries.length > MOST_NOTES_BELOW;
    return setNotes(entries, widthPx, { measure, columnsFor, style: isSmall ? STYLE.smallNote : STYLE.note });
  }
  const text = `${entries.length} notes: page ${pageOfNotes()}`;
  return setNotes([{ text, tone: "muted" }], widthPx, { measure });
}

/** Returns a number of three digits for a page whose number is not known yet, so that notes keep room for it. */
function guessPage(): number {
  return 999;
}
