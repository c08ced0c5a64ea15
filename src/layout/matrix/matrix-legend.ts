import type { Part } from "../../model/panel.js";
import type { LegendRow } from "../page/legend.js";
import type { AreaRow, MatrixContent } from "./matrix-content.js";

const PART_WORDS: readonly (readonly [Part, string])[] = [
  ["accountable", "A: accountable"],
  ["responsible", "R: responsible"],
  ["consulted", "C: consulted"],
  ["informed", "I: informed"],
  ["suggested", "?: suggested by the kind of unit"],
];

const STATE_WORDS = [
  ["unowned", "Nobody is stated to answer"],
  ["contested", "More than one answers"],
  ["none", "Not applicable"],
] as const satisfies readonly (readonly [AreaRow["owner"], string])[];

/** Lists the symbols and states that occur in a part of a matrix, each with its count there. */
export function listMatrixLegend({ rows, columns }: MatrixContent): readonly LegendRow[] {
  const parts = rows.flatMap((row) => columns.flatMap(({ id }) => row.parts.get(id) ?? []));
  const counted = [
    ...PART_WORDS.map(([state, words]) => ({ state, words, count: parts.filter((part) => part === state).length })),
    ...STATE_WORDS.map(([state, words]) => ({
      state,
      words,
      count: rows.filter(({ owner }) => owner === state).length,
    })),
  ];
  const contest = rows.find(({ owner }) => owner === "contested")?.stripe;
  return counted.flatMap(({ state, words, count }) => {
    const sample = state === "contested" && contest !== undefined ? { officers: contest } : {};
    return count === 0 ? [] : [{ state, words: `${words}: ${count}`, ...sample }];
  });
}
