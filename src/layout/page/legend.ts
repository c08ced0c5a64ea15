import { listOfficerLooks, OFFICER_LOOKS, OTHER_LOOK } from "../../catalog/index.js";
import { LINE_LOOKS } from "../../model/layout.js";
import type { LegendEntry, LineLook, Point } from "../../model/layout.js";
import type { Mark, MarkState } from "../../model/mark.js";
import { TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import type { Part } from "../../model/panel.js";
import type { ColouredRoles, OfficerColour, Owner, OwnColour } from "../../model/queries.js";
import type { TextMeasure } from "../../model/text.js";
import { thinMarks } from "../text/graphemes.js";
import { setLine } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import type { TextStyle } from "../text/text-style.js";
import { STYLE } from "./page-sizes.js";
import { tellOwnerCount } from "../content/owner-count.js";
import { countState } from "../content/state-counts.js";
import type { CountedIn, CountedState, StateCounts } from "../content/state-counts.js";

/** Gap between two entries side by side. */
const BAND_GAP_PX = 18;

const SWATCH = { widthPx: 20, heightPx: 14, textLeftPx: 28 } as const;
/** Width of the sample of a dotted line, so that its dash can be seen. */
const LINE_SWATCH_PX = 24;

/** Words of a legend entry before its count. */
export const WORDS: Readonly<Record<Exclude<LegendEntry["state"], OwnColour | Part>, string>> = {
  cio: OFFICER_LOOKS.cio.legend,
  cto: OFFICER_LOOKS.cto.legend,
  ciso: OFFICER_LOOKS.ciso.legend,
  other: OTHER_LOOK.legend,
  contested: "Contested:",
  none: "No officer, by decision:",
  unowned: "Nobody answers for",
  differs: "Sits under another officer:",
  vacant: "Vacant:",
  unnamed: "Head not named:",
  dotted: "Dotted line:",
  functional: "Functional line:",
  project: "Project line:",
  escalation: "Escalation line:",
  broken: "Line cut or officer unknown:",
  error: "Error:",
  warn: "Warning:",
  accepted: "Accepted exception:",
  reason: "Reason in a note:",
  added: "+ New:",
  removed: "− Gone:",
  moved: "→ Moved:",
  changed: "~ Changed:",
  "answer-changed": "Officer changed, old left, new right:",
};

/** States of units that the legend lists, in this order, after the officers. */
const REST = ["contested", "none", "unowned"] as const;

const MARK_STATES: readonly MarkState[] = ["error", "warn", "accepted", "reason"];

/** Text of a legend entry, before it has a place. */
export interface LegendRow {
  readonly state: LegendEntry["state"];
  readonly words: string;
  /** Officers whose colours the sample shows, for the state `contested`. */
  readonly officers?: readonly OfficerColour[];
  /** Whether the entry is about an officer; officers come first and are larger. */
  readonly isOfficer?: boolean;
  /** Pages that show the entry's boxes, if this page does not show all of them. */
  readonly elsewhere?: Elsewhere;
}

export interface Elsewhere {
  /** Words after the count, for instance "in the company". */
  readonly words: string;
  readonly state: CountedState;
  /** Whether the pages of the chart together show all of the boxes. */
  readonly isOnPages: boolean;
}

/** A legend whose size is known; its entries are set on request, because most legends belong to pages that are only tried. */
export interface Legend {
  /** Sets the entries, measured from the legend's own top left corner. */
  readonly setEntries: () => readonly LegendEntry[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Facts that a legend states. */
export interface LegendFacts {
  readonly counts: StateCounts;
  readonly countedIn?: CountedIn | undefined;
  /** Number of dotted lines of each look. */
  readonly dotted: ReadonlyMap<LineLook, number>;
  readonly marks: readonly Mark[];
  readonly coloured: ColouredRoles;
}

/**
 * Lists only the states that occur, each with its number of units and, if the file counts them, people: first the
 * officers, because a reader asks for them first.
 */
export function listLegend({ counts, countedIn, dotted, marks, coloured }: LegendFacts): readonly LegendRow[] {
  const where = (state: CountedState): Partial<LegendRow> => {
    if (countedIn === undefined || countState(countedIn.shown, state) >= countState(counts, state)) return {};
    return { elsewhere: { words: countedIn.words, state, isOnPages: countedIn.isWholeChart } };
  };
  const count = (state: Owner | OwnColour, words: string, look: Partial<LegendRow>): readonly LegendRow[] => {
    const found = counts.owners.get(state);
    return found === undefined ? [] : [{ state, words: `${words} ${tellOwnerCount(found)}`, ...look }];
  };
  const countBoxes = (state: CountedState) => [state, countState(counts, state), where(state)] as const;
  const others: readonly (readonly [LegendEntry["state"] & keyof typeof WORDS, number, Partial<LegendRow>])[] = [
    ...(["differs", "vacant", "unnamed"] as const).map(countBoxes),
    ...LINE_LOOKS.map((look) => [look, dotted.get(look) ?? 0, {}] as const),
    countBoxes("broken"),
    ...MARK_STATES.map((state) => [state, marks.filter((mark) => mark.state === state).length, {}] as const),
  ];
  const sample = counts.contest === undefined ? {} : { officers: counts.contest };
  return [
    ...listOfficerWords(coloured).flatMap(([state, words]) => count(state, words, { isOfficer: true })),
    ...REST.flatMap((state) => {
      return count(state, WORDS[state], { ...(state === "contested" && sample), ...where(state) });
    }),
    ...others.flatMap(([state, count, elsewhere]) =>
      count === 0 ? [] : [{ state, words: `${WORDS[state]} ${count}`, ...elsewhere }],
    ),
  ];
}

/** Lists the officers that a chart has a colour for, in the order of the legend, with the words for each. */
export function listOfficerWords(coloured: ColouredRoles): readonly (readonly [Owner | OwnColour, string])[] {
  const looks = listOfficerLooks([...coloured]);
  return [
    ...TECHNOLOGY_OFFICERS.map((officer) => [officer, WORDS[officer]] as const),
    ...[...coloured].map((role) => [`role:${role}`, looks.get(role)?.legend ?? role] as const),
    ["other", WORDS.other],
  ];
}

/** Returns the width of entries one below the other; 0 if there are none. */
export function widthOfLegendColumn(rows: readonly LegendRow[], measure: TextMeasure): number {
  return rows.reduce((max, row) => Math.max(max, widthOfEntry(row, measure)), 0);
}

/** Sizes a legend with its entries one below the other. */
export function sizeLegendColumn(rows: readonly LegendRow[], measure: TextMeasure): Legend {
  let heightPx = 0;
  const places = rows.map((row) => {
    const at = { x: 0, y: heightPx };
    heightPx += styleOf(row).lineHeightPx;
    return { row, at };
  });
  const setEntries = () => places.map(({ row, at }) => setEntry(row, at, measure));
  return { setEntries, widthPx: widthOfLegendColumn(rows, measure), heightPx };
}

/**
 * Sizes a legend with its entries side by side, in as many lines as they need at this width; states start a new line
 * below the officers.
 */
export function sizeLegendBand(rows: readonly LegendRow[], widthPx: number, measure: TextMeasure): Legend {
  let at = { x: 0, y: 0 };
  let style = styleOf(rows[0]);
  const places = rows.map((row) => {
    const width = widthOfEntry(row, measure);
    if (at.x > 0 && (at.x + width > widthPx || styleOf(row) !== style)) at = { x: 0, y: at.y + style.lineHeightPx };
    style = styleOf(row);
    const place = { row, at };
    at = { x: at.x + width + BAND_GAP_PX, y: at.y };
    return place;
  });
  const setEntries = () => places.map((place) => setEntry(place.row, place.at, measure));
  return { setEntries, widthPx, heightPx: rows.length === 0 ? 0 : at.y + style.lineHeightPx };
}

function widthOfEntry(row: LegendRow, measure: TextMeasure): number {
  const { sizePx, weight } = styleOf(row);
  return SWATCH.textLeftPx + measure.widthPx(textOf(row), sizePx, weight) * FONT_SPARE;
}

function textOf({ words, elsewhere }: LegendRow): string {
  return thinMarks(elsewhere === undefined ? words : `${words} ${elsewhere.words}`);
}

function setEntry(row: LegendRow, at: Point, measure: TextMeasure): LegendEntry {
  const { state, officers } = row;
  const style = styleOf(row);
  const top = at.y + (style.lineHeightPx - SWATCH.heightPx) / 2;
  const tone = row.isOfficer === true ? "ink" : "muted";
  const isLine = state === "moved" || LINE_LOOKS.some((look) => look === state);
  return {
    state,
    ...(officers !== undefined && { officers }),
    swatch: { x: at.x, y: top, width: isLine ? LINE_SWATCH_PX : SWATCH.widthPx, height: SWATCH.heightPx },
    text: setLine(textOf(row), { x: at.x + SWATCH.textLeftPx, y: at.y }, style, measure, { tone }),
  };
}

function styleOf(row: LegendRow | undefined): TextStyle {
  return row?.isOfficer === true ? STYLE.legendOfficer : STYLE.legend;
}
