import type { LegendEntry, Point } from "../model/layout.js";
import type { Graph, NodeId, Unit } from "../model/graph.js";
import { ownerOfUnit } from "../model/queries.js";
import type { TextMeasure } from "../model/text.js";
import { FONT_SPARE, STYLE } from "./anatomy.js";
import { setLine } from "./text-column.js";
import { countOf, countPeople, differsFromLine } from "./words.js";

/** Between two entries side by side. */
const BAND_GAP_PX = 18;

const SWATCH = { widthPx: 20, heightPx: 14, textLeftPx: 28 } as const;

const WORDS: Readonly<Record<LegendEntry["state"], string>> = {
  cio: "CIO answers",
  cto: "CTO answers",
  ciso: "CISO answers",
  other: "Another officer answers",
  contested: "Contested",
  none: "No officer, by decision",
  unowned: "Nobody answers",
  differs: "Sits under another officer",
  vacant: "Vacant",
  dotted: "Dotted line",
  broken: "Line cut or officer unknown",
};

/** What the legend says, before it has a place. */
export interface LegendRow {
  readonly state: LegendEntry["state"];
  readonly words: string;
}

/** A box or row on the page. */
export interface Shown {
  readonly node: NodeId;
  readonly isVacant: boolean;
  readonly isBroken: boolean;
}

/** Entries from the legend's own top left corner. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Only the states that occur, each with how many units are in it and, where the file counts people, how many. */
export function listLegend(graph: Graph, shown: readonly Shown[], dottedCount: number): readonly LegendRow[] {
  return [...ownerRows(graph, shown), ...otherRows(graph, shown, dottedCount)];
}

/** Entries one below the other. */
export function setLegendColumn(rows: readonly LegendRow[], measure: TextMeasure): Legend {
  const entries = rows.map((row, index) => setEntry(row, { x: 0, y: index * STYLE.legend.lineHeightPx }, measure));
  const textWidth = entries.reduce((max, entry) => Math.max(max, entry.text.widthPx), 0);
  return {
    entries,
    widthPx: entries.length === 0 ? 0 : SWATCH.textLeftPx + textWidth * FONT_SPARE,
    heightPx: entries.length * STYLE.legend.lineHeightPx,
  };
}

/** Entries side by side in as many lines as the width needs. */
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
  return {
    state,
    swatch: { x: at.x, y: top, width: SWATCH.widthPx, height: SWATCH.heightPx },
    text: setLine(words, { x: at.x + SWATCH.textLeftPx, y: at.y }, STYLE.legend, measure, { tone: "muted" }),
  };
}

function ownerRows(graph: Graph, shown: readonly Shown[]): LegendRow[] {
  const states = ["cio", "cto", "ciso", "other", "contested", "none", "unowned"] as const;
  const drawn = shown.flatMap((box) => {
    const node = graph.nodes.get(box.node);
    return node?.kind === "unit" ? [node] : [];
  });
  const people = subtractBelow(graph, drawn);
  return states.flatMap((state) => {
    const units = drawn.filter((unit) => ownerOfUnit(graph, unit) === state);
    if (units.length === 0) return [];
    return [{ state, words: `${WORDS[state]}: ${countOf(units.length, "unit")}${peopleText(units, people)}` }];
  });
}

/** People of a unit are its headcount less the headcounts stated directly below it. */
function subtractBelow(graph: Graph, units: readonly Unit[]): ReadonlyMap<Unit, number> {
  const people = new Map<Unit, number>();
  for (const unit of units) if (unit.headcount !== undefined) people.set(unit, unit.headcount);
  for (const unit of units) {
    if (unit.headcount === undefined) continue;
    const above = findCountedAbove(graph, unit);
    if (above !== undefined) people.set(above, (people.get(above) ?? 0) - unit.headcount);
  }
  return people;
}

function findCountedAbove(graph: Graph, unit: Unit): Unit | undefined {
  let above = unit.nestedIn === undefined ? undefined : graph.nodes.get(unit.nestedIn);
  while (above?.kind === "unit" && above.headcount === undefined) {
    above = above.nestedIn === undefined ? undefined : graph.nodes.get(above.nestedIn);
  }
  return above?.kind === "unit" ? above : undefined;
}

function peopleText(units: readonly Unit[], people: ReadonlyMap<Unit, number>): string {
  const stated = units.filter((unit) => people.has(unit));
  if (stated.length === 0) return "";
  const sum = stated.reduce((total, unit) => total + Math.max(0, people.get(unit) ?? 0), 0);
  const count = countPeople(sum);
  if (stated.length === units.length) return `, ${count}`;
  return sum === 0 ? "" : `, at least ${count}`;
}

function otherRows(graph: Graph, shown: readonly Shown[], dottedCount: number): LegendRow[] {
  const differing = shown.filter((box) => {
    const node = graph.nodes.get(box.node);
    return node?.kind === "unit" && differsFromLine(graph, node);
  }).length;
  const counts = [
    ["differs", differing],
    ["vacant", shown.filter((box) => box.isVacant).length],
    ["dotted", dottedCount],
    ["broken", shown.filter((box) => box.isBroken).length],
  ] as const;
  return counts.flatMap(([state, count]) => (count === 0 ? [] : [{ state, words: `${WORDS[state]}: ${count}` }]));
}
