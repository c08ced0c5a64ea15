import { BOX_CHANGES } from "../../model/drawn-diff.js";
import type { BoxChange, DrawnDiff } from "../../model/drawn-diff.js";
import type { FiguresChange, OfficerFigures } from "../../model/diff.js";
import type { NodeId } from "../../model/graph.js";
import { colourOfPost } from "../../model/queries.js";
import type { OfficerColour } from "../../model/queries.js";
import { countOf, countPeople, formatCount } from "../../wording/index.js";
import type { ContentContext } from "../content/card-content.js";
import { listOfficerWords, WORDS } from "../page/legend.js";
import type { LegendRow } from "../page/legend.js";

export interface LegendSubject {
  /** Boxes and rows that the legend is about. */
  readonly nodes: ReadonlySet<NodeId>;
  /** Officers of a contested unit of the new state, whose colours are the sample for all such units. */
  readonly contest?: readonly OfficerColour[] | undefined;
}

/**
 * Lists what the legend says on a chart that compares two versions: the officers with their old figures, then each kind
 * of change.
 */
export function listChangeLegend(
  context: ContentContext,
  changes: DrawnDiff,
  { nodes, contest = ["other", "other"] }: LegendSubject,
): readonly LegendRow[] {
  const shown = [...nodes].flatMap((id) => changes.boxes.get(id) ?? []);
  const answers = shown.filter(({ answerBefore }) => answerBefore !== undefined);
  const answerCount = answers.reduce((sum, { following = 0 }) => sum + 1 + following, 0);
  return [
    ...listOfficers(context, changes.figures, contest),
    ...BOX_CHANGES.flatMap((kind): readonly LegendRow[] => {
      const count = shown.filter((change) => change.kind === kind && !isToldElsewhere(change)).length;
      return count === 0 ? [] : [{ state: kind, words: `${WORDS[kind]} ${count}` }];
    }),
    ...(answerCount === 0
      ? []
      : [{ state: "answer-changed" as const, words: `${WORDS["answer-changed"]} ${countOf(answerCount, "unit")}` }]),
  ];
}

/**
 * Tells whether a box shows the old state of an entry whose new state is also on the chart; only the new state is
 * counted.
 */
function isToldElsewhere({ kind, isGhost, isOld = false }: BoxChange): boolean {
  return (isGhost || isOld) && kind !== "removed";
}

function listOfficers(
  { graph, coloured }: ContentContext,
  figures: readonly FiguresChange[],
  contest: readonly OfficerColour[],
): readonly LegendRow[] {
  const rows: readonly { readonly row: LegendRow; readonly own: readonly FiguresChange[] }[] = [
    ...listOfficerWords(coloured).map(([state, words]) => ({
      row: { state, words, isOfficer: true },
      own: figures.filter(({ kind, id }) => kind === "officer" && colourOfPost(graph, id, coloured) === state),
    })),
    ...(["contested", "nobody"] as const).map((kind) => {
      const state: "contested" | "unowned" = kind === "nobody" ? "unowned" : kind;
      const sample = kind === "contested" ? { officers: contest } : {};
      return { row: { state, words: WORDS[state], ...sample }, own: figures.filter((each) => each.kind === kind) };
    }),
  ];
  return rows.flatMap(({ row, own }) => {
    const [before, after] = [sum(own, "before"), sum(own, "after")];
    if (before.units + after.units === 0) return [];
    return [{ ...row, words: `${row.words} ${tellFigures(before, after)}` }];
  });
}

type Counted = Pick<OfficerFigures, "units" | "people">;

function sum(rows: readonly FiguresChange[], side: "before" | "after"): Counted {
  return rows.reduce(
    (total, row) => ({
      units: total.units + (row[side]?.units ?? 0),
      people: total.people + (row[side]?.people ?? 0),
    }),
    { units: 0, people: 0 },
  );
}

/** Writes "10 units (was 6), 249 people (was 102)". */
function tellFigures(before: Counted, after: Counted): string {
  const was = (old: number, now: number) => (old === now ? "" : ` (was ${formatCount(old)})`);
  const units = `${countOf(after.units, "unit")}${was(before.units, after.units)}`;
  if (before.people + after.people === 0) return units;
  return `${units}, ${countPeople(after.people)}${was(before.people, after.people)}`;
}
