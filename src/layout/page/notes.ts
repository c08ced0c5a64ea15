import type { MarkState } from "../../model/mark.js";
import type { Note, Tone } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { setMark } from "./place-marks.js";
import { setLine } from "../text/text-column.js";
import { wrapText, wrapWhole } from "../text/wrap.js";
import { FONT_SPARE } from "../text/text-style.js";
import type { TextStyle } from "../text/text-style.js";
import { fillColumns } from "./note-columns.js";
import { MARK, PAGE, STYLE } from "./page-sizes.js";

/** Largest number of notes that are set in one column. */
const MOST_IN_ONE_COLUMN = 2;
/** Narrowest column that notes are wrapped to, unless the page itself is narrower. */
const LEAST_COLUMN_PX = 300;

/** Distance from a note's number to its text. */
const NUMBER_ROOM_PX = 20;
/** Gap above a heading. */
const HEAD_GAP_PX = 8;

/** A note before it has a place. */
export interface NoteEntry {
  readonly number?: number;
  /** State of the mark around the number, which looks like the mark on the boxes; absent if the number has no mark. */
  readonly state?: MarkState;
  readonly text: string;
  readonly tone: Tone;
  /** Whether the text is a heading over the notes that follow. */
  readonly isHead?: boolean;
}

/** Notes in columns, measured from their own top left corner. */
export interface NoteBlock {
  readonly notes: readonly Note[];
  /** Entries that the notes were set from. */
  readonly entries: readonly NoteEntry[];
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface NoteOptions {
  readonly measure: TextMeasure;
  /** Defaults to `STYLE.note`. */
  readonly style?: TextStyle;
  /**
   * Entries that decide the number and width of the columns. Callers pass entries that need at least as many lines as
   * the notes. Defaults to the notes.
   */
  readonly columnsFor?: readonly NoteEntry[];
  /** Height of a page; notes that need more go onto further pages. Defaults to no limit. */
  readonly heightPx?: number;
}

/** A note whose lines are wrapped. */
interface WrappedNote {
  readonly entry: NoteEntry;
  readonly texts: readonly string[];
  /** Distance of the text from the left edge of the column. */
  readonly indentPx: number;
  /** Distance of the first line from the note above. */
  readonly abovePx: number;
  readonly heightPx: number;
  readonly isHead: boolean;
}

/** The way in which the notes of a page are set. */
interface NoteSetting {
  readonly style: TextStyle;
  readonly measure: TextMeasure;
  readonly columnPx: number;
  /** Room for numbers; none if no note has one. */
  readonly indentPx: number;
}

/** Sets notes in one column or, if there are more than two, in as many as the width allows. */
export function setNotes(entries: readonly NoteEntry[], widthPx: number, options: NoteOptions): NoteBlock {
  return setNotePages(entries, widthPx, options)[0] ?? { notes: [], entries: [], widthPx: 0, heightPx: 0 };
}

/** Sets notes on as many pages as they need, in columns of about equal height. */
export function setNotePages(
  entries: readonly NoteEntry[],
  widthPx: number,
  { measure, style = STYLE.note, heightPx = Infinity, columnsFor = entries }: NoteOptions,
): readonly NoteBlock[] {
  const indentPx = entries.some(({ number }) => number !== undefined) ? NUMBER_ROOM_PX : 0;
  const { columns, columnPx } = chooseColumns(columnsFor, widthPx, { measure, style, indentPx });
  const setting = { measure, style, indentPx, columnPx };
  const wrapped = entries.map((entry) => wrapNote(entry, setting));
  const pitch = columnPx + PAGE.noteColumnGapPx;
  return fillColumns(wrapped, columns, heightPx).map((page) => ({
    notes: page.flatMap((column, index) => setColumn(column, index * pitch, setting)),
    entries: page.flat().map(({ entry }) => entry),
    widthPx: page.length * pitch - PAGE.noteColumnGapPx,
    heightPx: Math.max(...page.map(sumHeights)),
  }));
}

function wrapNote(entry: NoteEntry, { style, measure, columnPx, indentPx }: NoteSetting): WrappedNote {
  const { state, text, isHead = false } = entry;
  const indent = isHead ? 0 : indentPx;
  // A note without a mark is about dotted lines. The name of each line has a limited length, but a note can name so many
  // lines that it is longer than `wrapText` allows.
  const wrap = state === undefined ? wrapWhole : wrapText;
  const texts = wrap(text, isHead ? bolden(style) : style, columnPx - indent, measure);
  // A mark is higher than a line; the first line of the text is centred beside it.
  const abovePx = isHead ? HEAD_GAP_PX : state === undefined ? 0 : (MARK.notePx - style.lineHeightPx) / 2;
  const heightPx = texts.length * style.lineHeightPx + (isHead ? HEAD_GAP_PX : 2 * abovePx);
  return { entry, texts, indentPx: indent, abovePx, heightPx, isHead };
}

function bolden(style: TextStyle): TextStyle {
  return { ...style, weight: 600 };
}

/** Chooses the number of columns with the least height, and their width: no wider than the longest note needs. */
function chooseColumns(
  entries: readonly NoteEntry[],
  widthPx: number,
  { measure, style, indentPx }: Omit<NoteSetting, "columnPx">,
) {
  const widths = entries.map(({ text }) => measure.widthPx(text, style.sizePx, style.weight) * FONT_SPARE);
  const widest = widths.reduce((max, width) => Math.max(max, width), 0) + indentPx;
  const gap = PAGE.noteColumnGapPx;
  let best = { columns: 1, columnPx: Math.min(widest, widthPx), height: Infinity };
  for (let columns = 1; ; columns++) {
    const columnPx = Math.min(widest, (widthPx - (columns - 1) * gap) / columns);
    const isTooNarrow = columnPx < Math.min(widest, LEAST_COLUMN_PX);
    if (columns > 1 && (isTooNarrow || entries.length <= MOST_IN_ONE_COLUMN || columns > entries.length)) return best;
    const lines = widths.reduce((sum, width) => sum + Math.ceil(width / (columnPx - indentPx)), 0);
    const height = Math.ceil(lines / columns);
    if (height < best.height) best = { columns, columnPx, height };
  }
}

function setColumn(notes: readonly WrappedNote[], left: number, { style, measure }: NoteSetting): readonly Note[] {
  let bottom = 0;
  return notes.map(({ entry: { number, state, tone }, texts, indentPx, abovePx, heightPx, isHead }): Note => {
    const at = { x: left, y: bottom + abovePx };
    bottom += heightPx;
    const textStyle = isHead ? bolden(style) : style;
    const lines = texts.map((text, line) =>
      setLine(text, { x: left + indentPx, y: at.y + line * style.lineHeightPx }, textStyle, measure, { tone }),
    );
    if (number === undefined) return { lines };
    if (state === undefined)
      return { number, lines: [setLine(String(number), at, style, measure, { tone }), ...lines] };
    const middle = { x: left + (MARK.sidePx * MARK.noteScale) / 2, y: at.y + style.lineHeightPx / 2 };
    return { number, mark: setMark({ number, state }, middle, MARK.noteScale, measure), lines };
  });
}

function sumHeights(notes: readonly WrappedNote[]): number {
  return notes.reduce((sum, { heightPx }) => sum + heightPx, 0);
}
