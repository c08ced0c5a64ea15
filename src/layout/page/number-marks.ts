import type { Graph, NodeId } from "../../model/graph.js";
import type { LayoutPage } from "../../model/layout.js";
import type { Mark } from "../../model/mark.js";
import { findRects } from "./card-rects.js";
import type { NoteEntry } from "./notes.js";
import type { BoxIndex } from "../content/boxes-of-entries.js";
import { countOf } from "../../wording/index.js";

/** Limit on the findings that one page lists, and also on the reasons; a last note counts those that are left out. */
const MOST_MARKS = 24;

/**
 * A mark and the boxes that stand for the entries it is about; there are no boxes if none of these entries is on the
 * chart.
 */
export interface BoxedMark extends Mark {
  readonly boxes: readonly NodeId[];
}

/**
 * Finds the boxes of marks. A mark about the company goes to the top box, unless the chart shows only part of the
 * company.
 */
export function boxMarks(
  marks: readonly Mark[],
  { graph, boxIndex, isPart }: { readonly graph: Graph; readonly boxIndex: BoxIndex; readonly isPart: boolean },
): readonly BoxedMark[] {
  const boxOfCompany = isPart ? [] : [boxIndex.top];
  return marks.map((mark) => {
    const boxes = mark.about.flatMap((id) => (graph.nodes.has(id) ? (boxIndex.boxOf(id) ?? []) : []));
    return { ...mark, boxes: mark.about.length === 0 ? boxOfCompany : [...new Set(boxes)] };
  });
}

/** Returns the marks that no box of a page carries. */
export function leaveUnseenMarks(
  marks: readonly BoxedMark[],
  { boxes }: Pick<LayoutPage, "boxes">,
): readonly BoxedMark[] {
  if (marks.length === 0) return marks;
  const drawn = findRects(boxes);
  return marks.filter((mark) => !mark.boxes.some((box) => drawn.has(box)));
}

export interface NumberedMark extends BoxedMark {
  readonly number: number;
}

/** Marks of a page. */
export interface PageMarks {
  readonly all: readonly BoxedMark[];
  /** The first findings and the first reasons, up to the limit of a page. */
  readonly shown: readonly NumberedMark[];
}

/** Numbers the marks with a box on the page, after the numbers already given. */
export function numberMarks(marks: readonly BoxedMark[], drawn: ReadonlySet<NodeId>, after: number): PageMarks {
  const all = marks.filter(({ boxes }) => boxes.some((box) => drawn.has(box)));
  const first = [...all.filter(isFinding).slice(0, MOST_MARKS), ...all.filter(isReason).slice(0, MOST_MARKS)];
  return { all, shown: first.map((mark, index) => ({ ...mark, number: after + index + 1 })) };
}

function isReason({ state }: BoxedMark): boolean {
  return state === "reason";
}

/** Tells whether a mark stands for a finding of a check. */
export function isFinding(mark: BoxedMark): boolean {
  return !isReason(mark);
}

export function describeMarks({ all, shown }: PageMarks): readonly NoteEntry[] {
  const notes = shown.map(({ number, state, text }): NoteEntry => ({ number, state, text, tone: "muted" }));
  const rests = [
    [isFinding, "more finding", "'orgwright check' names them all"],
    [isReason, "more reason", "'orgwright explain' and the name of a unit gives its reason"],
  ] as const;
  const counted = rests.flatMap(([isOne, noun, where]): readonly NoteEntry[] => {
    const more = all.filter(isOne).length - shown.filter(isOne).length;
    return more === 0 ? [] : [{ text: `And ${countOf(more, noun)}: ${where}.`, tone: "muted" }];
  });
  return [...notes, ...counted];
}
