import type { Box, LegendEntry } from "../model/layout.js";
import type { Graph, Unit } from "../model/graph.js";
import { ownerOfUnit } from "../model/queries.js";
import type { TextMeasure } from "../model/text.js";
import { FONT_SPARE, STYLE } from "./anatomy.js";
import { setLine } from "./card.js";
import { countOf, differsFromLine, formatCount } from "./words.js";

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
  dotted: "Dotted line, see notes",
  broken: "Line cut or officer unknown",
};

/** The legend before it has a place; its entries stand one below the other. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Only the states that occur, each with how many units are in it and, where the file counts people, how many. */
export function writeLegend(graph: Graph, boxes: readonly Box[], dottedCount: number, measure: TextMeasure): Legend {
  const rows = [...ownerRows(graph, boxes), ...otherRows(graph, boxes, dottedCount)];
  const entries = rows.map(({ state, words }, index): LegendEntry => {
    const y = index * STYLE.legend.lineHeightPx;
    const at = { x: SWATCH.textLeftPx, y };
    return {
      state,
      swatch: {
        x: 0,
        y: y + (STYLE.legend.lineHeightPx - SWATCH.heightPx) / 2,
        width: SWATCH.widthPx,
        height: SWATCH.heightPx,
      },
      text: setLine(words, at, STYLE.legend, measure, { tone: "muted" }),
    };
  });
  const textWidth = entries.reduce((max, entry) => Math.max(max, entry.text.widthPx), 0);
  return {
    entries,
    widthPx: entries.length === 0 ? 0 : SWATCH.textLeftPx + textWidth * FONT_SPARE,
    heightPx: entries.length * STYLE.legend.lineHeightPx,
  };
}

interface LegendRow {
  readonly state: LegendEntry["state"];
  readonly words: string;
}

function ownerRows(graph: Graph, boxes: readonly Box[]): LegendRow[] {
  const states = ["cio", "cto", "ciso", "other", "contested", "none", "unowned"] as const;
  const drawn = boxes.flatMap((box) => {
    const node = graph.nodes.get(box.node);
    return node?.kind === "unit" ? [node] : [];
  });
  const people = countPeople(graph, drawn);
  return states.flatMap((state) => {
    const units = drawn.filter((unit) => ownerOfUnit(graph, unit) === state);
    if (units.length === 0) return [];
    return [{ state, words: `${WORDS[state]}: ${countOf(units.length, "unit")}${peopleText(units, people)}` }];
  });
}

/** People of a unit are its headcount less the headcounts stated directly below it. */
function countPeople(graph: Graph, units: readonly Unit[]): ReadonlyMap<Unit, number> {
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
  const count = Math.round(sum) === 1 ? "1 person" : `${formatCount(sum)} people`;
  if (stated.length === units.length) return `, ${count}`;
  return sum === 0 ? "" : `, at least ${count}`;
}

function otherRows(graph: Graph, boxes: readonly Box[], dottedCount: number): LegendRow[] {
  const differing = boxes.filter((box) => {
    const node = graph.nodes.get(box.node);
    return node?.kind === "unit" && differsFromLine(graph, node);
  }).length;
  const counts = [
    ["differs", differing],
    ["vacant", boxes.filter((box) => box.isVacant).length],
    ["dotted", dottedCount],
    ["broken", boxes.filter((box) => box.isBroken).length],
  ] as const;
  return counts.flatMap(([state, count]) => (count === 0 ? [] : [{ state, words: `${WORDS[state]}: ${count}` }]));
}
