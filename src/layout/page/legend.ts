import { listOfficerLooks, OFFICER_LOOKS, OTHER_LOOK } from "../../catalog/index.js";
import { LINE_LOOKS } from "../../model/layout.js";
import type { LegendEntry, LineLook, Point } from "../../model/layout.js";
import type { Mark, MarkState } from "../../model/mark.js";
import { TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import type { Part } from "../../model/panel.js";
import type { ColouredRoles, Owner, OwnColour } from "../../model/queries.js";
import type { TextMeasure } from "../../model/text.js";
import { setLine } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import { STYLE } from "./page-sizes.js";
import type { OwnerCount, StateCounts } from "../content/state-counts.js";
import { countOf, countPeople } from "../../wording/index.js";

/** Gap between two entries side by side. */
const BAND_GAP_PX = 18;

const SWATCH = { widthPx: 20, heightPx: 14, textLeftPx: 28 } as const;
/** Width of the sample of a dotted line, so that its dash can be seen. */
const LINE_SWATCH_PX = 24;

/** Words of a legend entry before its count. */
const WORDS: Readonly<Record<Exclude<LegendEntry["state"], OwnColour | Part>, string>> = {
  cio: OFFICER_LOOKS.cio.legend,
  cto: OFFICER_LOOKS.cto.legend,
  ciso: OFFICER_LOOKS.ciso.legend,
  other: OTHER_LOOK.legend,
  contested: "Contested:",
  none: "No officer, by decision:",
  unowned: "Nobody answers for",
  differs: "Sits under another officer:",
  vacant: "Vacant:",
  dotted: "Dotted line:",
  functional: "Functional line:",
  project: "Project line:",
  escalation: "Escalation line:",
  broken: "Line cut or officer unknown:",
  error: "Error:",
  warn: "Warning:",
  accepted: "Accepted exception:",
};

/** Owners that the legend lists, in this order, after the technology officers and further officers with a colour. */
const REST = ["other", "contested", "none", "unowned"] as const;

const MARK_STATES: readonly MarkState[] = ["error", "warn", "accepted"];

/** Text of a legend entry, before it has a place. */
export interface LegendRow {
  readonly state: LegendEntry["state"];
  readonly words: string;
}

/** Entries, measured from the legend's own top left corner. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Facts that a legend states. */
export interface LegendFacts {
  readonly counts: StateCounts;
  /** Number of dotted lines of each look. */
  readonly dotted: ReadonlyMap<LineLook, number>;
  readonly marks: readonly Mark[];
  readonly coloured: ColouredRoles;
}

/** Lists only the states that occur, each with its number of units and, if the file counts them, people. */
export function listLegend({ counts, dotted, marks, coloured }: LegendFacts): readonly LegendRow[] {
  const owners = listOwnerWords(coloured).flatMap(([state, words]): LegendRow[] => {
    const count = counts.owners.get(state);
    return count === undefined ? [] : [{ state, words: `${words} ${describeCount(count)}` }];
  });
  const others = [
    ["differs", counts.differing],
    ["vacant", counts.vacant],
    ...LINE_LOOKS.map((look) => [look, dotted.get(look) ?? 0] as const),
    ["broken", counts.broken],
    ...MARK_STATES.map((state) => [state, marks.filter((mark) => mark.state === state).length] as const),
  ] as const;
  return [
    ...owners,
    ...others.flatMap(([state, count]) => (count === 0 ? [] : [{ state, words: `${WORDS[state]} ${count}` }])),
  ];
}

function listOwnerWords(coloured: ColouredRoles): readonly (readonly [Owner | OwnColour, string])[] {
  const looks = listOfficerLooks([...coloured]);
  return [
    ...TECHNOLOGY_OFFICERS.map((officer) => [officer, WORDS[officer]] as const),
    ...[...coloured].map((role) => [`role:${role}`, looks.get(role)?.legend ?? role] as const),
    ...REST.map((state) => [state, WORDS[state]] as const),
  ];
}

/**
 * Writes "12 units, 304 people". Adds "at least" if some units do not state a headcount, and leaves people out if no
 * unit does.
 */
function describeCount({ units, counted, people }: OwnerCount): string {
  const words = countOf(units, "unit");
  if (counted === units) return `${words}, ${countPeople(people)}`;
  return people === 0 ? words : `${words}, at least ${countPeople(people)}`;
}

/** Sets entries one below the other. */
export function setLegendColumn(rows: readonly LegendRow[], measure: TextMeasure): Legend {
  const entries = rows.map((row, index) => setEntry(row, { x: 0, y: index * STYLE.legend.lineHeightPx }, measure));
  const textWidth = entries.reduce((max, entry) => Math.max(max, entry.text.widthPx), 0);
  return {
    entries,
    widthPx: entries.length === 0 ? 0 : SWATCH.textLeftPx + textWidth * FONT_SPARE,
    heightPx: entries.length * STYLE.legend.lineHeightPx,
  };
}

/** Sets entries side by side in as many lines as the width needs. */
export function setLegendBand(rows: readonly LegendRow[], widthPx: number, measure: TextMeasure): Legend {
  const entries: LegendEntry[] = [];
  let at = { x: 0, y: 0 };
  for (const row of rows) {
    const { text } = setEntry(row, at, measure);
    const width = SWATCH.textLeftPx + text.widthPx * FONT_SPARE;
    if (at.x > 0 && at.x + width > widthPx) at = { x: 0, y: at.y + STYLE.legend.lineHeightPx };
    entries.push(setEntry(row, at, measure));
    at = { x: at.x + width + BAND_GAP_PX, y: at.y };
  }
  return { entries, widthPx, heightPx: entries.length === 0 ? 0 : at.y + STYLE.legend.lineHeightPx };
}

function setEntry({ state, words }: LegendRow, at: Point, measure: TextMeasure): LegendEntry {
  const top = at.y + (STYLE.legend.lineHeightPx - SWATCH.heightPx) / 2;
  const isLine = LINE_LOOKS.some((look) => look === state);
  return {
    state,
    swatch: { x: at.x, y: top, width: isLine ? LINE_SWATCH_PX : SWATCH.widthPx, height: SWATCH.heightPx },
    text: setLine(words, { x: at.x + SWATCH.textLeftPx, y: at.y }, STYLE.legend, measure, { tone: "muted" }),
  };
}
