import type { MarkState } from "../../model/mark.js";
import type { Note, Tone } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { setMark } from "./place-marks.js";
import { setLine } from "../text/text-column.js";
import { wrapText } from "../text/wrap.js";
import { FONT_SPARE } from "../text/text-style.js";
import { MARK, PAGE, STYLE } from "./page-sizes.js";

/** Largest number of notes that are set in one column. */
const MOST_IN_ONE_COLUMN = 2;

/** Largest number of notes that are set at full size. */
const MOST_IN_FULL_SIZE = 8;

/** Distance from a note's number to its text. */
const NUMBER_ROOM_PX = 20;

/** A note before it has a place. */
export interface NoteEntry {
  readonly number?: number;
  /** State of the mark, if the number stands in one as it does on the boxes. */
  readonly state?: MarkState;
  readonly text: string;
  readonly tone: Tone;
}

/** Notes in columns, measured from their own top left corner. */
export interface NoteBlock {
  readonly notes: readonly Note[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Sets notes in one column or, if there are more than two, in as many as the width allows. Wraps a note wider than the
 * whole width.
 */
export function setNotes(entries: readonly NoteEntry[], widthPx: number, measure: TextMeasure): NoteBlock {
  const style = entries.length > MOST_IN_FULL_SIZE ? STYLE.smallNote : STYLE.note;
  const texts = entries.map(({ text }) => wrapText(text, style, widthPx - NUMBER_ROOM_PX, measure));
  const widths = texts.flat().map((text) => measure.widthPx(text, style.sizePx, style.weight) * FONT_SPARE);
  const columnWidth = widths.reduce((max, width) => Math.max(max, width), 0) + NUMBER_ROOM_PX;
  const pitch = columnWidth + PAGE.noteColumnGapPx;
  const possible = Math.max(1, Math.floor((widthPx + PAGE.noteColumnGapPx) / pitch));
  const perColumn = Math.ceil(entries.length / (entries.length > MOST_IN_ONE_COLUMN ? possible : 1));
  let heightPx = 0;
  let bottom = 0;
  const notes = entries.map(({ number, state, tone }, index): Note => {
    if (index % perColumn === 0) bottom = 0;
    // A mark keeps its size, so that its number can be read; the first line of a smaller text is centred beside it.
    const firstHeight = state === undefined ? style.lineHeightPx : MARK.notePx;
    const at = { x: Math.floor(index / perColumn) * pitch, y: bottom + (firstHeight - style.lineHeightPx) / 2 };
    const lines = (texts[index] ?? []).map((text, line) => {
      const lineAt = { x: at.x + NUMBER_ROOM_PX, y: at.y + line * style.lineHeightPx };
      return setLine(text, lineAt, style, measure, { tone });
    });
    bottom += firstHeight + (lines.length - 1) * style.lineHeightPx;
    heightPx = Math.max(heightPx, bottom);
    if (number === undefined) return { lines };
    if (state === undefined)
      return { number, lines: [setLine(String(number), at, style, measure, { tone }), ...lines] };
    const middle = { x: at.x + MARK.sidePx / 2, y: at.y + style.lineHeightPx / 2 };
    return { number, mark: setMark({ number, state }, middle, 1, measure), lines };
  });
  const columns = entries.length === 0 ? 0 : Math.ceil(entries.length / perColumn);
  return { notes, widthPx: Math.max(0, columns * pitch - PAGE.noteColumnGapPx), heightPx };
}
