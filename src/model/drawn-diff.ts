import type { FiguresChange } from "./diff.js";
import type { Answer, NodeId } from "./graph.js";

/** Kinds of changed boxes on the chart of a difference, in the order of its legend. */
export const BOX_CHANGES = ["added", "removed", "moved", "changed"] as const;
export type BoxChangeKind = (typeof BOX_CHANGES)[number];

/** Everything that the chart of a difference adds to one box. */
export interface BoxChange {
  readonly kind: BoxChangeKind;
  /** Whether the box is a ghost: it shows an entry that was removed, or the old place of one that moved. */
  readonly isGhost: boolean;
  /** Whether the box belongs to the old state, on a chart that shows both states side by side. */
  readonly isOld?: boolean;
  /** Facts of the old state that differ now, each as a line of the card: "Head: was Ada Abara". */
  readonly lines: readonly string[];
  /** Who answered in the old state, if somebody else answers now; ids are those of the graph that is drawn. */
  readonly answerBefore?: Answer;
  /**
   * Number of units below that are not drawn, because the only change in them is the same as in this box: another
   * officer answers.
   */
  readonly following?: number;
}

/**
 * The marks on the chart of a difference. In the graph of that chart, removed boxes and the old places of moved boxes
 * are ghosts.
 */
export interface DrawnDiff {
  readonly title: string;
  /** Versions of a sentence that says how much changed, the longest first. */
  readonly headlines: readonly string[];
  readonly boxes: ReadonlyMap<NodeId, BoxChange>;
  /**
   * By box: lines about the boxes below it that are not drawn, because nothing changed in them: "12 units unchanged".
   */
  readonly folded: ReadonlyMap<NodeId, readonly string[]>;
  /** Figures of officers in both states; their ids are those of the graph that is drawn. */
  readonly figures: readonly FiguresChange[];
}
